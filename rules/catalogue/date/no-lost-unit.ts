import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { accuracyDuty } from "../../text/bases.ts"

/** 20185月 for 2018年5月, 929日下午 for 9月29日下午. */
const run =
  /(?<![\d.,，\-/第])((?:19|20)\d{2})(0?[1-9]|1[0-2])月|(?<![\d.,，\-/第月年])(1[0-2]|[1-9])([12]\d|3[01])日(?=(?:上午|下午|中午|晚|凌晨|清晨|傍晚))/gu

export default blockRule({
  id: "date/no-lost-unit",
  title: "日期里的“年”“月”不漏写",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { lost: "“{text}”漏写了“年”或“月”，应为“{right}”。" },
  examples: {
    good: ["2018年5月上线", "29日下午召开", "180日内办结", "共2018个"],
    bad: ["于「20185月」正式上线", "「929日」下午，市长主持召开会议"],
    fixes: [["于201812月上线", "于2018年12月上线"]],
  },
  gate: chars.digit | chars.date,
  near: neighbours.digitMonthDay,

  *check(text) {
    for (const match of findPattern(text, run)) {
      const [year, month, otherMonth, day] = [1, 2, 3, 4].map((at) => group(match, at))
      const right = year === "" ? `${otherMonth}月${day}日` : `${year}年${month}月`
      const place = { start: match.index, end: match.index + match[0].length }
      yield { messageId: "lost", ...place, data: { right }, fix: right, fixKind: "suggest" }
    }
  },
})
