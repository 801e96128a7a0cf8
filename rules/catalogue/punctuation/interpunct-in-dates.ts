import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { punctuationStandard } from "../../text/bases.ts"

const event =
  /(?<![\d.])(3|4|5|6|9|11|12)[.．](15|26|12|11|9|2|4)(?=[”"’]?\p{sc=Han}{0,4}(?:禁毒|消费|消防|宪法|防灾|地震|事件|国家安全|交通安全|宣传|晚会))/gu
const known = new Set(["3·15", "4·15", "5·12", "6·26", "9·11", "11·9", "12·2", "12·4", "4·26", "5·15"])

export default blockRule({
  id: "punctuation/interpunct-in-dates",
  covers: [36],
  title: "以月、日指称的事件用间隔号",
  severity: "should",
  basis: punctuationStandard("4.14.3.5"),
  params: {},
  messages: { dot: "以月、日指称的事件和节日用间隔号，写作“{right}”。" },
  examples: {
    good: ["“6·26”国际禁毒日", "增长3.15%", "版本12.4"],
    bad: ["开展“「6.26」”国际禁毒日宣传", "「3.15」消费维权晚会"],
    fixes: [["“12.4”国家宪法日", "“12·4”国家宪法日"]],
  },
  gate: chars.digit | chars.dots,
  near: neighbours.pointDigit,

  *check(text) {
    for (const match of findPattern(text, event)) {
      const right = `${group(match, 1)}·${group(match, 2)}`
      if (!known.has(right)) continue
      const end = match.index + match[0].length
      yield { messageId: "dot", start: match.index, end, data: { right }, fix: right }
    }
  },
})
