import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { findPattern, findPatterns, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { readingOf } from "../../engine/reading.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { doubtsIn, endOfDigits, isDigit, isOfOurTime, unitTable } from "../../text/digit-runs.ts"

/** 20185月 for 2018年5月, 929日下午 for 9月29日下午. */
const run =
  /(?<![\d.,，\-/第])((?:19|20)\d{2})(0?[1-9]|1[0-2])月|(?<![\d.,，\-/第月年])(1[0-2]|[1-9])([12]\d|3[01])日(?=(?:上午|下午|中午|晚|凌晨|清晨|傍晚))/gu

/** What a number may have to do with, as bits: by how many digits it has and what stands beside it. */
const [unitDoubt, partDoubt, seasonDoubt, zeroDoubt, shortYearDoubt, daysDoubt, runDoubt] = [
  1, 2, 4, 8, 16, 32, 64,
] as const
/**
 * Units doubled, taken for one another or lost: 2022月3月, 年年3月, 年月5日, 3月份5日, 3日5日, 5日日, 5曰,
 * 3月5印发, 2022年35日, 2018底, 2O22年, 22年3月5日.
 */
const slips: readonly (readonly [doubt: number, pattern: RegExp])[] = [
  [
    unitDoubt,
    /(?<!\d)(?:19|20)\d{2}(?:月(?=\d{1,2}[月日])|年年(?=\d{1,2}月|度)|年月(?=\d{1,2}日)|年\d{1,2}月份(?=\d{1,2}日)|年\d{1,2}日(?=\d{1,2}日)|年\d{1,2}月月(?=\d{1,2}日)|\.\d{1,2}月(?=\d{1,2}日)|年\d{1,2}月\d{1,2}(?:日日(?![常夜益新渐报])|[曰目](?![标前录的])|(?=印发|召开|举行|上午|下午|发布|实施|施行|公布|竣工|开工|签订|签署|成立|前|起|止|之前|之后|以前|以后)))/gu,
  ],
  [unitDoubt, /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}$/gu],
  [
    partDoubt,
    /(?<![\d.\-—/:：A-Za-z])20[0-3]\d(?=[底初](?=[，。、前）]|$)|全[年市县区省](?!域)|[上下]半年|第?[一二三四]季度)/gu,
  ],
  [seasonDoubt, /第[五六七八九]季度/gu],
  [zeroDoubt, /(?<![\dA-Za-z])(?:2[Oo][0-3]\d|20[Oo]\d)(?=年)/gu],
  // What stands before is asked last: a pattern that begins with it is tried at every character of a text.
  [shortYearDoubt, /[0-2]\d年(?<=(?:[于自在至到从]|(?<![\d\p{sc=Han}]))\d\d年)(?=\d{1,2}月\d{1,2}日)/gu],
  [daysDoubt, /[1-9]\d{1,2}(?<=20[0-3]\d年\d{2,3})(?=日(?!内|均))/gu],
]

const [yearMark = 0, monthMark = 0, dayMark = 0, part = 0] = Array.from("年月日份", (one) =>
  one.charCodeAt(0),
)
const partMarks = unitTable("底初全上下第一二三四")
const none: readonly never[] = []

export default blockRule({
  id: "date/no-lost-unit",
  title: "日期里的“年”“月”不漏写",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: {
    slip: "“{text}”的年、月、日多写、漏写或写错了字，请核对。",
    lost: "“{text}”漏写了“年”或“月”，应为“{right}”。",
  },
  unfinished: { slip: "word" },
  examples: {
    good: [
      "2018年5月上线",
      "29日下午召开",
      "180日内办结",
      "共2018个",
      "2022年3月5至8日",
      "2017届毕业生，2017版目录",
    ],
    bad: [
      "于「20185月」正式上线",
      "「929日」下午，市长主持召开会议",
      "「2022月」3月5日",
      "「2022年年」3月5日",
      "「2022年3月月」5日",
      "「2022年3月5」印发",
      "「2023年11月22」竣工",
      "截至「2018」底，全市完成",
    ],
    fixes: [["于201812月上线", "于2018年12月上线"]],
  },
  gate: chars.digit | chars.han,
  near: neighbours.digitHan,

  check(text) {
    const doubts = doubtsIn(text, doubtOf) | (mayBeSeason(text) ? seasonDoubt : 0)
    return doubts === 0 ? none : hitsOf(text, doubts)
  },
})

function* hitsOf(text: string, doubts: number): Generator<Hit<"slip" | "lost">> {
  for (const { 0: found, index } of findPatterns(text, slipsOf(doubts))) {
    yield { messageId: "slip", start: index, end: index + found.length }
  }
  if ((doubts & runDoubt) === 0) return
  for (const match of findPattern(text, run)) {
    const [year, month, otherMonth, day] = [1, 2, 3, 4].map((at) => group(match, at))
    const right = year === "" ? `${otherMonth}月${day}日` : `${year}年${month}月`
    const place = { start: match.index, end: match.index + match[0].length }
    yield { messageId: "lost", ...place, data: { right }, fix: right, fixKind: "suggest" }
  }
}

function slipsOf(doubts: number): RegExp[] {
  return slips.filter(([doubt]) => (doubts & doubt) !== 0).map(([, pattern]) => pattern)
}

function doubtOf(units: Uint16Array, start: number, end: number): number {
  const next = units[end] ?? 0
  const length = end - start
  if (length === 4) return doubtOfYear(units, start, end, next)
  if (length > 4) return next === monthMark ? runDoubt : 0
  if (length > 2) return next === dayMark ? runDoubt | daysDoubt : 0
  if (next === yearMark) return length === 2 && isDigit(units[end + 1]) ? shortYearDoubt : 0
  if (next === 0x4f || next === 0x6f) return zeroDoubt
  return length === 2 && next === dayMark && units[start - 1] === yearMark ? daysDoubt : 0
}

function doubtOfYear(units: Uint16Array, start: number, end: number, next: number): number {
  if (next === dayMark) return runDoubt
  if (!isOfOurTime(units, start)) return 0
  if (next === yearMark) return isPlainDate(units, end + 1) ? 0 : unitDoubt
  return (next === monthMark || next === 0x2e ? unitDoubt : 0) | (partMarks[next] === 1 ? partDoubt : 0)
}

/** Behind the year: no number, or 3月 without 份, or 3月5日 and no second 日. */
function isPlainDate(units: Uint16Array, at: number): boolean {
  const end = endOfDigits(units, at)
  if (end === at) return units[at] !== yearMark && units[at] !== monthMark
  const dayEnd = endOfDigits(units, end + 1)
  if (units[end] !== monthMark) return units[end] !== dayMark
  if (dayEnd === end + 1) return units[dayEnd] !== part && units[dayEnd] !== monthMark
  return units[dayEnd] === dayMark && units[dayEnd + 1] !== dayMark
}

/** 第五季度 stands without a number of digits. */
function mayBeSeason(text: string): boolean {
  return (readingOf(text).kinds & chars.di) !== 0
}
