import { chars } from "../../engine/chars.ts"
import { type DraftHit, gatherRule } from "../../engine/define-rule.ts"
import type { Draft } from "../../engine/facts.ts"
import type { Block } from "../../engine/types.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { readOrdinal } from "../../text/ordinals.ts"
import { readEdges } from "../../text/paragraph-edges.ts"

/** 请遵照执行: the formula that closes the body takes its full stop wherever it stands. */
const formula = /(?:请|望)[^。；！？]{0,24}(?:贯彻执行|遵照执行|贯彻落实|组织实施|抓好落实|认真落实)$/u
/** A numbered paragraph whose first sentence took its full stop: the last one lost it, unless a name or a date stands there. */
const secondSentence = /。[^。；]{8,119}(?<![日局厅部委府会院室处办站科心团摄影])$/u

export default gatherRule({
  id: "document/ends-with-mark",
  title: "段落末尾有句末点号",
  severity: "should",
  basis: punctuationStandard("4.1.3", "derived"),
  // Only where the rest of the text does end its paragraphs: at least `least` of them, `share` of all.
  params: { least: 3, share: 0.8, most: 3 },
  messages: { missing: "段末缺少句号。" },
  unfinished: { missing: "word" },
  examples: {
    good: ["第一段，有内容，写得很完整，也足够长。\n第二段，列出名单，名单如下，共三人，请核对\n张三"],
    bad: [
      "经市人民政府同意，现将《云川市供水办法》印发给你们，请结合实际，认真贯彻执「行」\n2025年3月18日",
      "第一条　为了保护水源，防止污染，制定本办法，请遵守执行。\n第二条　供水单位应当持证，定期检测，按时向社会公布结果。\n第三条　本办法自2026年3月1日起施行。2009年发布的《云川市供水办法》同时废「止」",
      "第一段，有内容，写得很完整，而且足够长度，读来清楚。\n第二段，有内容，写得很完整，而且足够长度，读来清楚。\n第三段，有内容，写得很完整，而且足够长度，读来清楚。\n1.对职工取得证书的，给予企业补贴，补贴标准为每人六百「元」\n2.第五段，有内容，写得很完整，而且足够长度，读来清楚。",
    ],
  },
  gate: chars.han | chars.endsOpen,

  gather: (text, _params, { kind }) => {
    if (text.length < 25) return undefined
    const edges = readEdges(text, kind)
    if (!edges.endsOpen) return undefined
    const isSecond = startsNumbered(text) && secondSentence.test(text.slice(-120))
    return edges.isRunning || isSecond ? { ...edges, isSecond } : undefined
  },

  *conclude(notes, { least, share, most }, draft) {
    for (const { block, note } of notes) {
      if (isFormula(draft.blocks[block])) yield lost(block, note.length, draft)
    }
    const open = notes.filter(
      ({ block, note }) =>
        !note.endsOnComma &&
        !isFormula(draft.blocks[block]) &&
        (note.isSecond || isFollowed(draft.blocks[block + 1])) &&
        !leadsOn(draft.blocks[block]),
    )
    if (open.length === 0 || open.length > most) return
    const closed = draft.blocks.filter(isClosed).length
    const isRule = closed >= least && closed >= share * (closed + open.length)
    for (const { block, note } of open) {
      if (isRule || (note.isSecond && closed >= 2 * open.length)) yield lost(block, note.length, draft)
    }
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
  return startsNumbered(next.text) || /^第[\d.、一二三四五六七八九十-]+项/u.test(next.text)
}

function startsNumbered(text: string): boolean {
  return readOrdinal(text) !== undefined || /^第[一二三四五六七八九十百]+条/u.test(text)
}

function isFormula(block: Block | undefined): boolean {
  return formula.test(block?.text.slice(-34) ?? "")
}

function leadsOn(block: Block | undefined): boolean {
  return /(?:如下|名单|附后|见附件|包括|电话|地址)$/u.test(block?.text ?? "")
}
