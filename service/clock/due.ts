import { addDays, beijingDate, type Calendar, type CivilDate, type DueDate } from "../../rules/index.ts"

/** Pauses as [first day, last day]; an open pause ends with "". */
export type Pauses = readonly (readonly [from: CivilDate, to: CivilDate | ""])[]

export interface ClockFacts {
  readonly from_on: CivilDate
  readonly days: number
  readonly extended: number
  readonly paused: string
}

/**
 * Day 0 of a clock: the Beijing date of the instant, or the next working day when it came after close of business.
 */
export function dayZero(instant: number, cutOff: string, calendar: Calendar): CivilDate {
  const date = beijingDate(instant)
  const time = new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16)
  return cutOff !== "" && time >= cutOff ? calendar.addWorkingDays(date, 1).date : date
}

/** Counts working days from the day after `from_on`; extensions add, working days inside a pause do not count. */
export function dueOf(clock: ClockFacts, calendar: Calendar): DueDate {
  const first = calendar.addWorkingDays(clock.from_on, clock.days + clock.extended)
  const pauses: Pauses = JSON.parse(clock.paused)
  let due = first
  for (const [from, to] of pauses) {
    // The days of a pause are those after its first day, as with every period; an open one has not cost any yet.
    const lost = to === "" ? 0 : calendar.workingDaysBetween(from, to)
    const moved = calendar.addWorkingDays(due.date, lost)
    due = { date: moved.date, provisional: due.provisional || (lost > 0 && moved.provisional) }
  }
  return due
}

/** How the date came about, for the writer. */
export function explainDue(clock: ClockFacts, due: DueDate): string {
  const pauses: Pauses = JSON.parse(clock.paused)
  const parts = [
    `自${chineseDate(clock.from_on)}收到来信的次日起算，共${clock.days + clock.extended}个工作日`,
    clock.extended > 0 ? `（含延期${clock.extended}个工作日）` : "",
    "，扣除周末和法定节假日，计入调休上班日",
    pauses.length > 0 ? "，暂停计时的天数不计" : "",
    `，应于${chineseDate(due.date)}前答复。`,
    due.provisional ? "其中涉及的年度放假安排尚未公布，日期可能调整。" : "",
    pauses.some(([, to]) => to === "") ? "目前处于暂停计时状态，恢复后日期顺延。" : "",
  ]
  return parts.join("")
}

export function chineseDate(date: CivilDate): string {
  const [year, month, day] = date.split("-").map(Number)
  return `${year}年${month}月${day}日`
}

/** Days in a row, for retention and reopening, which do not follow working days. */
export function daysAfter(date: CivilDate, days: number): CivilDate {
  return addDays(date, days)
}
