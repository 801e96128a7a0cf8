import type { Mailbox } from "../mailbox.ts"
import type { SurveyRow } from "../store/survey-tables.ts"
import type { Answers } from "./answers.ts"
import type { Question } from "./survey-contract.ts"

/** The figures of a survey: nobody's answers, only how many gave which. */
export interface Tally {
  readonly responses: number
  /** From how many networks, and how many from the busiest: stuffing shows here and nowhere else. */
  readonly networks: number
  readonly mostFromOne: number
  readonly questions: readonly {
    readonly question: number
    readonly answered: number
    readonly counts: readonly number[]
  }[]
}

const batch = 2000
const kept = new WeakMap<Mailbox, Map<string, Tally>>()
const mostKept = 100

/** Counted once a version: a closed survey is not counted again for every reader. */
export async function readTally(
  mailbox: Mailbox,
  survey: SurveyRow,
  questions: readonly Question[],
): Promise<Tally> {
  if (survey.kept_tally !== "") return JSON.parse(survey.kept_tally)
  const known = kept.get(mailbox) ?? new Map<string, Tally>()
  kept.set(mailbox, known)
  const name = `${survey.id}/${survey.version}`
  const counted = known.get(name) ?? (await count(mailbox, survey, questions))
  known.delete(name)
  known.set(name, counted)
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - mostKept))) known.delete(oldest)
  return counted
}

async function count(mailbox: Mailbox, survey: SurveyRow, questions: readonly Question[]): Promise<Tally> {
  const lines = questions.map(({ question, options }) => ({
    question,
    answered: 0,
    counts: options.map(() => 0),
  }))
  let responses = 0
  const networks = new Map<string, number>()
  for await (const { network, answers } of responsesOf(mailbox, survey.id)) {
    responses++
    networks.set(network, (networks.get(network) ?? 0) + 1)
    const given: Answers = JSON.parse(answers)
    for (const line of lines) add(line, given[line.question])
  }
  const mostFromOne = [...networks.values()].reduce((most, one) => Math.max(most, one), 0)
  return { responses, networks: networks.size, mostFromOne, questions: lines }
}

function add(line: { answered: number; counts: number[] }, given: Answers[number] | undefined): void {
  if (given === undefined) return
  line.answered++
  if (typeof given === "string") return
  for (const choice of given) line.counts[choice] = (line.counts[choice] ?? 0) + 1
}

/** Every response in the order of arrival, a batch at a time. */
export async function* responsesOf(mailbox: Mailbox, survey: string) {
  for (let seq = 0; ; ) {
    const rows = await mailbox.db
      .selectFrom("survey_response")
      .select(["seq", "network", "answers", "at"])
      .where("site", "=", mailbox.site)
      .where("survey", "=", survey)
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(batch)
      .execute()
    yield* rows
    seq = rows.at(-1)?.seq ?? seq
    if (rows.length < batch) return
  }
}
