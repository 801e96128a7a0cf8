import { CalendarError, parseCalendarYear } from "../../rules/index.ts"
import { moveLetter } from "../letters/move-letter.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import { changeClocks } from "./letter-clocks.ts"

export interface LoadedYear {
  readonly year: number
  /** Letters whose promised day has moved. */
  readonly moved: number
}

/** Takes a year's holiday notice in and counts every running clock again (mySociety/alaveteli #7292). */
export async function loadYear(mailbox: Mailbox, json: unknown, by: string): Promise<LoadedYear> {
  const year = parseCalendarYear(json)
  for (const [date, festival] of Object.entries(year.off)) {
    if (typeof festival !== "string" || festival === "")
      throw new CalendarError("festival", date, "expected the festival's name")
  }
  const row = { json: JSON.stringify(year), rev: mailbox.calendar.rev + 1, at: timeOf(mailbox), by }
  await mailbox.write((trx) =>
    trx
      .insertInto("calendar_year")
      .values({ site: mailbox.site, year: year.year, ...row })
      .onConflict((conflict) => conflict.columns(["site", "year"]).doUpdateSet(row))
      .execute(),
  )
  await mailbox.calendar.reload()
  return { year: year.year, moved: await recount(mailbox) }
}

/** One letter a transaction; one that changes meanwhile is counted with the new calendar by that very change. */
async function recount(mailbox: Mailbox): Promise<number> {
  const open = await mailbox.db
    .selectFrom("letter")
    .select("id")
    .where("site", "=", mailbox.site)
    .where("done", "=", 0)
    .execute()
  let moved = 0
  for (const { id } of open) if (await recountLetter(mailbox, id)) moved++
  return moved
}

/** Clocks that another process started before it knew of the newest year, or whose recount was cut off. */
export async function recountStale(mailbox: Mailbox): Promise<void> {
  if (mailbox.calendar.rev === 0) return
  const stale = await mailbox.db
    .selectFrom("clock")
    .select("letter")
    .distinct()
    .where("site", "=", mailbox.site)
    .where("stopped_at", "=", "")
    .where("calendar_rev", "<", mailbox.calendar.rev)
    .limit(500)
    .execute()
  for (const { letter } of stale) await recountLetter(mailbox, letter)
}

function recountLetter(mailbox: Mailbox, id: string): Promise<boolean> {
  return mailbox.write(async (trx) => {
    const letter = await trx
      .selectFrom("letter")
      .selectAll()
      .where("site", "=", mailbox.site)
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
    const set = await changeClocks(mailbox, trx, id, () => ({}))
    const {
      due_on = letter.due_on,
      due_provisional = letter.due_provisional,
      unit_due_on = letter.unit_due_on,
    } = set
    const same =
      due_on === letter.due_on &&
      due_provisional === letter.due_provisional &&
      unit_due_on === letter.unit_due_on
    if (same) return false
    const note =
      due_on === letter.due_on
        ? "放假安排已公布，答复期限不变。"
        : `放假安排已公布，答复期限调整为${due_on}。`
    await moveLetter(
      mailbox,
      trx,
      letter,
      { actor: "system", kind: "due_moved", data: { note, due: due_on } },
      set,
    )
    return due_on !== letter.due_on || unit_due_on !== letter.unit_due_on
  })
}
