import { chars } from "../../engine/chars.ts"
import { type DraftHit, gatherRule } from "../../engine/define-rule.ts"
import type { Draft } from "../../engine/facts.ts"
import { punctuationStandard } from "../../text/bases.ts"
import {
  type BracketReading,
  closers,
  openerOf,
  readBrackets,
  type Unmatched,
} from "../../text/bracket-pairs.ts"
import { WaitingMarks } from "../../text/waiting-marks.ts"

interface Open extends Unmatched {
  readonly block: number
}

export default gatherRule({
  id: "punctuation/balanced",
  covers: [29],
  title: "引号、括号、书名号成对使用",
  severity: "must",
  basis: punctuationStandard("5.1.3"),
  // How many paragraphs a quotation, and any other bracket, may stay open.
  params: { quotationReach: 40, bracketReach: 2 },
  messages: {
    unclosed: "“{text}”没有配对的后一半，请补上“{partner}”。",
    unopened: "“{text}”没有配对的前一半，请补上“{partner}”。",
    twice: "这里应当用后引号“{partner}”。",
    mixed: "括号一边全角一边半角，统一为“{partner}”。",
  },
  unfinished: { unclosed: "block", twice: "block" },
  examples: {
    good: [
      "实施“全民参保计划”（试行）。",
      "他说：“第一段。\n“第二段。”",
      "1)申请表 2）证明",
      "It’s here.",
      "目标（一\n二）完成。",
      "“一带一路”倡议全文……",
    ],
    bad: [
      "强调：「“」全民参保是一项任务。实施“计划”，要抓紧。",
      "见附件2「）」。",
      "广东侨网（http://www.yunchuan.gov.cn「)」，详细了解。",
      "「(」见云政发〔2017〕1号附件2）",
      "开展“清风「“」行动。",
      "（一）甲\n二「）」乙\n（三）丙",
      "一是“走过场”的多、「“」沉下去的少；二是人手不足。下一步：……",
    ],
    fixes: [["检查办法（试行)的通知", "检查办法（试行）的通知"]],
  },
  gate: chars.bracket,

  gather(text): BracketReading | undefined {
    const reading = readBrackets(text)
    return reading.opened.length + reading.closed.length + reading.mixed.length > 0 ? reading : undefined
  },

  *conclude(notes, { quotationReach, bracketReach }, draft) {
    const waiting = new WaitingMarks<Open>()
    const isOdd = oddOrdinals(draft)
    for (const { block, note } of notes) {
      for (const { at, full } of note.mixed) {
        yield { messageId: "mixed", block, start: at, end: at + 1, data: { partner: full }, fix: full }
      }
      for (const { at, mark, isOrdinal } of note.closed) {
        const reach = /[“”‘’]/.test(mark) ? quotationReach : bracketReach
        const partner = openerOf(mark)
        const open = waiting.last(partner)
        // A quotation of several paragraphs opens each of them and closes once.
        if (open !== undefined && block - open.block <= reach) waiting.drop(partner)
        else if (isOrdinal !== true || isOdd(block)) {
          yield { messageId: "unopened", block, start: at, end: at + 1, data: { partner } }
        }
      }
      for (const open of note.opened) waiting.push(open.mark, { ...open, block })
    }
    yield* unclosed(
      waiting
        .left()
        .filter(
          ({ block, mark }) =>
            !/[“‘「『]/u.test(mark) || draft.blocks[block + 1]?.text.startsWith(mark) !== true,
        ),
      (block) => draft.blocks[block]?.text ?? "",
    )
  },
})

function* unclosed(
  left: readonly Open[],
  textOf: (block: number) => string,
): Generator<DraftHit<"twice" | "unclosed">> {
  let read = -1
  let isIgnored = (_at: number) => false
  for (const [index, open] of left.entries()) {
    const { block, at, mark } = open
    if (block !== read) isIgnored = ignoredIn(textOf(block))
    read = block
    if (isIgnored(at) || isNear(open, left[index + 1])) continue
    const partner = closers[mark] ?? ""
    const place = { block, start: at, end: at + 1, data: { partner } }
    if (isNear(left[index - 1], open))
      yield { ...place, messageId: "twice", fix: partner, fixKind: "suggest" }
    else yield { ...place, messageId: "unclosed" }
  }
}

const halfOrdinal = /^[一二三四五六七八九十]{1,3}[）)]/u
const wholeOrdinal = /^[（(][一二三四五六七八九十]{1,3}[）)]/u

/** 二） among （一） and （三）: where the others have both brackets, one was lost here. Asked for every block once. */
function oddOrdinals({ blocks }: Draft): (block: number) => boolean {
  let areOdd: boolean | undefined
  return (block) => {
    if (!halfOrdinal.test(blocks[block]?.text ?? "")) return false
    areOdd ??=
      blocks.filter(({ text }) => halfOrdinal.test(text)).length <= 2 &&
      blocks.filter(({ text }) => wholeOrdinal.test(text)).length >= 2
    return areOdd
  }
}

/**
 * Which open marks of a text are no fault. A list title cut by the site ends in dots; its other half was cut with it. A
 * sentence that went on was not cut.
 */
function ignoredIn(text: string): (at: number) => boolean {
  if (isToolbar(text)) return () => true
  if (!/(?:…|\.\.)$/u.test(text.slice(-2))) return () => false
  const lastStop = Math.max(text.lastIndexOf("。"), text.lastIndexOf("；"))
  return (at) => lastStop < at
}

/** 【字体：大 中 小】 loses its other half when a page is copied: no word of the text. */
function isToolbar(text: string): boolean {
  return text.length < 80 && /[【[（(]\s*(?:$|字[体号]|打印|分享|关闭|视力|我要|大\s|显示)/u.test(text)
}

/** “……“: the second was meant to close the first. */
function isNear(first: Open | undefined, second: Open | undefined): boolean {
  if (first === undefined || second === undefined) return false
  return first.block === second.block && first.mark === second.mark && second.at - first.at <= 40
}
