import {
  type CivilDate,
  type DueDate,
  knownCalendar,
  type Profile,
  type Severity,
} from "../../rules/index.ts"
import { severities } from "./words.ts"

export interface MendDate extends DueDate {
  readonly severity: Severity
  readonly days: number
  readonly count: number
}

/** Until when each kind of finding should be mended, in the profile's working days from the report's date. */
export function mendDates(
  today: CivilDate,
  counts: Readonly<Record<Severity, number>>,
  { mendWithin }: Profile,
): MendDate[] {
  if (mendWithin === undefined) return []
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const days = mendWithin[severity]
      return { severity, days, count: counts[severity], ...knownCalendar.addWorkingDays(today, days) }
    })
}
