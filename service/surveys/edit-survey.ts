import * as v from "valibot"
import { beijingDate, isCivilDate } from "../../rules/index.ts"
import { ActError } from "../letters/act-error.ts"
import { nextNumber } from "../letters/next-serial.ts"
import { mayAct, type Staff } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import type { QuestionRow, SurveyRow } from "../store/survey-tables.ts"
import type { Trx } from "../store/writer.ts"
import { readMeeting } from "./interview.ts"
import { readDraftQuestions } from "./read-draft.ts"
import { findSurvey } from "./read-surveys.ts"
import { surveyLimits } from "./survey-contract.ts"
import { appendSurveyEvent, moveSurvey } from "./survey-events.ts"

/** Who may write a draft; the unit's head alone opens and publishes it. */
export const mayDraft = ["clerk", "unit", "head"] as const

const words = (least: number, most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most))
const date = v.pipe(v.string(), v.check(isCivilDate))

const DraftInput = v.object({
  kind: v.picklist(["survey", "consultation", "interview"]),
  title: words(4, surveyLimits.title),
  intro: words(10, surveyLimits.intro),
  unit: words(1, 60),
  from_on: date,
  until_on: date,
})
type DraftInput = v.InferOutput<typeof DraftInput> & Pick<SurveyRow, "meeting">
type Fields = Readonly<Record<string, string>>
type Draft = DraftInput & { readonly questions: readonly Omit<QuestionRow, "site" | "survey">[] }

/** A new draft; resolves with its number. */
export async function createSurvey(mailbox: Mailbox, staff: Staff, fields: Fields): Promise<string> {
  const { questions, ...draft } = readDraft(mailbox, staff, fields)
  await refuseStrangeUnit(mailbox, draft.unit)
  const { site } = mailbox
  const year = beijingDate(mailbox.now()).slice(0, 4)
  return mailbox.write(async (trx) => {
    const number = await nextNumber(mailbox, trx, `survey-${year}`)
    const survey = `${year}-${String(number).padStart(3, "0")}`
    await trx
      .insertInto("survey")
      .values({ ...fresh, site, ...draft, id: survey })
      .execute()
    await writeQuestions(mailbox, trx, survey, questions)
    const data = { state: "draft", text: textOf(mailbox, draft, questions) }
    const event = { actor: staff.id, kind: "drafted", data }
    await appendSurveyEvent(mailbox, trx, { survey, seq: 1 }, event)
    return survey
  })
}

/** What is out cannot be changed under people's answers: only a draft is edited. */
export async function editSurvey(mailbox: Mailbox, staff: Staff, id: string, fields: Fields): Promise<void> {
  const { questions, ...draft } = readDraft(mailbox, staff, fields)
  await refuseStrangeUnit(mailbox, draft.unit)
  await mailbox.write(async (trx) => {
    const row = await findSurvey(mailbox, id, trx)
    if (row === undefined || !mayAct(staff, row, mayDraft))
      throw new ActError(403, "您没有修改这份草稿的权限。")
    if (row.state !== "draft") throw new ActError(409, "已经发布的调查征集不能修改。")
    if (fields["version"] !== String(row.version))
      throw new ActError(409, "草稿刚刚被别人修改过，请刷新后再改。")
    const data = { text: textOf(mailbox, draft, questions) }
    await moveSurvey(mailbox, trx, row, { actor: staff.id, kind: "drafted", data }, draft)
    await trx
      .deleteFrom("survey_question")
      .where("site", "=", mailbox.site)
      .where("survey", "=", id)
      .execute()
    await writeQuestions(mailbox, trx, id, questions)
  })
}

function readDraft(mailbox: Mailbox, staff: Staff, fields: Fields): Draft {
  const parsed = v.safeParse(DraftInput, fields)
  if (!parsed.success)
    throw new ActError(422, wrongWords[String(parsed.issues[0].path?.[0]?.key)] ?? "有内容填写不正确。")
  const draft = { ...parsed.output, meeting: readMeeting(parsed.output.kind, fields) }
  if (draft.until_on < draft.from_on) throw new ActError(422, "结束日期不能早于开始日期。")
  if (draft.until_on < beijingDate(mailbox.now())) throw new ActError(422, "结束日期已经过去。")
  if (!mayAct(staff, draft, mayDraft)) throw new ActError(403, "只能为本单位拟写调查征集。")
  return { ...draft, questions: readDraftQuestions(draft.kind, fields) }
}

async function refuseStrangeUnit(mailbox: Mailbox, unit: string): Promise<void> {
  const known = await mailbox.db
    .selectFrom("unit")
    .select("id")
    .where("site", "=", mailbox.site)
    .where("id", "=", unit)
    .executeTakeFirst()
  if (known === undefined) throw new ActError(422, "请选择开展单位。")
}

async function writeQuestions(
  mailbox: Mailbox,
  trx: Trx,
  survey: string,
  questions: Draft["questions"],
): Promise<void> {
  const rows = questions.map((question) => ({ site: mailbox.site, survey, ...question }))
  await trx.insertInto("survey_question").values(rows).execute()
}

/** Seals everything a respondent is going to read, question by question. */
export function textOf(
  mailbox: Mailbox,
  { kind, title, intro, unit, from_on, until_on, meeting }: DraftInput,
  questions: Draft["questions"],
): string {
  const lines = questions.map((one) =>
    JSON.stringify([one.position, one.kind, one.words, one.options, one.required]),
  )
  // Only what has a meeting is sealed with one: the seals of before stay as they are.
  const plan = meeting === "" ? [] : [meeting]
  return mailbox.keys.mac("body", kind, title, intro, unit, from_on, until_on, ...plan, ...lines)
}

const fresh: Omit<SurveyRow, "site" | "id" | keyof DraftInput> = {
  ...{ state: "draft", version: 1, responses: 0, opened_on: "", closed_on: "", published_on: "" },
  ...{ summary: "", opinions: "", kept_tally: "" },
}

const wrongWords: Readonly<Record<string, string>> = {
  kind: "请选择类型。",
  title: `请填写标题，4至${surveyLimits.title}个字。`,
  intro: `请填写说明，10至${surveyLimits.intro}个字。`,
  unit: "请选择开展单位。",
  from_on: "请填写开始日期。",
  until_on: "请填写结束日期。",
}
