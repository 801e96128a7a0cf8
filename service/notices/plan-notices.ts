import { type Mailbox, timeOf } from "../mailbox.ts"
import { insertNewRow } from "../store/kept-query.ts"
import type { LetterRow, NoticeRow } from "../store/tables.ts"
import type { Trx } from "../store/writer.ts"

/** Steps a writer who left an e-mail address hears of. */
const forCitizen = ["received", "explained", "answered", "rejected", "merged"]
/** Steps the unit that has the letter hears of. */
const forUnit = ["forwarded", "sent_back", "reopened", "supplemented"]

type Planned = Pick<NoticeRow, "id" | "event" | "letter" | "channel" | "staff">

/** Plans the messages about a step in the step's own transaction: they exist exactly when it does. */
export async function planNotices(
  mailbox: Mailbox,
  trx: Trx,
  letter: LetterRow,
  event: string,
): Promise<void> {
  const { webhook, mail } = mailbox.notices
  const step = `${letter.id}/${letter.version}`
  const planned: Planned[] = []
  const plan = (channel: NoticeRow["channel"], staff: string) =>
    planned.push({ id: `${channel}/${step}/${staff}`, event, letter: letter.id, channel, staff })
  if (webhook !== undefined) plan("webhook", "")
  if (mail !== undefined && forCitizen.includes(event)) plan("citizen", "")
  if (mail !== undefined && forUnit.includes(event)) {
    for (const { id } of await peopleOf(mailbox, trx, letter.unit)) plan("staff", id)
  }
  await insertNotices(mailbox, trx, planned)
}

export async function insertNotices(mailbox: Mailbox, trx: Trx, planned: readonly Planned[]): Promise<void> {
  if (planned.length === 0) return
  const at = timeOf(mailbox)
  const fresh = { at, run_at: at, attempts: 0, lease_until: "", error: "", done_at: "" }
  for (const one of planned) await insertNewRow(trx, "notice", { site: mailbox.site, ...one, ...fresh })
}

/** Those of a unit who want to be told. */
export async function peopleOf(
  mailbox: Mailbox,
  db: Pick<Trx, "selectFrom">,
  unit: string,
): Promise<{ readonly id: string; readonly roles: string }[]> {
  if (unit === "") return []
  return db
    .selectFrom("staff")
    .select(["id", "roles"])
    .where("site", "=", mailbox.site)
    .where("unit", "=", unit)
    .where("disabled", "=", 0)
    .where("email", "!=", "")
    .execute()
}
