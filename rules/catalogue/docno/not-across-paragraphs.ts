import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { digits, spaces, unitTable } from "../../text/digit-runs.ts"

interface Edge {
  /** Where the number begins in this block, when the block opens with one. */
  readonly opens: boolean
  /** Begins with the serial number alone: “〕9号”, “9号）”. */
  readonly goesOn: boolean
  /** Where the code begins, when the block ends with one. */
  readonly code: number | undefined
  /** Where the year begins, when the block ends with it. */
  readonly year: number | undefined
}

const opening = /^\s*〔\d{4}〕\s?\d/u
const closing = /(?:[（(]|^)\p{sc=Han}{1,8}(?:发|函|办|字|规|电|通|文|人|令)\s*$/u
const year = /\p{sc=Han}{0,3}〔\d{4}〕?\s*$/u
const serial = /^\s*〕?\d{1,4}号/u

/** Cheaper than the patterns above, and seldom true. */
const mayBegin = unitTable(`${spaces}${digits}〔〕`)
const mayEnd = unitTable(`${spaces}${digits}发函办字规电通文人令〕`)

export default gatherRule({
  id: "docno/not-across-paragraphs",
  covers: [5],
  title: "发文字号不拆成两段",
  severity: "should",
  basis: { document: "GB/T 9704-2012", clause: "7.2.5", kind: "derived", verified: true },
  params: {},
  messages: { split: "发文字号被拆在两段里，请与下一段合并。" },
  examples: {
    good: ["（云政办函〔2016〕202号）"],
    bad: [
      "按照通知「（云政办函」\n〔2016〕202号）要求",
      "见通知（云「政办函〔2016〕」\n202号）",
      "「云政发」\n〔2016〕2号",
    ],
  },
  gate: chars.han,

  gather(text): Edge | undefined {
    const isEdge = mayBegin[text.charCodeAt(0)] === 1 || mayEnd[text.charCodeAt(text.length - 1)] === 1
    if (!isEdge) return undefined
    const tail = text.slice(-24)
    const from = text.length - tail.length
    const place = (at: number | undefined) => (at === undefined ? undefined : from + at)
    const isWhole = from === 0 || /[（(]/u.test(tail)
    const code = isWhole ? place(closing.exec(tail)?.index) : undefined
    const edge = {
      opens: opening.test(text),
      goesOn: serial.test(text),
      code,
      year: place(year.exec(tail)?.index),
    }
    return edge.opens || edge.goesOn || code !== undefined || edge.year !== undefined ? edge : undefined
  },

  *conclude(notes, _params, draft) {
    for (const [index, { block, note }] of notes.entries()) {
      const next = notes[index + 1]
      if (next?.block !== block + 1) continue
      const start = next.note.opens ? note.code : next.note.goesOn ? note.year : undefined
      if (start === undefined) continue
      yield { messageId: "split", block, start, end: draft.blocks[block]?.text.length ?? 0 }
    }
  },
})
