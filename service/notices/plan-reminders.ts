import { addDays, beijingDate } from "../../rules/index.ts"
import type { Mailbox } from "../mailbox.ts"
import type { LetterRow } from "../store/tables.ts"
import { insertNotices, peopleOf } from "./plan-notices.ts"

/** A consultation unanswered for three months fails a site's check by itself: warned of three times before that. */
export const vetoDays = [80, 60, 30] as const

/**
 * Reminders: a working day before the promised day and on it to the unit, after it to the unit's head, and to whoever
 * keeps the desk; each once for each promised day.
 */
export async function planReminders(mailbox: Mailbox): Promise<void> {
  if (mailbox.notices.mail === undefined && mailbox.notices.webhook === undefined) return
  const today = beijingDate(mailbox.now())
  for (const letter of await nearDue(mailbox, today)) {
    const event = eventOf(letter, today)
    const id = `${event}/${letter.id}/${letter.due_on}`
    if (await isKnown(mailbox, `webhook/${id}/`)) continue
    const staff = mailbox.notices.mail === undefined ? [] : await recipients(mailbox, letter, event, today)
    await mailbox.write((trx) =>
      insertNotices(mailbox, trx, [
        // Planned for the webhook in any case: this row remembers that the reminder was given.
        { id: `webhook/${id}/`, event, letter: letter.id, channel: "webhook", staff: "" },
        ...staff.map((one) => {
          return { id: `staff/${id}/${one}`, event, letter: letter.id, channel: "staff" as const, staff: one }
        }),
      ]),
    )
  }
}

function nearDue(mailbox: Mailbox, today: string): Promise<LetterRow[]> {
  const soon = mailbox.calendar.current.addWorkingDays(today, 1).date
  return mailbox.db
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("done", "=", 0)
    .where("due_on", "<=", soon)
    .orderBy("due_on", "desc")
    .limit(500)
    .execute()
}

export function eventOf(letter: Pick<LetterRow, "received_on" | "due_on">, today: string): string {
  const veto = vetoDays.find((days) => letter.received_on <= addDays(today, -days))
  if (veto !== undefined) return `veto_${veto}`
  if (letter.due_on < today) return "overdue"
  return letter.due_on === today ? "due_today" : "due_soon"
}

async function isKnown(mailbox: Mailbox, id: string): Promise<boolean> {
  const row = await mailbox.db
    .selectFrom("notice")
    .select("id")
    .where("site", "=", mailbox.site)
    .where("id", "=", id)
    .executeTakeFirst()
  return row !== undefined
}

async function recipients(
  mailbox: Mailbox,
  letter: LetterRow,
  event: string,
  today: string,
): Promise<string[]> {
  const late = event === "overdue" || event.startsWith("veto_")
  const unit = await peopleOf(mailbox, mailbox.db, letter.unit)
  const own = unit.filter(({ roles }) => roles.includes(late ? '"head"' : '"unit"')).map(({ id }) => id)
  const duty = await mailbox.db
    .selectFrom("duty")
    .innerJoin("staff", (join) =>
      join.onRef("staff.site", "=", "duty.site").onRef("staff.id", "=", "duty.staff"),
    )
    .select("staff.id")
    .where("duty.site", "=", mailbox.site)
    .where("duty.day", "=", today)
    .where("staff.email", "!=", "")
    .execute()
  return [...new Set([...own, ...duty.map(({ id }) => id)])]
}
