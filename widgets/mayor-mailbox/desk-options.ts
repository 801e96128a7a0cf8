import type { ServiceInfo } from "../../service/contract.ts"
import type { Language } from "../internal/language.ts"
import type { OutboxLetter } from "./letter-record.ts"
import type { LetterStore } from "./letter-store.ts"
import type { LaterReason, Outcome } from "./outcome.ts"
import type { MailboxWords } from "./strings.ts"

export type Phase = "form" | "sending" | "waiting" | "receipt" | "handed"

/** Why a letter waits. */
export type WaitReason = LaterReason | "elsewhere"

/** What the view has to do besides rendering again. */
export type Happening = "faults" | "phase" | "saved" | "progress" | "edit" | "drafts"

export interface DeskOptions {
  readonly store: LetterStore
  readonly key: string
  readonly boxes: readonly ServiceInfo[]
  /** Code of the only box to write to; empty when the citizen chooses. */
  readonly box: string
  readonly language: Language
  words(): MailboxWords
  /** False when the page takes the letter over. */
  allow(letter: OutboxLetter): boolean
  attempt(letter: OutboxLetter, progress: (share: number) => void): Promise<Outcome>
  changed(what: Happening): void
  /** Sent or not (yet): an event for the page. */
  tell(event: string, detail: Readonly<Record<string, string>>): void
}
