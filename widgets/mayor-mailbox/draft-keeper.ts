import type { Draft } from "./letter-record.ts"
import type { LetterStore } from "./letter-store.ts"

const saveAfterMs = 600

/** Writes the draft a moment after the last key, and at once before the page goes away. */
export class DraftKeeper {
  private readonly store: LetterStore
  private readonly draft: () => Draft
  private readonly saved: () => void
  private timer = 0

  constructor(store: LetterStore, draft: () => Draft, saved: () => void) {
    this.store = store
    this.draft = draft
    this.saved = saved
  }

  saveSoon(): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(this.saveNow, saveAfterMs)
  }

  readonly saveNow = (): void => {
    if (this.timer === 0) return
    this.forget()
    this.store.saveDraft(this.draft()).then(this.saved, () => {})
  }

  /** What was typed is elsewhere now (sent, taken back, dropped). */
  forget(): void {
    clearTimeout(this.timer)
    this.timer = 0
  }
}
