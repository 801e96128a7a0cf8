import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"

/** After Chinese text only: file names, versions and list marks begin with dots of their own. */
const bare = /(?<=[为达约到至增降长低高占率是于]\s?)\.\d+(?=[%％‰个元万亿倍吨米公千\p{sc=Han}，。；])/gu

export default blockRule({
  id: "numbers/leading-zero",
  covers: [47],
  title: "小数点前写出“0”",
  severity: "should",
  basis: numeralStandard("5.1.2"),
  params: {},
  messages: { zero: "纯小数要写出小数点前的“0”：0{text}。" },
  examples: {
    good: ["增长0.46%", "附件.doc", "第3.5条"],
    bad: ["增长率为「.46」%"],
    fixes: [["降低.5个百分点", "降低0.5个百分点"]],
  },
  gate: chars.halfPunctuation | chars.digit,
  near: neighbours.hanPoint | neighbours.pointDigit,

  *check(text) {
    for (const { 0: found, index } of findPattern(text, bare)) {
      yield { messageId: "zero", start: index, end: index + found.length, fix: `0${found}` }
    }
  },
})
