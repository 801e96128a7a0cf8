import type { ServiceInfo } from "../../service/contract.ts"
import type { Language } from "../internal/language.ts"
import type { LetterStore } from "./letter-store.ts"
import type { MailboxApi } from "./mailbox-api.ts"
import type { MailboxWords } from "./strings.ts"

/** What the panels of one mailbox share. A new one is made when an attribute changes. */
export interface Session {
  /** Draft key: address and box. */
  readonly key: string
  /** Empty when only a plain endpoint is given. */
  readonly base: string
  readonly api: MailboxApi
  /** Address of an existing back end; empty for our service. */
  readonly endpoint: string
  readonly box: string
  readonly boxes: readonly ServiceInfo[]
  readonly store: LetterStore
  readonly language: Language
  readonly words: MailboxWords
}
