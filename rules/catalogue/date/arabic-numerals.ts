import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { formatStandard } from "../../text/bases.ts"
import { readHanNumber, readHanYear } from "../../text/han-numbers.ts"

/** The whole line is a date: the signature, not a date quoted in running text. */
const signature =
  /^([〇○◯零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/u

export default blockRule({
  id: "date/arabic-numerals",
  covers: [9],
  title: "成文日期用阿拉伯数字",
  severity: "should",
  basis: formatStandard("7.3.5.4"),
  // The rule was the reverse until GB/T 9704-2012 came into force.
  params: { since: 2013 },
  messages: { arabic: "成文日期用阿拉伯数字标全，写作“{right}”。" },
  examples: {
    good: ["2015年6月5日", "二〇〇七年二月十五日", "自二〇一五年六月五日起施行。"],
    bad: ["「二〇一五年六月五日」"],
    fixes: [["二○一五年十二月二十一日", "2015年12月21日"]],
  },
  gate: chars.hanNumeral | chars.date,
  near: neighbours.numeralDate,

  *check(text, { since }) {
    if (text.length > 20) return
    const match = signature.exec(text.trim())
    if (match === null) return
    const [, year, month, day] = match
    const number = readHanYear(year ?? "")
    if (number < since) return
    const right = `${number}年${readHanNumber(month ?? "")}月${readHanNumber(day ?? "")}日`
    const start = text.indexOf(match[0])
    yield { messageId: "arabic", start, end: start + match[0].length, data: { right }, fix: right }
  },
})
