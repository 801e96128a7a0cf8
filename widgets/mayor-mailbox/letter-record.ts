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

/** Half-written, on this device only. */
export interface Draft {
  /** Address and box, so that two mailboxes of one portal do not mix. */
  readonly key: string
  readonly fields: LetterFields
  readonly files: readonly LetterFile[]
  readonly savedAt: number
  /**
   * Kept when a waiting letter is taken back: perhaps only the answer was lost. Sent again unchanged, the service
   * recognises it; changed, it says so (409) instead of keeping two.
   */
  readonly id?: string
  readonly code?: string
}

/** A letter the citizen has sent; stays in the outbox until a service has confirmed it. */
export interface OutboxLetter {
  readonly id: string
  readonly code: string
  /** Draft key of the mailbox it was written in. */
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
