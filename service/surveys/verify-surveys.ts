import type { ChainFault, ChainReport } from "../letters/verify-chain.ts"
import type { Mailbox } from "../mailbox.ts"
import type { SurveyEventRow, SurveyRow } from "../store/survey-tables.ts"
import { textOf } from "./edit-survey.ts"
import { questionRowsOf } from "./read-surveys.ts"
import { resultText } from "./survey-acts.ts"
import { sealOf } from "./survey-events.ts"

/** Recomputes every survey's chain and compares questions, answers and results with what it says of them. */
export async function verifySurveys(mailbox: Mailbox): Promise<Omit<ChainReport, "letters">> {
  const surveys = await mailbox.db
    .selectFrom("survey")
    .selectAll()
    .where("site", "=", mailbox.site)
    .orderBy("id")
    .execute()
  const faults: ChainFault[] = []
  let events = 0
  for (const survey of surveys) {
    const { length, wrong } = await verifySurvey(mailbox, survey)
    events += length
    faults.push(...wrong.map((what) => ({ serial: `调查征集${survey.id}`, what })))
  }
  return { events, faults }
}

async function verifySurvey(
  mailbox: Mailbox,
  survey: SurveyRow,
): Promise<{ length: number; wrong: string[] }> {
  const chain = await chainOf(mailbox, survey.id)
  const wrong: string[] = []
  const sealed = new Map<number, string>()
  let prev = ""
  let last: { state?: string } = {}
  let draft: string | undefined
  let result: string | undefined
  for (const [at, { hash, ...event }] of chain.entries()) {
    if (event.seq !== at + 1) wrong.push(`缺少第${at + 1}条记录`)
    if (event.prev !== prev || sealOf(mailbox, event) !== hash) wrong.push(`第${event.seq}条记录被改动`)
    prev = hash
    const data: { state?: string; text?: string } = JSON.parse(event.data)
    last = data
    if (event.kind === "drafted") draft = data.text
    if (event.kind === "published") result = data.text
    if (event.kind === "responded") sealed.set(event.seq, data.text ?? "")
  }
  if (chain.length !== survey.version) wrong.push("记录条数与版本不符")
  if (last.state !== survey.state) wrong.push("状态与记录不符")
  if (sealed.size !== survey.responses) wrong.push("答卷数与记录不符")
  if (draft !== textOf(mailbox, survey, await questionRowsOf(mailbox, survey.id)))
    wrong.push("题目或说明被改动")
  if (result !== undefined && result !== resultText(mailbox, survey.summary, survey.opinions))
    wrong.push("公布的结果被改动")
  if (survey.kept_tally === "") wrong.push(...(await answerFaults(mailbox, survey.id, sealed)))
  return { length: chain.length, wrong }
}

async function answerFaults(
  mailbox: Mailbox,
  survey: string,
  sealed: ReadonlyMap<number, string>,
): Promise<string[]> {
  const rows = await mailbox.db
    .selectFrom("survey_response")
    .select(["seq", "answers"])
    .where("site", "=", mailbox.site)
    .where("survey", "=", survey)
    .execute()
  const changed = rows.filter(({ seq, answers }) => sealed.get(seq) !== mailbox.keys.mac("body", answers))
  return [
    ...changed.map(({ seq }) => `第${seq}条记录的答卷被改动`),
    ...(rows.length < sealed.size ? [`有${sealed.size - rows.length}份答卷被删除`] : []),
  ]
}

function chainOf(mailbox: Mailbox, survey: string): Promise<SurveyEventRow[]> {
  return mailbox.db
    .selectFrom("survey_event")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("survey", "=", survey)
    .orderBy("seq")
    .execute()
}
