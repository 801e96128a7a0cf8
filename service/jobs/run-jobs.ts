import { recountStale } from "../clock/load-year.ts"
import { keepBuckets } from "../http/kept-buckets.ts"
import { ActError } from "../letters/act-error.ts"
import { performIn } from "../letters/perform-act.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import { planReminders } from "../notices/plan-reminders.ts"
import { sendNotices } from "../notices/send-notices.ts"
import type { JobRow } from "../store/tables.ts"
import { sweep } from "./sweep.ts"

const lease = 60_000
const mostAttempts = 10

/** Does all that has become due. Several processes may call it: a job is claimed by compare-and-set. */
export async function runJobs(mailbox: Mailbox): Promise<void> {
  await mailbox.reloadOffice()
  await recountStale(mailbox)
  for (const job of await dueJobs(mailbox)) {
    if (await claim(mailbox, job)) await attempt(mailbox, job)
  }
  await planReminders(mailbox)
  await sendNotices(mailbox)
  await sweep(mailbox)
  await keepBuckets(mailbox)
}

function dueJobs(mailbox: Mailbox): Promise<JobRow[]> {
  const now = timeOf(mailbox)
  return mailbox.db
    .selectFrom("job")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("run_at", "<=", now)
    .where("lease_until", "<=", now)
    .where("attempts", "<", mostAttempts)
    .orderBy("run_at")
    .limit(100)
    .execute()
}

function claim(mailbox: Mailbox, job: JobRow): Promise<boolean> {
  const lease_until = new Date(mailbox.now() + lease).toISOString()
  return mailbox.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("job")
      .set({ lease_until, attempts: job.attempts + 1 })
      .where("site", "=", mailbox.site)
      .where("id", "=", job.id)
      .where("attempts", "=", job.attempts)
      .executeTakeFirst()
    return Number(numUpdatedRows) === 1
  })
}

/** The act and the end of its job are one transaction. An act the letter no longer allows has been overtaken. */
async function attempt(mailbox: Mailbox, job: JobRow): Promise<void> {
  const remove = (db: Pick<typeof mailbox.db, "deleteFrom">) =>
    db.deleteFrom("job").where("site", "=", mailbox.site).where("id", "=", job.id).execute()
  try {
    await mailbox.write(async (trx) => {
      await performIn(mailbox, trx, { act: job.kind, who: "system", letter: job.letter, fields: {} })
      await remove(trx)
    })
  } catch (error) {
    if (error instanceof ActError) await mailbox.write(remove)
    else
      mailbox.log({
        at: timeOf(mailbox),
        level: "error",
        what: "job failed",
        kind: job.kind,
        error: error instanceof Error ? error.name : "unknown",
      })
  }
}
