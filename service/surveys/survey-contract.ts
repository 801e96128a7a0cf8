/** The wire of surveys, consultations and interviews: what a respondent sends, and what the public reads. */
import * as v from "valibot"
import { idPattern, LetterInput } from "../contract.ts"
import type { QuestionRow, SurveyRow } from "../store/survey-tables.ts"
import type { Meeting, Turn } from "./interview.ts"
import type { Opinion } from "./opinions.ts"
import type { Tally } from "./tally.ts"

export const surveyLimits = {
  title: 60,
  intro: 5000,
  questions: 60,
  words: 3000,
  options: 20,
  option: 100,
  text: 1000,
} as const

/** As the public sees it; `upcoming` is announced but takes no answers yet. */
export const phases = ["upcoming", "open", "closed", "published"] as const
export type Phase = (typeof phases)[number]

const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))

/** `POST /api/v1/surveys/{id}/responses`; the token is a UUID the client makes, good for one response. */
export const ResponseInput = v.object({
  token: v.pipe(v.string(), v.regex(idPattern)),
  answers: v.pipe(
    v.array(
      v.object({
        question: number,
        choices: v.optional(v.pipe(v.array(number), v.maxLength(surveyLimits.options)), []),
        text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(surveyLimits.text)), ""),
      }),
    ),
    v.maxLength(surveyLimits.questions),
  ),
  proof: LetterInput.entries.proof,
  website: LetterInput.entries.website,
})
export type ResponseInput = v.InferOutput<typeof ResponseInput>

export interface SurveyItem {
  readonly id: string
  readonly kind: SurveyRow["kind"]
  readonly title: string
  readonly unit: string
  readonly phase: Phase
  readonly from: string
  readonly until: string
  /** Of an interview: when and where, and with whom. */
  readonly meeting?: Meeting
}

export interface SurveyPage {
  readonly items: readonly SurveyItem[]
  /** Hand it back as `before` for the next page; absent on the last. */
  readonly next?: string
}

export interface Question {
  readonly question: number
  readonly kind: QuestionRow["kind"]
  readonly words: string
  readonly options: readonly string[]
  readonly required: boolean
}

export interface SurveyDetail extends SurveyItem {
  readonly intro: string
  readonly questions: readonly Question[]
  /** The figures, once no more answers are taken. */
  readonly tally?: Tally
  /** What became of it, once the office has said so. */
  readonly result?: {
    readonly publishedOn: string
    readonly summary: string
    readonly opinions: readonly Opinion[]
    /** Of an interview: who said what. */
    readonly transcript?: readonly Turn[]
  }
}
