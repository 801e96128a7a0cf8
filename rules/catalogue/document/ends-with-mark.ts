import { chars } from "../../engine/chars.ts"
import { type DraftHit, gatherRule } from "../../engine/define-rule.ts"
import type { Draft } from "../../engine/facts.ts"
import type { Block } from "../../engine/types.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { readOrdinal } from "../../text/ordinals.ts"
import { readEdges } from "../../text/paragraph-edges.ts"

/** 请遵照执行: the formula that closes the body takes its full stop wherever it stands. */
const formula = /(?:请|望)[^。；！？]{0,24}(?:贯彻执行|遵照执行|贯彻落实|组织实施|抓好落实|认真落实)$/u

export default gatherRule({
  id: "document/ends-with-mark",
  title: "段落末尾有句末点号",
  severity: "should",
  basis: punctuationStandard("4.1.3", "derived"),
  // Only where the rest of the text does end its paragraphs: at least `least` of them, `share` of all.
  params: { least: 3, share: 0.8, most: 3 },
  messages: { missing: "段末缺少句号。" },
  examples: {
    good: ["第一段，有内容，写得很完整，也足够长。\n第二段，列出名单，名单如下，共三人，请核对\n张三"],
    bad: [
      "经市人民政府同意，现将《云川市供水办法》印发给你们，请结合实际，认真贯彻执「行」\n2025年3月18日",
      "第一段，有内容，写得很完整，而且足够长度，读来清楚。\n第二段，有内容，写得很完整，而且足够长度，读来清楚。\n第三段，有内容，写得很完整，而且足够长度，读来清楚。\n1.对职工取得证书的，给予企业补贴，补贴标准为每人六百「元」\n2.第五段，有内容，写得很完整，而且足够长度，读来清楚。",
    ],
  },
  gate: chars.han | chars.endsOpen,

  gather: (text, _params, { kind }) => {
    if (text.length < 25) return undefined
    const edges = readEdges(text, kind)
    return edges.isRunning && edges.endsOpen ? edges : undefined
  },

  *conclude(notes, { least, share, most }, draft) {
    for (const { block, note } of notes) {
      if (isFormula(draft.blocks[block])) yield lost(block, note.length, draft)
    }
    const open = notes.filter(
      ({ block, note }) =>
        !note.endsOnComma &&
        !isFormula(draft.blocks[block]) &&
        isFollowed(draft.blocks[block + 1]) &&
        !leadsOn(draft.blocks[block]),
    )
    if (open.length === 0) return
    const closed = draft.blocks.filter(isClosed).length
    if (closed < least || open.length > most || closed < share * (closed + open.length)) return
    for (const { block, note } of open) yield lost(block, note.length, draft)
  },
})

/** Read only when a block in question was found: most texts have none. */
function isClosed({ text, kind }: Block): boolean {
  if (text.length < 25) return false
  const { isRunning, endsClosed } = readEdges(text, kind)
  return isRunning && endsClosed
}

function lost(block: number, end: number, { blocks }: Draft): DraftHit<"missing"> {
  const last = blocks[block]?.text.slice(-1) ?? ""
  return { messageId: "missing", block, start: end - 1, end, fix: `${last}。`, fixKind: "suggest" }
}

/** The next block must be another numbered paragraph: names, tables and signatures follow open lines rightly. */
function isFollowed(next: Block | undefined): boolean {
  if (next === undefined) return false
  return readOrdinal(next.text) !== undefined || /^第[\d.、一二三四五六七八九十-]+项/u.test(next.text)
}

function isFormula(block: Block | undefined): boolean {
  return formula.test(block?.text.slice(-34) ?? "")
}

function leadsOn(block: Block | undefined): boolean {
  return /(?:如下|名单|附后|见附件|包括|电话|地址)$/u.test(block?.text ?? "")
}
