import { addDays, beijingDate } from "../../rules/index.ts"
import type { Mailbox } from "../mailbox.ts"
import type { SurveyRow } from "../store/survey-tables.ts"
import { readQuestions } from "./read-surveys.ts"
import { moveSurvey } from "./survey-events.ts"
import { readTally } from "./tally.ts"

/** People write about themselves in free text: after the retention time only the figures and the result stay. */
export async function purgeResponses(mailbox: Mailbox): Promise<void> {
  const before = addDays(beijingDate(mailbox.now()), -mailbox.settings().retentionDays)
  const old = await mailbox.db
    .selectFrom("survey")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("state", "=", "published")
    .where("closed_on", "<", before)
    .where("kept_tally", "=", "")
    .limit(10)
    .execute()
  for (const survey of old) await purge(mailbox, survey)
}

async function purge(mailbox: Mailbox, survey: SurveyRow): Promise<void> {
  const tally = await readTally(mailbox, survey, await readQuestions(mailbox, survey.id))
  const kept_tally = JSON.stringify(tally)
  await mailbox.write(async (trx) => {
    const event = { actor: "system", kind: "purged", data: {} }
    await moveSurvey(mailbox, trx, survey, event, { kept_tally })
    await trx
      .deleteFrom("survey_response")
      .where("site", "=", mailbox.site)
      .where("survey", "=", survey.id)
      .execute()
  })
}
