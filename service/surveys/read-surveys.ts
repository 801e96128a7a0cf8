import { beijingDate, type CivilDate } from "../../rules/index.ts"
import type { Mailbox } from "../mailbox.ts"
import type { QuestionRow, SurveyRow } from "../store/survey-tables.ts"
import { meetingOf } from "./interview.ts"
import { opinionsOf } from "./opinions.ts"
import type { Phase, Question, SurveyDetail, SurveyItem, SurveyPage } from "./survey-contract.ts"
import { readTally } from "./tally.ts"

const pageSize = 30
export const surveyKinds = ["survey", "consultation", "interview"] as const
const isPublic = ["open", "closed", "published"] as const

/** What the public may see, the newest first. */
export async function readSurveys(
  mailbox: Mailbox,
  { before = "", kind = "" }: { readonly before?: string; readonly kind?: string } = {},
): Promise<SurveyPage> {
  let select = mailbox.db
    .selectFrom("survey")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("state", "in", [...isPublic])
  const only = surveyKinds.find((one) => one === kind)
  if (only !== undefined) select = select.where("kind", "=", only)
  if (before !== "") select = select.where("id", "<", before)
  const rows = await select
    .orderBy("id", "desc")
    .limit(pageSize + 1)
    .execute()
  const shown = rows.slice(0, pageSize)
  const next = rows.length > pageSize ? shown.at(-1)?.id : undefined
  const items = await itemsOf(mailbox, shown)
  return { items, ...(next === undefined ? {} : { next }) }
}

/** One survey as the public sees it; undefined while it is a draft. */
export async function readSurvey(mailbox: Mailbox, id: string): Promise<SurveyDetail | undefined> {
  const row = await findSurvey(mailbox, id)
  if (row === undefined || !isPublic.some((state) => state === row.state)) return undefined
  return detailOf(mailbox, row)
}

/** Everything about a survey; its figures only when no more answers are taken, so that nobody is swayed by them. */
export async function detailOf(mailbox: Mailbox, row: SurveyRow): Promise<SurveyDetail> {
  const [item] = await itemsOf(mailbox, [row])
  if (item === undefined) throw new Error(`${row.id}: no such survey`)
  const questions = await readQuestions(mailbox, row.id)
  const over = item.phase === "closed" || item.phase === "published"
  const { published_on: publishedOn, summary } = row
  return {
    ...item,
    intro: row.intro,
    questions,
    ...(over ? { tally: await readTally(mailbox, row, questions) } : {}),
    ...(row.state === "published" ? { result: { publishedOn, summary, ...outcomeOf(row) } } : {}),
  }
}

function outcomeOf({
  kind,
  opinions,
}: SurveyRow): Pick<NonNullable<SurveyDetail["result"]>, "opinions" | "transcript"> {
  return kind === "interview"
    ? { opinions: [], transcript: JSON.parse(opinions) }
    : { opinions: opinionsOf(opinions) }
}

export function findSurvey(
  mailbox: Mailbox,
  id: string,
  db: Pick<Mailbox["db"], "selectFrom"> = mailbox.db,
): Promise<SurveyRow | undefined> {
  return db
    .selectFrom("survey")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("id", "=", id)
    .executeTakeFirst()
}

export async function readQuestions(
  mailbox: Mailbox,
  survey: string,
  db: Pick<Mailbox["db"], "selectFrom"> = mailbox.db,
): Promise<Question[]> {
  return (await questionRowsOf(mailbox, survey, db)).map(questionOf)
}

/** As they are kept, which is how they are sealed. */
export function questionRowsOf(
  mailbox: Mailbox,
  survey: string,
  db: Pick<Mailbox["db"], "selectFrom"> = mailbox.db,
): Promise<QuestionRow[]> {
  return db
    .selectFrom("survey_question")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("survey", "=", survey)
    .orderBy("position")
    .execute()
}

function questionOf({ position, kind, words, options, required }: QuestionRow): Question {
  return { question: position, kind, words, options: JSON.parse(options), required: required === 1 }
}

/** The days decide, not a job that might be late: after the last day a survey is over. */
export function phaseOf(row: SurveyRow, today: CivilDate): Phase {
  if (row.state === "published") return "published"
  if (row.state === "closed" || today > row.until_on) return "closed"
  return today < row.from_on ? "upcoming" : "open"
}

export async function itemsOf(mailbox: Mailbox, rows: readonly SurveyRow[]): Promise<SurveyItem[]> {
  const units = await mailbox.db
    .selectFrom("unit")
    .select(["id", "name"])
    .where("site", "=", mailbox.site)
    .execute()
  const today = beijingDate(mailbox.now())
  return rows.map((row) => {
    const meeting = meetingOf(row.meeting)
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      unit: units.find(({ id }) => id === row.unit)?.name ?? "",
      phase: phaseOf(row, today),
      from: row.from_on,
      until: lastDayOf(row),
      ...(meeting === undefined ? {} : { meeting }),
    }
  })
}

/** Ended early, it was over on that day; an interview takes place on its day all the same. */
function lastDayOf({ kind, closed_on, until_on }: SurveyRow): CivilDate {
  return kind !== "interview" && closed_on !== "" && closed_on < until_on ? closed_on : until_on
}

/** So many a year the national check demands (国办秘函〔2019〕19号); e-mail does not count as a way to take part. */
export const demandedPerYear = 6

export type YearCount = Readonly<Record<SurveyRow["kind"], number>>

export async function countOfYear(mailbox: Mailbox, year: string): Promise<YearCount> {
  const rows = await mailbox.db
    .selectFrom("survey")
    .select(["kind", ({ fn }) => fn.countAll().as("count")])
    .where("site", "=", mailbox.site)
    .where("opened_on", ">=", `${year}-01-01`)
    .where("opened_on", "<=", `${year}-12-31`)
    .groupBy("kind")
    .execute()
  const of = (kind: SurveyRow["kind"]) => Number(rows.find((row) => row.kind === kind)?.count ?? 0)
  return { survey: of("survey"), consultation: of("consultation"), interview: of("interview") }
}
