import { isCivilDate } from "../../calendar/working-days.ts"
import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { accuracyDuty } from "../../text/bases.ts"
import {
  doubtsIn,
  endOfDigits,
  isDigit,
  isOfOurTime,
  smallNumber,
  spaces,
  unitTable,
} from "../../text/digit-runs.ts"

const date =
  /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:日|号(?=[（(召举上下前起之，。]))(?:\s?[（(，]?\s?(?:星期|周|礼拜)([一二三四五六日天七八曰])(?![至到—～、-]))?/gu
/** 2023-02-30; with 13 months only where a label says that it is a date. */
const iso = /(?<![\d.\-/A-Za-z])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d\-/]|\.\d|[A-Za-z])/gu
const dateLabel = /(?:时间|日期|期限|日|于|至|到|截止|截至)\s?[：:]?\s?$/u
/** 20026年3月, 206年3月, 2202年3月: a digit more or less, or two changed over. */
const year = /(?<![\d.公元前])(?:(?:19|20)\d{3}|(?:19|20)\d|2[1-9]\d{2})年(?=\d{1,2}月)/gu
/** The moon has months of 30 days whenever it likes. */
const lunar = /[农阴旧夏]历\D{0,4}$/u
const weekdays = "日一二三四五六"
const [yearMark, monthMark] = ["年".charCodeAt(0), "月".charCodeAt(0)]
const beforeWeekday = unitTable(`${spaces}（(，`)
const weekdayStarts = unitTable("星周礼")
const [dayDoubt, isoDoubt, yearDoubt] = [1, 2, 4]
const none: readonly never[] = []

export default blockRule({
  id: "date/exists",
  title: "日期真实存在，星期与日期相符",
  severity: "must",
  basis: accuracyDuty,
  params: {},
  messages: {
    absent: "日历上没有“{text}”，请核对。",
    year: "年份“{text}”多写或漏写了数字，请核对。",
    weekday: "{date}是星期{right}，请核对日期或星期。",
  },
  examples: {
    good: [
      "2024年2月29日",
      "2026年11月20日（星期五）",
      "截至12月31日",
      "农历2月30日",
      "2026年11月20日，周一至周五",
      "索引号2023-13-05",
    ],
    bad: [
      "截至「2023年2月29日」",
      "于「9月31日」前",
      "「2026年11月20日（星期四」）",
      "自「20026年」3月起",
      "自「206年」3月起",
      "「2026年11月20日星期四」上午",
      "发布时间：「2023-02-30」 10:20",
    ],
  },
  gate: chars.digit,
  near: neighbours.digitDate,

  check(text) {
    const doubt = doubtsIn(text, doubtOf)
    return doubt === 0 ? none : hitsOf(text, doubt)
  },
})

function* hitsOf(text: string, doubt: number): Generator<Hit<"absent" | "weekday" | "year">> {
  if ((doubt & dayDoubt) !== 0) yield* writtenDates(text)
  if ((doubt & isoDoubt) !== 0) yield* isoDates(text)
  if ((doubt & yearDoubt) !== 0) {
    for (const match of findPattern(text, year)) yield { ...placeOf(match), messageId: "year" }
  }
}

/**
 * Which of the patterns are worth a try: nearly all dates are plainly right. No day above 28, no weekday behind it; no
 * number of four digits before a dash; no year of other than four digits, or of another millennium.
 */
function doubtOf(units: Uint16Array, start: number, end: number): number {
  const next = units[end]
  if (next === monthMark) return isPlainDay(units, start, end) ? 0 : dayDoubt
  if (next === yearMark) return isPlainYear(units, start, end) ? 0 : yearDoubt
  return end - start === 4 && (next === 0x2d || next === 0x2e || next === 0x2f) ? isoDoubt : 0
}

/** A month followed by no number, or by a day that every month has, and no weekday behind it. */
function isPlainDay(units: Uint16Array, start: number, end: number): boolean {
  const dayEnd = endOfDigits(units, end + 1)
  if (dayEnd === end + 1) return true
  const month = smallNumber(units, start, end)
  const day = smallNumber(units, end + 1, dayEnd)
  return month >= 1 && month <= 12 && day >= 1 && day <= 28 && !mayHaveWeekday(units, dayEnd + 1)
}

function mayHaveWeekday(units: Uint16Array, at: number): boolean {
  let next = at
  while (beforeWeekday[units[next] ?? 0] === 1) next++
  return weekdayStarts[units[next] ?? 0] === 1
}

function isPlainYear(units: Uint16Array, start: number, end: number): boolean {
  return (end - start === 4 && isOfOurTime(units, start)) || !isDigit(units[end + 1])
}

function* isoDates(text: string): Generator<Hit<"absent">> {
  for (const match of findPattern(text, iso)) {
    const [, year = "", mark = "", month = "", day = ""] = match
    if (isCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)) continue
    const isLabelled = dateLabel.test(text.slice(Math.max(0, match.index - 6), match.index))
    const isNearly = mark !== "." && Number(month) <= 12 && Number(day) >= 29 && Number(day) <= 31
    if (isLabelled || isNearly) yield { ...placeOf(match), messageId: "absent" }
  }
}

function* writtenDates(text: string): Generator<Hit<"absent" | "weekday">> {
  for (const match of findPattern(text, date)) {
    const [, year = "", month = "", day = "", weekday = ""] = match
    if (weekday === "" && isMonth(month) && isInEveryMonth(day)) continue
    // Without a year, 29 February may exist.
    const iso = `${year || "2024"}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    if (!isCivilDate(iso)) {
      const isLunar = lunar.test(text.slice(Math.max(0, match.index - 8), match.index))
      if (!isLunar) yield { ...placeOf(match), messageId: "absent" }
    } else if (year !== "" && weekday !== "") {
      const right = weekdayOf(iso)
      const isRight = right === weekday || (right === "日" && weekday === "天")
      if (!isRight) yield { ...placeOf(match), messageId: "weekday", data: { date: iso, right } }
    }
  }
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12
}

function isInEveryMonth(day: string): boolean {
  return Number(day) >= 1 && Number(day) <= 28
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}

function weekdayOf(iso: string): string {
  return weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ""
}
