import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"

interface Edge {
  /** Where the number begins in this block, when the block opens with one. */
  readonly opens: boolean
  /** Where the code begins, when the block ends with one. */
  readonly code: number | undefined
}

const opening = /^\s*〔\d{4}〕\s?\d/u
const closing = /[（(]\p{sc=Han}{1,8}(?:发|函|办|字|规|电|通|文)\s*$/u

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
    bad: ["按照通知「（云政办函」\n〔2016〕202号）要求"],
  },
  gate: chars.han,

  gather(text): Edge | undefined {
    const code = closing.exec(text)?.index
    const opens = opening.test(text)
    return opens || code !== undefined ? { opens, code } : undefined
  },

  *conclude(notes, _params, draft) {
    for (const [index, { block, note }] of notes.entries()) {
      const next = notes[index + 1]
      if (note.code === undefined || next?.block !== block + 1 || !next.note.opens) continue
      yield { messageId: "split", block, start: note.code, end: draft.blocks[block]?.text.length ?? 0 }
    }
  },
})
