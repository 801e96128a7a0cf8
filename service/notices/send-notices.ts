import { type Mailbox, timeOf } from "../mailbox.ts"
import { failureOf } from "../store/failure.ts"
import type { NoticeRow } from "../store/tables.ts"
import { createMailer, type Mailer } from "./mailer.ts"
import { messageOf } from "./notice-words.ts"
import { callWebhook } from "./webhook.ts"

const lease = 60_000
/** With the pauses below about two days; after that it stays with its error for the administrator to see. */
const mostAttempts = 12
const longestPause = 6 * 3_600_000

/**
 * Sends what is due. Several processes may call it: a notice is claimed by compare-and-set. A process that dies
 * between sending and writing that down sends twice, under the same Idempotency-Key or Message-ID.
 */
export async function sendNotices(mailbox: Mailbox): Promise<void> {
  const due = await dueNotices(mailbox)
  if (due.length === 0) return
  const mailer = await createMailer(mailbox)
  try {
    for (const notice of due) if (await claim(mailbox, notice)) await attempt(mailbox, mailer, notice)
  } finally {
    mailer.close()
  }
}

function dueNotices(mailbox: Mailbox): Promise<NoticeRow[]> {
  const now = timeOf(mailbox)
  return mailbox.db
    .selectFrom("notice")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("done_at", "=", "")
    .where("run_at", "<=", now)
    .where("lease_until", "<=", now)
    .where("attempts", "<", mostAttempts)
    .orderBy("run_at")
    .limit(200)
    .execute()
}

function claim(mailbox: Mailbox, notice: NoticeRow): Promise<boolean> {
  const lease_until = new Date(mailbox.now() + lease).toISOString()
  return mailbox.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("notice")
      .set({ lease_until, attempts: notice.attempts + 1 })
      .where("site", "=", mailbox.site)
      .where("id", "=", notice.id)
      .where("attempts", "=", notice.attempts)
      .where("done_at", "=", "")
      .executeTakeFirst()
    return Number(numUpdatedRows) === 1
  })
}

async function attempt(mailbox: Mailbox, mailer: Mailer, notice: NoticeRow): Promise<void> {
  try {
    await deliver(mailbox, mailer, notice)
    await mark(mailbox, notice, { done_at: timeOf(mailbox), lease_until: "", error: "" })
  } catch (error) {
    const wait = Math.min(longestPause, 30_000 * 2 ** notice.attempts)
    const run_at = new Date(mailbox.now() + wait).toISOString()
    const name = error instanceof Error ? error.name : "unknown"
    mailbox.log({
      at: timeOf(mailbox),
      level: "warn",
      what: "notice failed",
      channel: notice.channel,
      error: name,
    })
    // A store that is away keeps the lease, which runs out by itself.
    if (failureOf(error) !== "busy") await mark(mailbox, notice, { run_at, lease_until: "", error: name })
  }
}

async function deliver(mailbox: Mailbox, mailer: Mailer, notice: NoticeRow): Promise<void> {
  const message = await messageOf(mailbox, notice)
  if (message === undefined) return
  if (notice.channel === "webhook") await callWebhook(mailbox, notice.id, message.facts)
  else if (message.to !== "") await mailer.send({ id: notice.id, ...message })
}

async function mark(mailbox: Mailbox, { id }: NoticeRow, set: Partial<NoticeRow>): Promise<void> {
  await mailbox.write((trx) =>
    trx.updateTable("notice").set(set).where("site", "=", mailbox.site).where("id", "=", id).execute(),
  )
}
