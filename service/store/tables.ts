/**
 * The rows, in the subset of SQL that SQLite, PostgreSQL and its compatible clusters share: text ids, ISO text for
 * instants, 0/1 for booleans, JSON as text. `site` leads every key so that a cluster can distribute by it.
 */
import type { LetterKind } from "../contract.ts"
import type { ClockKind, LetterState, PublicationState } from "../letters/states.ts"
import type { ChainLink } from "./chain-link.ts"
import type { DutyRow, OfSite, ServiceRow, SessionRow, SiteRow, StaffRow, UnitRow } from "./office-tables.ts"
import type { QuestionRow, ResponseRow, SurveyEventRow, SurveyRow } from "./survey-tables.ts"

interface OfLetter extends OfSite {
  letter: string
}

export interface LetterRow extends OfSite {
  id: string
  serial: string
  idem: string
  body_mac: string
  code_mac: string
  service: string
  kind: LetterKind
  theme: string
  title: string
  body: string
  wants_public: number
  state: LetterState
  /** 1 in a state in which nothing more is owed to the writer: what is to be done is found without the archive. */
  done: number
  publication: PublicationState
  /** Equals the number of the letter's last event. */
  version: number
  unit: string
  dispatches: number
  due_on: string
  due_provisional: number
  unit_due_on: string
  received_at: string
  received_on: string
  composed_at: string
  answered_at: string
  answered_on: string
  /** Revision of the reply the head signed; 0 while there is none. */
  answered_rev: number
  channel: string
  lang: string
  dup_of: string
  reopened: number
  contact_granted: number
  purge_on: string
  purged: number
}

export interface ContactRow extends OfLetter {
  key_id: string
  cipher: string
}

export interface UploadRow extends OfSite {
  sha256: string
  size: number
  kind: string
  state: "staged" | "claimed" | "purged"
  at: string
}

export interface AttachmentRow extends OfLetter {
  position: number
  sha256: string
  name: string
}

export interface AssignmentRow extends OfLetter {
  seq: number
  unit: string
  role: "lead" | "assist"
  sent_at: string
  sent_by: string
  accepted_at: string
  returned_at: string
  reason: string
}

export interface ClockRow extends OfLetter {
  kind: ClockKind
  /** 0 at first, 1 after the letter was reopened. */
  round: number
  from_on: string
  days: number
  extended: number
  /** JSON list of [first day, last day or ""]. */
  paused: string
  due_on: string
  provisional: number
  calendar_rev: number
  stopped_at: string
}

export interface ReplyRow extends OfLetter {
  rev: number
  body: string
  by: string
  at: string
}

export interface ReviewRow extends OfLetter {
  seq: number
  rev: number
  step: number
  by: string
  at: string
  verdict: "passed" | "sent_back" | "approved"
  note: string
}

export interface PublicationRow extends OfLetter {
  rev: number
  title: string
  question: string
  answer: string
  by: string
  at: string
  approved_by: string
  published_at: string
  withdrawn_at: string
  reason: string
}

export interface RatingRow extends OfLetter {
  round: number
  score: number
  text: string
  at: string
}

/** What the writer adds later; apart from the chain, so that it can be destroyed with the letter's text. */
export interface SupplementRow extends OfLetter {
  /** Number of the event that tells of it. */
  seq: number
  text: string
  at: string
}

export type EventRow = OfLetter & ChainLink

export interface ViewRow extends OfLetter {
  id: string
  staff: string
  what: "letter" | "contact" | "attachment"
  at: string
  why: string
}

export interface JobRow extends OfSite {
  id: string
  kind: string
  letter: string
  run_at: string
  attempts: number
  lease_until: string
  error: string
}

/** A message to somebody outside; planned in the transaction it tells of. */
export interface NoticeRow extends OfLetter {
  id: string
  event: string
  channel: "webhook" | "citizen" | "staff"
  /** Whom a `staff` notice goes to. */
  staff: string
  /** When that happened which it tells of. */
  at: string
  run_at: string
  attempts: number
  lease_until: string
  error: string
  done_at: string
}

export interface UsedProofRow extends OfSite {
  proof: string
  expires_at: string
}

/** A wrong query code; the key is a hash of letter and network. */
export interface WrongTryRow extends OfSite {
  id: string
  key: string
  at: string
}

/** How much of an allowance a network has left; the key is a hash of its name. */
export interface BucketRow extends OfSite {
  key: string
  /** Thousandths. */
  tokens: number
  at: string
}

export interface CounterRow extends OfSite {
  name: string
  value: number
}

export interface CalendarYearRow extends OfSite {
  year: number
  json: string
  rev: number
  at: string
  by: string
}

export type { ServiceRow, SessionRow, SiteRow, StaffRow, UnitRow }

export interface Tables {
  migration: { version: number; at: string }
  site: SiteRow
  unit: UnitRow
  staff: StaffRow
  session: SessionRow
  service: ServiceRow
  letter: LetterRow
  contact: ContactRow
  upload: UploadRow
  attachment: AttachmentRow
  assignment: AssignmentRow
  clock: ClockRow
  reply: ReplyRow
  review: ReviewRow
  publication: PublicationRow
  rating: RatingRow
  supplement: SupplementRow
  event: EventRow
  view_log: ViewRow
  job: JobRow
  notice: NoticeRow
  duty: DutyRow
  used_proof: UsedProofRow
  counter: CounterRow
  bucket: BucketRow
  wrong_try: WrongTryRow
  calendar_year: CalendarYearRow
  survey: SurveyRow
  survey_question: QuestionRow
  survey_response: ResponseRow
  survey_event: SurveyEventRow
}
