import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { doubtsIn, isBehindUntil, isDigit, smallNumber } from "../../text/digit-runs.ts"

const until = "\\s?(?:至|到|—|－|-|～|~)\\s?"
const whole = new RegExp(
  `(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:起|上午|下午|\\d{1,2}[:：]\\d\\d|\\d{1,2}[时点])?${until}(\\d{4})年(\\d{1,2})月(\\d{1,2})日`,
  "gu",
)
/** 3月10日至3月1日: within one month no turn of the year can explain it. */
const oneMonth = new RegExp(`(?<!\\d)(\\d{1,2})月(\\d{1,2})日${until}(?:\\1月)?(\\d{1,2})日`, "gu")
/** 2021年5月至2020年5月, 2023年至2021年, 2025—2021年 */
const years = new RegExp(
  `(?<![\\dA-Za-z.\\-/—])((?:19|20)\\d{2})(年?)(?:(\\d{1,2})月)?${until}((?:19|20)\\d{2})年(?:(\\d{1,2})月)?(?!\\d)`,
  "gu",
)
/** 上午9:30—8:30, but not 下午12:30—1:30. */
const hours =
  /(上午|下午|晚上)\s?(\d{1,2})[:：](\d{2})\s?(?:至|到|—|－|-|～|~)\s?(\d{1,2})[:：](\d{2})(?!\d)/gu

const [yearDoubt, dayDoubt, hourDoubt] = [1, 2, 4]
const doubtBefore = new Map(
  Object.entries({ 年: yearDoubt, 月: dayDoubt, 日: dayDoubt, ":": hourDoubt, "：": hourDoubt }).map(
    ([mark, doubt]) => [mark.charCodeAt(0), doubt],
  ),
)
const none: readonly never[] = []

export default blockRule({
  id: "date/range-forward",
  title: "起止日期先后有序",
  severity: "must",
  basis: accuracyDuty,
  params: {},
  messages: { backward: "结束日期早于开始日期，请核对。" },
  examples: {
    good: [
      "2024年1月1日至2024年12月31日",
      "2024年12月1日—2025年1月5日",
      "11月1日至次年3月31日",
      "2021年5月—2025年",
      "上午9:00—1:00",
    ],
    bad: [
      "公示期为「2024年12月20日至2024年1月5日」。",
      "「2024年9月2日0时至2024年8月30日」24时",
      "报名时间：「3月10日至3月1日」",
      "任期「2021年5月至2020年5月」",
      "「上午8:30—7:30」",
    ],
  },
  gate: chars.digit,
  near: neighbours.rangeDigit,

  check(text) {
    const doubts = doubtsIn(text, doubtOf)
    return doubts === 0 ? none : hitsOf(text, doubts)
  },
})

function* hitsOf(text: string, doubts: number): Generator<Hit<"backward">> {
  if ((doubts & yearDoubt) !== 0) yield* wholeDates(text)
  if ((doubts & dayDoubt) !== 0) yield* days(text)
  if ((doubts & yearDoubt) !== 0) yield* yearRanges(text)
  if ((doubts & hourDoubt) !== 0) yield* hourRanges(text)
}

function* wholeDates(text: string): Generator<Hit<"backward">> {
  for (const match of findPattern(text, whole)) {
    if (sum(match, [4, 5, 6]) < sum(match, [1, 2, 3])) yield hit(match)
  }
}

function* days(text: string): Generator<Hit<"backward">> {
  for (const match of findPattern(text, oneMonth)) {
    if (Number(group(match, 3)) < Number(group(match, 2))) yield hit(match)
  }
}

function* yearRanges(text: string): Generator<Hit<"backward">> {
  for (const match of findPattern(text, years)) {
    const [from, to] = [sum(match, [1, 3]), sum(match, [4, 5])]
    const hasMonths = group(match, 3) !== "" && group(match, 5) !== ""
    if (Math.trunc(to / 100) < Math.trunc(from / 100) || (hasMonths && to < from))
      yield { ...hit(match), severity: "should" }
  }
}

function* hourRanges(text: string): Generator<Hit<"backward">> {
  for (const match of findPattern(text, hours)) {
    const [from, to] = [sum(match, [2, 3]), sum(match, [4, 5])]
    // 上午9:00—1:00 ends after noon; 下午12:30 comes before 1:30.
    const isHalf = group(match, 1) === "上午" ? to > 500 : from < 1200
    if (to < from && isHalf) yield { ...hit(match), severity: "should" }
  }
}

/** What may end at a number that stands behind 至 or a dash, by what follows it. */
function doubtOf(units: Uint16Array, start: number, end: number): number {
  const doubt = isBehindUntil(units, start) ? (doubtBefore.get(units[end] ?? 0) ?? 0) : 0
  return doubt === hourDoubt && hourBefore(units, start) < smallNumber(units, start, end) ? 0 : doubt
}

/** 8 when what stands before the number is 8:30—; 99 when it is no time. */
function hourBefore(units: Uint16Array, start: number): number {
  let at = start - 1
  while (at > 0 && !isDigit(units[at])) at--
  const end = at - 2
  const first = isDigit(units[end - 2]) ? end - 2 : end - 1
  return isDigit(units[end]) || !isDigit(units[end - 1]) ? 99 : smallNumber(units, first, end)
}

function hit(match: RegExpExecArray): { messageId: "backward"; start: number; end: number } {
  return { messageId: "backward", start: match.index, end: match.index + match[0].length }
}

function sum(match: RegExpExecArray, groups: readonly number[]): number {
  return groups.reduce((total, at) => total * 100 + Number(group(match, at)), 0)
}
