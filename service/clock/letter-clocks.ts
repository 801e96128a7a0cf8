import type { ClockKind } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type { ClockRow, LetterRow } from "../store/tables.ts"
import type { Trx } from "../store/writer.ts"
import { dayZero, dueOf } from "./due.ts"

type DueSet = Partial<Pick<LetterRow, "due_on" | "due_provisional" | "unit_due_on">>

/** Starts a clock today; returns what the letter's row shows of it. */
export async function startClock(
  mailbox: Mailbox,
  trx: Trx,
  letter: LetterRow,
  start: { readonly kind: ClockKind; readonly round: number; readonly days: number },
): Promise<DueSet> {
  const calendar = mailbox.calendar.current
  const from_on = dayZero(mailbox.now(), mailbox.settings().cutOff, calendar)
  const facts = { from_on, days: start.days, extended: 0, paused: "[]" }
  const due = dueOf(facts, calendar)
  const row: ClockRow = {
    ...facts,
    site: mailbox.site,
    letter: letter.id,
    kind: start.kind,
    round: start.round,
    due_on: due.date,
    provisional: due.provisional ? 1 : 0,
    calendar_rev: mailbox.calendar.rev,
    stopped_at: "",
  }
  await trx.insertInto("clock").values(row).execute()
  return shown(row)
}

/** Changes every running clock of a letter and counts again. */
export async function changeClocks(
  mailbox: Mailbox,
  trx: Trx,
  letter: string,
  change: (clock: ClockRow) => Partial<Pick<ClockRow, "extended" | "paused">>,
): Promise<DueSet> {
  let set: DueSet = {}
  for (const clock of await runningClocks(mailbox, trx, letter)) {
    const changed = { ...clock, ...change(clock) }
    const due = dueOf(changed, mailbox.calendar.current)
    const next = {
      extended: changed.extended,
      paused: changed.paused,
      due_on: due.date,
      provisional: due.provisional ? 1 : 0,
      calendar_rev: mailbox.calendar.rev,
    }
    await trx
      .updateTable("clock")
      .set(next)
      .where("site", "=", mailbox.site)
      .where("letter", "=", letter)
      .where("kind", "=", clock.kind)
      .where("round", "=", clock.round)
      .execute()
    set = { ...set, ...shown({ ...clock, ...next }) }
  }
  return set
}

export async function stopClocks(mailbox: Mailbox, trx: Trx, letter: string, at: string): Promise<void> {
  await trx
    .updateTable("clock")
    .set({ stopped_at: at })
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .where("stopped_at", "=", "")
    .execute()
}

export function runningClocks(
  mailbox: Mailbox,
  trx: Pick<Trx, "selectFrom">,
  letter: string,
): Promise<ClockRow[]> {
  return trx
    .selectFrom("clock")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .where("stopped_at", "=", "")
    .execute()
}

function shown(clock: ClockRow): DueSet {
  if (clock.kind === "unit") return { unit_due_on: clock.due_on }
  return { due_on: clock.due_on, due_provisional: clock.provisional }
}
