import { type EventData, hashOf } from "../letters/events.ts"
import { VersionConflict } from "../letters/move-letter.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import type { SurveyEventRow, SurveyRow } from "../store/survey-tables.ts"
import type { Trx } from "../store/writer.ts"

interface SurveyEvent {
  readonly actor: string
  readonly kind: string
  readonly data: EventData
}

/** The same seal as a letter's, under a name no letter has. */
export function sealOf(mailbox: Pick<Mailbox, "keys">, row: Omit<SurveyEventRow, "hash">): string {
  const { survey, ...event } = row
  return hashOf(mailbox, { ...event, letter: `survey/${survey}` })
}

/** Appends to a survey's chain; `seq` is the version the survey has just been given. */
export async function appendSurveyEvent(
  mailbox: Mailbox,
  trx: Trx,
  place: { readonly survey: string; readonly seq: number },
  { actor, kind, data }: SurveyEvent,
): Promise<void> {
  const { site } = mailbox
  const last = await trx
    .selectFrom("survey_event")
    .select("hash")
    .where("site", "=", site)
    .where("survey", "=", place.survey)
    .where("seq", "=", place.seq - 1)
    .executeTakeFirst()
  const row = { site, ...place, at: timeOf(mailbox), actor, kind, data: JSON.stringify(data) }
  const linked = { ...row, prev: last?.hash ?? "" }
  await trx
    .insertInto("survey_event")
    .values({ ...linked, hash: sealOf(mailbox, linked) })
    .execute()
}

/**
 * The only way a survey changes: its version counted up and one link of the chain, in one transaction. While answers
 * come in, the version moves under everybody's hands, and only the state must be what was seen.
 */
export async function moveSurvey(
  mailbox: Mailbox,
  trx: Trx,
  survey: SurveyRow,
  event: SurveyEvent,
  set: Partial<SurveyRow> = {},
): Promise<SurveyRow> {
  const added = event.kind === "responded" ? 1 : 0
  let update = trx
    .updateTable("survey")
    .set((eb) => ({ ...set, version: eb("version", "+", 1), responses: eb("responses", "+", added) }))
    .where("site", "=", mailbox.site)
    .where("id", "=", survey.id)
    .where("state", "=", survey.state)
  if (survey.state !== "open") update = update.where("version", "=", survey.version)
  const next = await update.returningAll().executeTakeFirst()
  if (next === undefined) throw new VersionConflict(`${survey.id}: version ${survey.version} is past`)
  const data = { ...event.data, state: next.state }
  await appendSurveyEvent(mailbox, trx, { survey: survey.id, seq: next.version }, { ...event, data })
  return next
}
