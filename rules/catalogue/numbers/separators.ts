import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"
import { doubtsIn, isDigit, unitTable } from "../../text/digit-runs.ts"

const unit =
  "(?:万|亿|元|人|户|亩|吨|公里|千米|米|平方米|立方米|公斤|千克|件|家|个|册|场次|人次|项|名|所|处|辆|台|套|份|株|棵|头|宗|余|多|%|％)"
const wrong = new RegExp(
  `(?<![\\d，、])\\d{1,3}(?:，\\d{3})+(?=${unit})|(?<![\\d，、])\\d{1,3}，\\d{1,2}(?=[%％]|[万亿](?:元|人|亩|吨))|\\d+。\\d+(?=${unit})|\\d[%％]{2,}(?!\\d)|(?<![\\d.])\\d{1,3}(?:\\.\\d{3}){2,}(?=${unit})`,
  "gu",
)

const point = ".".charCodeAt(0)
const separators = unitTable("，。")
const percents = unitTable("%％")

export default blockRule({
  id: "numbers/separators",
  title: "数字里的小数点、分节号写法正确",
  severity: "should",
  basis: numeralStandard("5.1.1", "derived"),
  params: {},
  messages: { wrong: "数字“{text}”里的标点有误：小数点用“.”，分节用“,”。" },
  examples: {
    good: ["投资3,000万元", "增长5.3%", "第12，13条", "编号12，345号"],
    bad: ["投资「3，000」万元", "开展活动「1，260」场次", "增长「5，3」%", "完成「5。3」亿元", "增长「5%%」"],
  },
  gate: chars.digit,
  near: neighbours.digitMark,
  doubt: (text) => doubtsIn(text, doubtOf) > 0,

  check: (text) =>
    findPattern(text, wrong).map(({ 0: found, index }) => ({
      messageId: "wrong" as const,
      start: index,
      end: index + found.length,
    })),
})

/** A mark between two digits, or two percent signs. */
function doubtOf(units: Uint16Array, _start: number, end: number): number {
  const [next = 0, second = 0] = [units[end], units[end + 1]]
  if (next === point) return isDigit(second) && units[end + 4] === point ? 1 : 0
  if (separators[next] === 1) return isDigit(second) ? 1 : 0
  return percents[next] === 1 && percents[second] === 1 ? 1 : 0
}
