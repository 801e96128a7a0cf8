import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { accuracyDuty } from "../../text/bases.ts"

const range =
  /(\d{4})年(\d{1,2})月(\d{1,2})日(?:起|上午|下午|\d{1,2}[:：]\d\d)?\s?(?:至|到|—|－|-|～|~)\s?(\d{4})年(\d{1,2})月(\d{1,2})日/gu

export default blockRule({
  id: "date/range-forward",
  title: "起止日期先后有序",
  severity: "must",
  basis: accuracyDuty,
  params: {},
  messages: { backward: "结束日期早于开始日期，请核对。" },
  examples: {
    good: ["2024年1月1日至2024年12月31日", "2024年12月1日—2025年1月5日"],
    bad: ["公示期为「2024年12月20日至2024年1月5日」。"],
  },
  gate: chars.digit | chars.date,
  near: neighbours.digitMonthDay | neighbours.rangeDigit,

  *check(text) {
    for (const match of findPattern(text, range)) {
      const [from, to] = [1, 4].map((at) =>
        [0, 1, 2].reduce((sum, step) => sum * 100 + Number(group(match, at + step)), 0),
      )
      if (from === undefined || to === undefined || to >= from) continue
      yield { messageId: "backward", start: match.index, end: match.index + match[0].length }
    }
  },
})
