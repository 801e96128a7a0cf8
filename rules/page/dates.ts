import { isCivilDate } from "../calendar/working-days.ts"
import type { CivilDate } from "../engine/facts.ts"

const written = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/

/** The first whole date in a text as a civil date; `undefined` when there is none or it does not exist. */
export function dateIn(text: string): CivilDate | undefined {
  const match = written.exec(text)
  if (match === null) return undefined
  const [, year = "", month = "", day = ""] = match
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  return isCivilDate(date) ? date : undefined
}
