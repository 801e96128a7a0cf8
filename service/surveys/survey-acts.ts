import { beijingDate } from "../../rules/index.ts"
import { ActError } from "../letters/act-error.ts"
import { mayAct, type Staff } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import type { SurveyRow } from "../store/survey-tables.ts"
import type { Trx } from "../store/writer.ts"
import { mayDraft } from "./edit-survey.ts"
import { isCitizen, meetingOf, readTranscript } from "./interview.ts"
import { opinionsOf, readOpinions, refusePersonalData } from "./opinions.ts"
import { findSurvey, phaseOf, readQuestions } from "./read-surveys.ts"
import { moveSurvey } from "./survey-events.ts"

type Fields = Readonly<Record<string, string>>

interface Act {
  readonly word: string
  readonly by: readonly string[]
  readonly kind: string
  isOpen(row: SurveyRow, today: string): boolean
  effect(mailbox: Mailbox, row: SurveyRow, fields: Fields, trx: Trx): Promise<Effect> | Effect
}

interface Effect {
  readonly set: Partial<SurveyRow>
  readonly data?: Readonly<Record<string, string>>
}

/** What can be done with a survey, in the order of its life. The head answers for what the public sees. */
export const surveyActs = {
  open: {
    word: "对外发布",
    by: ["head"],
    kind: "opened",
    isOpen: ({ state }) => state === "draft",
    effect: openSurvey,
  },
  discard: {
    word: "作废草稿",
    by: mayDraft,
    kind: "discarded",
    isOpen: ({ state }) => state === "draft",
    effect: () => ({ set: { state: "discarded" } }),
  },
  close: {
    word: "提前结束",
    by: ["head"],
    kind: "closed",
    isOpen: (row, today) => row.state === "open" && phaseOf(row, today) !== "closed",
    effect: closeSurvey,
  },
  publish: {
    word: "公布结果",
    by: ["head"],
    kind: "published",
    isOpen: (row, today) => ["closed", "published"].includes(phaseOf(row, today)),
    effect: publishResult,
  },
} as const satisfies Readonly<Record<string, Act>>
export type SurveyAct = keyof typeof surveyActs

export function isActOpen(mailbox: Mailbox, act: SurveyAct, row: SurveyRow, staff: Staff): boolean {
  const { by, isOpen } = surveyActs[act]
  return isOpen(row, beijingDate(mailbox.now())) && mayAct(staff, row, by)
}

/** Does one act in one transaction, or says why not. */
export async function actOnSurvey(
  mailbox: Mailbox,
  staff: Staff,
  id: string,
  act: SurveyAct,
  fields: Fields,
): Promise<void> {
  const { by, kind, isOpen, effect }: Act = surveyActs[act]
  await mailbox.write(async (trx: Trx) => {
    const row = await findSurvey(mailbox, id, trx)
    if (row === undefined || !mayAct(staff, row, by)) throw new ActError(403, "您没有进行这项操作的权限。")
    if (!isOpen(row, beijingDate(mailbox.now()))) throw new ActError(409, "目前的状态不能进行这项操作。")
    const { set, data = {} } = await effect(mailbox, row, fields, trx)
    await moveSurvey(mailbox, trx, row, { actor: staff.id, kind, data }, set)
  })
}

async function openSurvey(mailbox: Mailbox, row: SurveyRow, _: Fields, trx: Trx): Promise<Effect> {
  const today = beijingDate(mailbox.now())
  if (row.until_on < today) throw new ActError(422, "结束日期已经过去，请先修改日期。")
  const questions = await readQuestions(mailbox, row.id, trx)
  const { place = "", guests = [] } = meetingOf(row.meeting) ?? {}
  const own = [
    row.title,
    row.intro,
    place,
    ...guests,
    ...questions.flatMap(({ words, options }) => [words, ...options]),
  ]
  refusePersonalData(mailbox, { own, theirs: [] })
  return { set: { state: "open", opened_on: [today, row.from_on].sort()[1] ?? today } }
}

function closeSurvey(mailbox: Mailbox, _: SurveyRow, fields: Fields): Effect {
  const note = (fields["note"] ?? "").trim()
  if (note === "") throw new ActError(422, "请填写提前结束的理由。")
  return {
    set: { state: "closed", closed_on: beijingDate(mailbox.now()) },
    data: { note: note.slice(0, 400) },
  }
}

/** May be done again: a mistake in a published result is put right in public, and both versions stay in the chain. */
function publishResult(mailbox: Mailbox, row: SurveyRow, fields: Fields): Effect {
  const summary = (fields["summary"] ?? "").replace(/\r\n?/g, "\n").trim()
  if (summary.length < 10 || summary.length > 5000)
    throw new ActError(422, "请用大家看得懂的话写明结果和采纳情况，10至5000个字。")
  const { kept, own, theirs } = row.kind === "interview" ? minutesIn(fields) : opinionsIn(fields)
  refusePersonalData(mailbox, { own: [summary, ...own], theirs })
  const today = beijingDate(mailbox.now())
  const closed_on = row.closed_on === "" ? row.until_on : row.closed_on
  const set = { state: "published", published_on: today, closed_on, summary } as const
  return { set: { ...set, opinions: kept }, data: { text: resultText(mailbox, summary, kept) } }
}

interface ResultParts {
  readonly kept: string
  readonly own: readonly string[]
  readonly theirs: readonly string[]
}

function opinionsIn(fields: Fields): ResultParts {
  const opinions = readOpinions(fields)
  const [own, theirs] = [opinions.map(({ reason }) => reason), opinions.map(({ opinion }) => opinion)]
  return { kept: JSON.stringify(opinions), own, theirs }
}

function minutesIn(fields: Fields): ResultParts {
  const turns = readTranscript(fields["minutes"] ?? "")
  const said = (theirs: boolean) => turns.filter((turn) => isCitizen(turn) === theirs).map(({ text }) => text)
  return { kept: JSON.stringify(turns), own: said(false), theirs: said(true) }
}

export function resultText(mailbox: Mailbox, summary: string, opinions: string): string {
  return mailbox.keys.mac("body", summary, JSON.stringify(opinionsOf(opinions)))
}
