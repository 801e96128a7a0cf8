import { beijingDate } from "../../rules/index.ts"
import { ApiError } from "../http/api-error.ts"
import { useProof } from "../letters/accept-letter.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import type { Trx } from "../store/writer.ts"
import { checkAnswers } from "./answers.ts"
import { findSurvey, phaseOf, readQuestions } from "./read-surveys.ts"
import type { ResponseInput } from "./survey-contract.ts"
import { moveSurvey } from "./survey-events.ts"

export interface Response {
  readonly survey: string
  readonly input: Pick<ResponseInput, "token" | "answers">
  /** Prefix of the sender's address; only its HMAC is kept. */
  readonly network: string
  /** Checks the proof of work, where one is asked for; not called for a replay, whose proof is used up. */
  readonly proof: () => { readonly proof: string; readonly expires_at: string } | undefined
}

/** Resolves once the response is on the disk. The same token with the same answers is a replay, not a second voice. */
export async function acceptResponse(
  mailbox: Mailbox,
  { survey, input, network, proof }: Response,
): Promise<{ replay: boolean }> {
  const token = mailbox.keys.mac("survey", "token", survey, input.token)
  await refuseShut(mailbox, mailbox.db, survey, token)
  const answers = JSON.stringify(checkAnswers(await readQuestions(mailbox, survey), input.answers))
  const isReplay = async (db: Pick<Trx, "selectFrom">) => {
    const known = await findResponse(mailbox, db, survey, token)
    if (known !== undefined && known !== answers)
      throw new ApiError(409, "already", "这份答卷已经提交过，不能再改。")
    return known === answers
  }
  if (await isReplay(mailbox.db)) return { replay: true }
  const spent = proof()
  return mailbox.write(async (trx) => {
    if (await isReplay(trx)) return { replay: true }
    const row = await refuseShut(mailbox, trx, survey, token)
    if (spent !== undefined) await useProof(mailbox, trx, spent)
    const text = mailbox.keys.mac("body", answers)
    const event = { actor: "citizen", kind: "responded", data: { text } }
    const { version: seq } = await moveSurvey(mailbox, trx, row, event)
    const from = mailbox.keys.mac("survey", "network", survey, network)
    const response = { site: mailbox.site, survey, seq, token, network: from, answers, at: timeOf(mailbox) }
    await trx.insertInto("survey_response").values(response).execute()
    return { replay: false }
  })
}

/** Has this token been used? The form tells its owner so instead of asking again. */
export async function isUsed(mailbox: Mailbox, survey: string, token: string): Promise<boolean> {
  const mac = mailbox.keys.mac("survey", "token", survey, token)
  return (await findResponse(mailbox, mailbox.db, survey, mac)) !== undefined
}

async function findResponse(
  mailbox: Mailbox,
  db: Pick<Trx, "selectFrom">,
  survey: string,
  token: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("survey_response")
    .select("answers")
    .where("site", "=", mailbox.site)
    .where("survey", "=", survey)
    .where("token", "=", token)
    .executeTakeFirst()
  return row?.answers
}

/** Who has answered before the end may still be told so after it: a lost answer is asked for again. */
async function refuseShut(mailbox: Mailbox, db: Pick<Trx, "selectFrom">, survey: string, token: string) {
  const row = await findSurvey(mailbox, survey, db)
  if (row === undefined || row.state === "draft" || row.state === "discarded")
    throw new ApiError(404, "not_found", "没有这项调查征集。")
  const phase = phaseOf(row, beijingDate(mailbox.now()))
  if (phase === "open") return row
  if (phase === "upcoming") throw new ApiError(409, "not_yet", `${row.from_on}开始，请届时再来。`)
  if ((await findResponse(mailbox, db, survey, token)) !== undefined) return row
  throw new ApiError(409, "closed", "已经结束，不再接收答卷。")
}
