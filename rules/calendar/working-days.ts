import type { CivilDate } from "../engine/facts.ts"

/** One year of the State Council's holiday notice: days off and make-up working days, as civil dates. */
export interface CalendarYear {
  readonly year: number
  /** 发文字号 of the notice. */
  readonly document: string
  /** Days off on weekdays or weekends, with the festival's name. */
  readonly off: Readonly<Record<string, string>>
  /** Saturdays and Sundays that are worked. */
  readonly worked: readonly CivilDate[]
}

export interface DueDate {
  readonly date: CivilDate
  /** True when counting touched a year whose notice is not loaded: the date may still move. */
  readonly provisional: boolean
}

export interface Calendar {
  readonly years: readonly CalendarYear[]
  isWorkingDay(date: CivilDate): boolean
  isKnown(date: CivilDate): boolean
  /** The n-th working day after `from`; the day itself is not counted (民法典 第二百零一条). */
  addWorkingDays(from: CivilDate, n: number): DueDate
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: CivilDate, to: CivilDate): number
}

const dayMs = 86_400_000
const beijingMs = 8 * 3_600_000

/** The civil date in Beijing (UTC+8, no daylight saving) of an instant in ms since the epoch. */
export function beijingDate(instant: number): CivilDate {
  return new Date(instant + beijingMs).toISOString().slice(0, 10)
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** Is this a date that exists, written YYYY-MM-DD? */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8))
  return day >= 1 && day <= daysOf(Number(text.slice(0, 4)), month)
}

/** 0 for a month that is none. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isWeekend(date: CivilDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day === 0 || day === 6
}

export function createCalendar(years: readonly CalendarYear[]): Calendar {
  const known = new Set(years.map((year) => String(year.year)))
  const off = new Set(years.flatMap((year) => Object.keys(year.off)))
  const worked = new Set(years.flatMap((year) => year.worked))
  const isKnown = (date: CivilDate) => known.has(date.slice(0, 4))
  const isWorkingDay = (date: CivilDate) => worked.has(date) || (!off.has(date) && !isWeekend(date))
  return {
    years,
    isKnown,
    isWorkingDay,
    addWorkingDays(from, n) {
      let date = from
      let provisional = !isKnown(from)
      for (let left = n; left > 0; ) {
        date = addDays(date, 1)
        if (!isKnown(date)) provisional = true
        if (isWorkingDay(date)) left--
      }
      return { date, provisional }
    },
    workingDaysBetween(from, to) {
      let count = 0
      for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) count++
      return count
    },
  }
}

export type CalendarFault = "year" | "document" | "shape" | "date" | "weekend" | "festival"

/** Says which entry of an uploaded calendar is wrong; `fault` and `entry` are for whoever tells people. */
export class CalendarError extends Error {
  override readonly name = "CalendarError"
  readonly fault: CalendarFault
  readonly entry: string

  constructor(fault: CalendarFault, entry: string, what: string) {
    super(`${entry}: ${what}`)
    this.fault = fault
    this.entry = entry
  }
}

/** Parses an uploaded year: worked days must be weekend days of that year, days off must be dates of that year. */
export function parseCalendarYear(json: unknown): CalendarYear {
  const { year, document, off, worked } = (json ?? {}) as Partial<CalendarYear>
  if (typeof year !== "number" || !Number.isInteger(year) || year < 2000 || year > 2100) {
    throw new CalendarError("year", "year", "expected a year such as 2027")
  }
  if (typeof document !== "string" || document.trim() === "") {
    throw new CalendarError("document", "document", "expected the 发文字号 of the notice")
  }
  if (typeof off !== "object" || off === null || !Array.isArray(worked)) {
    throw new CalendarError("shape", "off, worked", "expected an object and a list")
  }
  for (const date of [...Object.keys(off), ...worked]) {
    if (typeof date !== "string" || !isCivilDate(date) || !date.startsWith(String(year))) {
      throw new CalendarError("date", String(date), `not a date of ${year}`)
    }
  }
  for (const date of worked) {
    if (!isWeekend(date))
      throw new CalendarError("weekend", date, "a make-up working day must be a Saturday or Sunday")
  }
  return { year, document, off, worked }
}
