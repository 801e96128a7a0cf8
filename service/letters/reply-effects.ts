import { beijingDate } from "../../rules/index.ts"
import { daysAfter } from "../clock/due.ts"
import { stopClocks } from "../clock/letter-clocks.ts"
import { addJob } from "../jobs/add-job.ts"
import { timeOf } from "../mailbox.ts"
import type { ReviewRow } from "../store/tables.ts"
import { macOfText } from "./accept-letter.ts"
import { actorOf, type Effect, type EffectContext, field } from "./effect.ts"

const longestReply = 10_000

export const draft: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const rev = (await lastRev(context)) + 1
  const body = field(context, "text", longestReply)
  await trx
    .insertInto("reply")
    .values({ site: mailbox.site, letter: letter.id, rev, body, by: actorOf(context), at: timeOf(mailbox) })
    .execute()
  return { data: { rev, text: macOfText(mailbox, body) } }
}

export const passReview: Effect = (context) => review(context, "passed")

export const sendBack: Effect = (context) => review(context, "sent_back")

/** The head's signature is the answer: clocks stop, the writer sees the reply, the time to ask again begins. */
export const answer: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const at = timeOf(mailbox)
  const reviewed = await review(context, "approved")
  await stopClocks(mailbox, trx, letter.id, at)
  const answered_on = beijingDate(mailbox.now())
  const last = daysAfter(answered_on, mailbox.settings().reopenDays)
  const run_at = new Date(Date.parse(`${last}T24:00:00+08:00`)).toISOString()
  await addJob(mailbox, trx, {
    id: `close/${letter.id}/${letter.version}`,
    kind: "close",
    letter: letter.id,
    run_at,
  })
  const answered_rev = await lastRev(context)
  return {
    set: { answered_at: at, answered_on, answered_rev },
    data: { ...reviewed.data, rev: answered_rev },
  }
}

async function review(context: EffectContext, verdict: ReviewRow["verdict"]) {
  const { mailbox, trx, letter } = context
  const note = field(context, "note")
  const row = {
    site: mailbox.site,
    letter: letter.id,
    seq: letter.version + 1,
    rev: await lastRev(context),
    step: Number(letter.state.slice(-1)),
    by: actorOf(context),
    at: timeOf(mailbox),
    verdict,
    note,
  }
  await trx.insertInto("review").values(row).execute()
  // What reviewers say to one another stays in the office: not under `note`, which the writer's timeline shows.
  return { data: { rev: row.rev, step: row.step, remark: note } }
}

async function lastRev({ mailbox, trx, letter }: EffectContext): Promise<number> {
  const last = await trx
    .selectFrom("reply")
    .select(({ fn }) => fn.max("rev").as("rev"))
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter.id)
    .executeTakeFirst()
  return Number(last?.rev ?? 0)
}
