import type { CivilDate } from "../engine/facts.ts"

const written = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/

/** The first whole date in a text as a civil date; `undefined` when there is none or it does not exist. */
export function dateIn(text: string): CivilDate | undefined {
  if (text.length < 8) return undefined
  const match = written.exec(text)
  if (match === null) return undefined
  const [, year = "", month = "", day = ""] = match
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > lastDay(year, month))
    return undefined
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
}

/** A box of a day and, above or below it, year and month: “28 2021-05”, “2021年05月 28”. */
const boxed =
  /(?<![\d.])(?:(?<day>\d{1,2})日?\s+(?<year>20\d{2})\s?[-/.年]\s?(?<month>\d{1,2})月?|(?<year2>20\d{2})\s?[-/.年]\s?(?<month2>\d{1,2})月?\s+(?<day2>\d{1,2})日?)(?![\d.])/

export function boxedDateIn(text: string): CivilDate | undefined {
  const groups = boxed.exec(text)?.groups ?? {}
  const { year = groups["year2"], month = groups["month2"], day = groups["day2"] } = groups
  return year === undefined ? undefined : dateIn(`${year}-${month ?? ""}-${day ?? ""}`)
}

const monthAndDay = /(?:^|[\s[(（【])(\d{1,2})[-/.月](\d{1,2})日?[\])）】]?\s*$/
/** /2012/05/, t20120528_1.html, art/2012/5/28/ */
const yearInAddress = /(?:^|[^\d])(20\d{2})(?=[/_-]|(?:0[1-9]|1[0-2])(?!\d{3}(?!\d)))/

/** “[05-28]” at the end of a line: the year is taken from the address, when that tells one. */
export function yearlessDateIn(
  text: string,
  href: string,
): { readonly date?: CivilDate; readonly isYearless: boolean } {
  const match = monthAndDay.exec(text)
  if (match === null) return { isYearless: false }
  const [, month = "", day = ""] = match
  if (dateIn(`2000-${month}-${day}`) === undefined) return { isYearless: false }
  const year = yearInAddress.exec(href)?.[1]
  const date = year === undefined ? undefined : dateIn(`${year}-${month}-${day}`)
  return date === undefined ? { isYearless: true } : { date, isYearless: false }
}

/** Lists have hundreds of dates: no `Date` for each. */
function lastDay(year: string, month: string): number {
  if (month === "2" || month === "02") return isLeap(Number(year)) ? 29 : 28
  return /^(?:0?[469]|11)$/.test(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
