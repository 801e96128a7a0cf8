import { startClock, stopClocks } from "../clock/letter-clocks.ts"
import { timeOf } from "../mailbox.ts"
import { macOfText } from "./accept-letter.ts"
import { ActError } from "./act-error.ts"
import { type Effect, field, serviceOf } from "./effect.ts"
import { canReopen } from "./read-status.ts"

const mostSupplements = 5

export const supplement: Effect = async ({ mailbox, trx, letter, fields }) => {
  const text = fields["text"] ?? ""
  const { count } = await trx
    .selectFrom("supplement")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter.id)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostSupplements) throw new ActError(409, `补充内容不能超过${mostSupplements}次。`)
  await trx
    .insertInto("supplement")
    .values({ site: mailbox.site, letter: letter.id, seq: letter.version + 1, text, at: timeOf(mailbox) })
    .execute()
  return { data: { text: macOfText(mailbox, text) } }
}

export const rate: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const score = Number(field(context, "score"))
  const text = field(context, "text", 500)
  const inserted = await trx
    .insertInto("rating")
    .values({
      site: mailbox.site,
      letter: letter.id,
      round: letter.reopened,
      score,
      text,
      at: timeOf(mailbox),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(inserted.numInsertedOrUpdatedRows) !== 1) throw new ActError(409, "您已经评价过这次答复。")
  return { data: { score, text: macOfText(mailbox, text) } }
}

/** Once, within the days after the answer; both clocks begin anew. */
export const reopen: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  if (!canReopen(mailbox, letter)) throw new ActError(409, "已超过申请再次办理的期限，或已申请过一次。")
  const service = await serviceOf(context)
  const text = field(context, "reason", 1000)
  await trx
    .insertInto("supplement")
    .values({ site: mailbox.site, letter: letter.id, seq: letter.version + 1, text, at: timeOf(mailbox) })
    .execute()
  const citizen = await startClock(mailbox, trx, letter, {
    kind: "citizen",
    round: 1,
    days: service.citizen_days,
  })
  const unit = await startClock(mailbox, trx, letter, { kind: "unit", round: 1, days: service.unit_days })
  return { set: { ...citizen, ...unit, reopened: 1 }, data: { text: macOfText(mailbox, text) } }
}

export const withdraw: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  if (letter.reopened === 1) throw new ActError(409, "已答复过的来信不能撤回。")
  await stopClocks(mailbox, trx, letter.id, timeOf(mailbox))
  return { data: { note: field(context, "reason", 500) } }
}
