import type { LetterKind } from "../../service/contract.ts"

/** What the citizen fills in. */
export interface LetterFields {
  readonly service: string
  readonly kind: LetterKind | ""
  readonly title: string
  readonly body: string
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly wantsPublic: boolean
  readonly consent: boolean
}

export const emptyFields: LetterFields = {
  service: "",
  kind: "",
  title: "",
  body: "",
  name: "",
  phone: "",
  email: "",
  address: "",
  wantsPublic: false,
  consent: false,
}

export interface LetterFile {
  readonly sha256: string
  readonly name: string
  readonly blob: Blob
}

/** Which of the letters written on this device. */
export interface DraftName {
  /** The mailbox and the id. */
  readonly key: string
  /**
   * The letter's own, from its first word on: sent from two tabs, or taken back because only the answer was lost, it is
   * recognised by the service if it is the same and told of (409) if it is not, instead of being kept twice.
   */
  readonly id: string
  readonly code: string
}

/** Half-written, on this device only. */
export interface Draft extends DraftName {
  readonly fields: LetterFields
  readonly files: readonly LetterFile[]
  readonly savedAt: number
}

/** A letter the citizen has sent; stays in the outbox until a service has confirmed it. */
export interface OutboxLetter {
  readonly id: string
  readonly code: string
  /** Address and box, so that two mailboxes of one portal do not mix. */
  readonly key: string
  readonly fields: LetterFields
  readonly files: readonly LetterFile[]
  readonly composedAt: string
  readonly attempts: number
  /** When to try again; milliseconds. Never tried, it is due. */
  readonly dueAt?: number
}

/** Kept under "my letters on this device". */
export interface SentLetter {
  readonly id: string
  readonly key: string
  readonly code: string
  /** Empty when an existing back end gave none. */
  readonly serial: string
  readonly title: string
  readonly receivedAt: string
  readonly dueOn: string
  readonly dueProvisional: boolean
}
