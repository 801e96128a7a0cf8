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

/** Lists have hundreds of dates: no `Date` for each. */
function lastDay(year: string, month: string): number {
  if (month === "2" || month === "02") return isLeap(Number(year)) ? 29 : 28
  return /^(?:0?[469]|11)$/.test(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
