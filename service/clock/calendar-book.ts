import type { Kysely } from "kysely"
import {
  type Calendar,
  type CalendarYear,
  createCalendar,
  knownYears,
  parseCalendarYear,
} from "../../rules/index.ts"
import type { Tables } from "../store/tables.ts"

/** The calendar in force: the shipped years, and the years the admin has loaded over them. */
export interface CalendarBook {
  readonly current: Calendar
  /** Grows with every loaded year; a clock remembers under which one it was computed. */
  readonly rev: number
  reload(): Promise<void>
}

export async function openCalendarBook(db: Kysely<Tables>, site: string): Promise<CalendarBook> {
  const read = () => readBook(db, site)
  let book = await read()
  return {
    get current() {
      return book.calendar
    },
    get rev() {
      return book.rev
    },
    async reload() {
      book = await read()
    },
  }
}

async function readBook(db: Kysely<Tables>, site: string): Promise<{ calendar: Calendar; rev: number }> {
  const rows = await db.selectFrom("calendar_year").selectAll().where("site", "=", site).execute()
  const years = new Map<number, CalendarYear>(knownYears.map((year) => [year.year, year]))
  for (const row of rows) years.set(row.year, parseCalendarYear(JSON.parse(row.json)))
  return {
    calendar: createCalendar([...years.values()].sort((a, b) => a.year - b.year)),
    rev: Math.max(0, ...rows.map((row) => row.rev)),
  }
}
