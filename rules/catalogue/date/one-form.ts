import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"
import { readHanNumber, readHanYear } from "../../text/han-numbers.ts"

const mixed =
  /([一二][〇○◯零一二三四五六七八九]{3})年(?=\d{1,2}月)|(?<=\d{4}年)([一二三四五六七八九十]{1,3})月(?=(?:[一二三四五六七八九十\d]{1,3})日)|(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月(?=\d{1,2}日)|(?<=\d月)([一二三四五六七八九十]{1,3})日/gu

export default blockRule({
  id: "date/one-form",
  covers: [46],
  title: "同一日期只用一种数字",
  severity: "should",
  basis: numeralStandard("4.3"),
  params: {},
  messages: { mixed: "同一日期里不混用汉字数字和阿拉伯数字，写作“{right}”。" },
  examples: {
    good: ["二〇〇八年八月八日", "2008年8月8日", "2008年正月初一"],
    bad: ["「二〇〇八年」8月8日", "2008年8月「八日」"],
    fixes: [["二〇〇八年8月8日", "2008年8月8日"]],
  },
  gate: chars.hanNumeral | chars.digit | chars.date,
  near: neighbours.numeralDate,

  *check(text) {
    for (const match of findPattern(text, mixed)) {
      const year = group(match, 1)
      const unit = match[0].slice(-1)
      const number = year === "" ? readHanNumber(match[0].slice(0, -1)) : readHanYear(year)
      if (Number.isNaN(number)) continue
      const right = `${number}${unit}`
      const end = match.index + match[0].length
      yield { messageId: "mixed", start: match.index, end, data: { right }, fix: right }
    }
  },
})
