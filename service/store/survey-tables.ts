/** The rows of surveys, consultations and interviews. */
import type { ChainLink } from "./chain-link.ts"
import type { OfSite } from "./office-tables.ts"

interface OfSurvey extends OfSite {
  survey: string
}

export interface SurveyRow extends OfSite {
  /** Year and running number, e.g. 2026-001. */
  id: string
  kind: "survey" | "consultation" | "interview"
  title: string
  intro: string
  unit: string
  state: "draft" | "discarded" | "open" | "closed" | "published"
  /** First and last day on which answers are taken; the last is the day of an interview. */
  from_on: string
  until_on: string
  /** Equals the number of the survey's last event. */
  version: number
  responses: number
  opened_on: string
  closed_on: string
  published_on: string
  /** What the office says of the result, in plain words. */
  summary: string
  /** JSON of `Opinion[]`: what people said and what became of it; of an interview JSON of `Turn[]`. */
  opinions: string
  /** JSON of `Tally`, kept once the responses themselves are destroyed; "" before. */
  kept_tally: string
  /** JSON of an interview's `Meeting`; "" for everything else. */
  meeting: string
}

export interface QuestionRow extends OfSurvey {
  position: number
  kind: "one" | "many" | "text" | "article"
  words: string
  /** JSON list of the words to choose from. */
  options: string
  required: number
}

export interface ResponseRow extends OfSurvey {
  /** Number of the event that tells of it. */
  seq: number
  /** HMAC of the respondent's one-time token. */
  token: string
  /** HMAC of the network's prefix, with the survey's own id in it: two surveys cannot be compared. */
  network: string
  /** JSON of `Answers`. */
  answers: string
  at: string
}

export type SurveyEventRow = OfSurvey & ChainLink
