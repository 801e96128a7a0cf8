import { type CivilDate, type DueDate, knownCalendar, type Severity } from "../../rules/index.ts"
import { severities } from "./words.ts"

export interface MendDate extends DueDate {
  readonly severity: Severity
  readonly days: number
  readonly count: number
}

/** Our proposal, not a norm: the unit may set its own. 3 days is what 通化县 and 攀枝花 ask for corrections. */
const workingDays: Readonly<Record<Severity, number>> = { must: 3, should: 10, hint: 20 }

/** Until when each kind of finding should be mended, counted in working days from the report's date. */
export function mendDates(today: CivilDate, counts: Readonly<Record<Severity, number>>): MendDate[] {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const days = workingDays[severity]
      return { severity, days, count: counts[severity], ...knownCalendar.addWorkingDays(today, days) }
    })
}
