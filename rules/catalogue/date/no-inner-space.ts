import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { accuracyDuty } from "../../text/bases.ts"

/** One gap in a date set solid elsewhere; “2024 年 8 月 5 日”, spaced throughout, is a matter of style. */
const gapped =
  /(?<!\d)\d{4}(?:[ \u00a0\u3000]{1,2}年\d{1,2}月|年(?:[ \u00a0\u3000]{1,2}\d{1,2}月(?=\d)|\d{1,2}(?:[ \u00a0\u3000]{1,2}月(?=\d)|月(?:[ \u00a0\u3000]{1,2}\d{1,2}日|\d{1,2}[ \u00a0\u3000]{1,2}日))))/gu

export default blockRule({
  id: "date/no-inner-space",
  title: "日期中间不夹空格",
  severity: "hint",
  basis: accuracyDuty,
  params: {},
  messages: { gap: "日期“{text}”中间多了空格，写作“{right}”。" },
  examples: {
    good: ["2024 年 8 月 5 日", "2024年8月5日 星期一", "截至2024年 全市共有"],
    bad: ["「2024年8月5 日」印发", "「2024年8月 5日」印发", "自「2024年8 月」5日起", "「2024年 8月」5日"],
    fixes: [["2024年8月5 日", "2024年8月5日"]],
  },
  gate: chars.digit | chars.date | chars.space,
  near: neighbours.spaceAfter,

  *check(text) {
    for (const { 0: date, index } of findPattern(text, gapped)) {
      const right = date.replace(/[ \u00a0\u3000]+/gu, "")
      yield { messageId: "gap", start: index, end: index + date.length, data: { right }, fix: right }
    }
  },
})
