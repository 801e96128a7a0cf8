import { timeOf } from "../mailbox.ts"
import type { PublicationRow } from "../store/tables.ts"
import { macOfText } from "./accept-letter.ts"
import { ActError } from "./act-error.ts"
import { findingsOfPublication, openMusts } from "./check-publication.ts"
import { actorOf, type Effect, type EffectContext, field } from "./effect.ts"

/** A new revision of the public copy; the letter as the office reads it is never changed. */
export const redact: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const last = await lastPublication(context)
  const texts = {
    title: field(context, "title", 100),
    question: field(context, "question", 5000),
    answer: field(context, "answer", 10_000),
  }
  const rev = (last?.rev ?? 0) + 1
  const row = {
    site: mailbox.site,
    letter: letter.id,
    rev,
    ...texts,
    by: actorOf(context),
    at: timeOf(mailbox),
  }
  await trx
    .insertInto("publication")
    .values({ ...row, approved_by: "", published_at: "", withdrawn_at: "", reason: "" })
    .execute()
  return { data: { rev, text: macOfText(mailbox, texts.title, texts.question, texts.answer) } }
}

/** The head's consent; impossible while the check still finds personal data. */
export const signPublic: Effect = async (context) => {
  const last = await mustHave(context)
  const musts = openMusts(await findingsOfPublication(context.mailbox, context.trx, context.letter.id, last))
  if (musts.length > 0)
    throw new ActError(409, `公开稿还有${musts.length}处必须处理的个人信息，不能同意公开。`)
  await markPublication(context, last.rev, { approved_by: actorOf(context) })
  return { data: { rev: last.rev } }
}

export const publish: Effect = async (context) => {
  const last = await mustHave(context)
  await markPublication(context, last.rev, { published_at: timeOf(context.mailbox) })
  return { data: { rev: last.rev } }
}

export const unpublish: Effect = async (context) => {
  const last = await mustHave(context)
  const reason = field(context, "note")
  await markPublication(context, last.rev, { withdrawn_at: timeOf(context.mailbox), reason })
  return { data: { rev: last.rev, remark: reason } }
}

async function mustHave(context: EffectContext): Promise<PublicationRow> {
  const last = await lastPublication(context)
  if (last === undefined) throw new ActError(409, "还没有公开稿。")
  return last
}

function lastPublication({ mailbox, trx, letter }: EffectContext): Promise<PublicationRow | undefined> {
  return trx
    .selectFrom("publication")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter.id)
    .orderBy("rev", "desc")
    .executeTakeFirst()
}

async function markPublication(
  { mailbox, trx, letter }: EffectContext,
  rev: number,
  set: Partial<PublicationRow>,
): Promise<void> {
  await trx
    .updateTable("publication")
    .set(set)
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter.id)
    .where("rev", "=", rev)
    .execute()
}
