import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { formatStandard } from "../../text/bases.ts"

const padded = /(\d{4}年)?(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])(?=日)/gu

export default blockRule({
  id: "date/no-padding",
  covers: [10],
  title: "日期的月、日不编虚位",
  severity: "hint",
  basis: formatStandard("7.3.5.4"),
  params: {},
  messages: { padded: "月、日不编虚位，写作“{right}日”。" },
  examples: {
    good: ["2015年6月5日", "2015-06-05", "10月20日"],
    bad: ["「2016年02月06」日", "自「05月1」日起"],
    fixes: [["2016年02月06日", "2016年2月6日"]],
  },
  gate: chars.digit | chars.date,
  triggers: ["月0", "01月", "02月", "03月", "04月", "05月", "06月", "07月", "08月", "09月"],

  *check(text) {
    for (const match of findPattern(text, padded)) {
      const right = `${group(match, 1)}${Number(group(match, 2))}月${Number(group(match, 3))}`
      const isSignature = text.length <= 14
      if (right === match[0]) continue
      const end = match.index + match[0].length
      const hit = { start: match.index, end, data: { right }, fix: right, messageId: "padded" as const }
      // The clause speaks of the date of signature; in running text it is only good form.
      yield isSignature ? { ...hit, severity: "should" as const } : hit
    }
  },
})
