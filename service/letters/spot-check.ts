import { addDays, beijingDate, type CivilDate, daysBetween } from "../../rules/index.ts"
import type { Mailbox } from "../mailbox.ts"
import { hasRole, type Staff } from "./staff.ts"

export interface WaitingLetter {
  readonly serial: string
  readonly title: string
  readonly unit: string
  readonly receivedOn: CivilDate
  readonly days: number
  /** The day from which the letter costs the site its pass. */
  readonly vetoOn: CivilDate
}

export interface SpotCheck {
  /** Open for thirty days and more, the oldest first. */
  readonly waiting: readonly WaitingLetter[]
  readonly lastPublished: CivilDate | ""
  /** Two months after that, without another published answer, the check takes points. */
  readonly publishBy: CivilDate | ""
  readonly published: number
}

const shownFrom = 30
const most = 2000

/** What an inspector of the national spot check (政府网站抽查) would find today. */
export async function readSpotCheck(mailbox: Mailbox, staff: Staff, today: CivilDate): Promise<SpotCheck> {
  const { db, site } = mailbox
  let open = db
    .selectFrom("letter")
    .leftJoin("unit", (join) =>
      join.onRef("unit.site", "=", "letter.site").onRef("unit.id", "=", "letter.unit"),
    )
    .select(["letter.serial", "letter.title", "letter.received_on", "unit.name as unit"])
    .where("letter.site", "=", site)
    .where("letter.done", "=", 0)
    .where("letter.received_on", "<=", addDays(today, -shownFrom))
  // A unit's head answers for the unit alone, and reads no other's titles.
  if (!hasRole(staff, "clerk")) open = open.where("letter.unit", "=", staff.unit)
  const letters = await open.orderBy("letter.received_on").limit(most).execute()
  const copies = await db
    .selectFrom("publication")
    .select(({ fn }) => [fn.max("published_at").as("last"), fn.countAll().as("count")])
    .where("site", "=", site)
    .where("published_at", "!=", "")
    .where("withdrawn_at", "=", "")
    .executeTakeFirstOrThrow()
  const last = copies.last === null || copies.last === "" ? "" : beijingDate(Date.parse(copies.last))
  return {
    waiting: letters.map(({ serial, title, unit, received_on }) => ({
      serial,
      title,
      unit: unit ?? "尚未派单",
      receivedOn: received_on,
      days: daysBetween(received_on, today),
      vetoOn: monthsLater(received_on, 3),
    })),
    lastPublished: last,
    publishBy: last === "" ? "" : monthsLater(last, 2),
    published: Number(copies.count),
  }
}

/** The same day of a later month, or its last where there is none: 30 November and three months is 28 February. */
export function monthsLater(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
  return later.toISOString().slice(0, 10)
}
