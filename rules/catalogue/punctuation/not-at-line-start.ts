import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { punctuationStandard } from "../../text/bases.ts"

const atStart = /^[，。；、：！？](?=[\p{sc=Han}“《（\d])/u

export default gatherRule({
  id: "punctuation/not-at-line-start",
  title: "一段不以点号开头",
  severity: "should",
  basis: punctuationStandard("5.1.1"),
  // A text cut into short lines by its format has one fault, not one a line.
  params: { most: 3 },
  messages: { start: "段首不应有“{text}”，请删去或者与上一段合并。" },
  examples: {
    good: ["加强领导，落实责任。"],
    bad: ["「，」加强领导，落实责任。", "会议指出\n「：」要加强领导。"],
  },
  gate: chars.fullPunctuation,
  near: neighbours.markHan,

  gather: (text) => (atStart.test(text) ? true : undefined),

  *conclude(notes, { most }) {
    for (const { block } of notes.slice(0, most)) yield { messageId: "start", block, start: 0, end: 1 }
  },
})
