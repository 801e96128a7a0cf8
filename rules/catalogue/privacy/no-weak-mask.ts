import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { maskMiddle } from "../../engine/number-runs.ts"

const masked = /(?<![\dA-Za-z*＊×●○•])\d[\d*＊×xX●○•]{9,16}[\dXx*＊×●○•](?![\dA-Za-z*＊×●○•])/g
/** A final X is the check character, not a mask. */
const marks = /[*＊×●○•]|[Xx](?!$)/g

export default blockRule({
  id: "privacy/no-weak-mask",
  covers: [64],
  title: "隐去的位数足够",
  severity: "must",
  basis: {
    document: "永安市2022年第四季度政府网站检查通报",
    clause: "隐去格式：电话留前3后4位，证件号留前2后3位",
    kind: "profile",
    verified: true,
  },
  params: { idMinMasked: 8, phoneMinMasked: 4, idKeepStart: 2, idKeepEnd: 3 },
  messages: {
    id: "身份证号码只隐去了{count}位，应至少隐去{min}位，且不露出生日期，如“{right}”。",
    phone: "手机号码只隐去了{count}位，应至少隐去{min}位，如“{right}”。",
  },
  examples: {
    good: ["身份证号35*************123", "电话138****1234", "110105********002X", "规格100×200×300×400"],
    bad: ["身份证号「11010519491231****」", "手机「13812**5678」"],
    fixes: [["手机13812**5678", "手机138****5678"]],
  },
  gate: chars.digit,
  near: neighbours.digitMask,

  *check(text, { idMinMasked, phoneMinMasked, idKeepStart, idKeepEnd }) {
    for (const match of findPattern(text, masked)) {
      const number = match[0]
      const count = number.match(marks)?.length ?? 0
      const span = { start: match.index, end: match.index + number.length }
      if (count === 0) continue
      if (isPhone(number) && count < phoneMinMasked) {
        const right = maskMiddle(number, 3, 4)
        const data = { count, min: phoneMinMasked, right }
        yield { messageId: "phone", ...span, data, fix: right, fixKind: "mask" }
      } else if (isId(number) && (count < idMinMasked || showsBirthDate(number))) {
        const right = maskMiddle(number, idKeepStart, idKeepEnd)
        const data = { count, min: idMinMasked, right }
        yield { messageId: "id", ...span, data, fix: right, fixKind: "mask" }
      }
    }
  },
})

/** Masks stand together, so that dimensions such as 100×200×300 are not taken for numbers. */
function isPhone(number: string): boolean {
  return /^1[3-9]\d*[*＊×x●○•]+\d*$/i.test(number) && number.length === 11
}

function isId(number: string): boolean {
  return /^[1-8]\d*[*＊×x●○•]+\d*[\dX]?$/i.test(number) && number.length === 18
}

function showsBirthDate(number: string): boolean {
  return /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])/.test(number)
}
