import { letterOf, nameIn } from "./kept-letter.ts"
import type { Draft, DraftName, LetterFields, LetterFile, OutboxLetter } from "./letter-record.ts"
import type { LetterStore } from "./letter-store.ts"

const saveAfterMs = 600

/** One draft on the device, and what this tab knows of it. */
interface Place {
  /** Becomes another when another tab writes under this one. */
  name: DraftName
  /** `savedAt` of what this tab read or wrote there last; 0 for nothing. */
  seen: number
}

export interface DraftSource {
  readonly store: LetterStore
  /** The mailbox. */
  readonly key: string
  written(): { readonly fields: LetterFields; readonly files: readonly LetterFile[] }
  /** `ours`: false when another tab has changed the draft, and this one's text went into a draft of its own. */
  saved(ours: boolean, at: number): void
}

/**
 * Writes the draft a moment after the last key, and at once before the page goes away. Where another tab has been
 * meanwhile nothing is written over.
 */
export class DraftKeeper {
  private readonly source: DraftSource
  private place: Place
  private timer = 0
  private saving = Promise.resolve()

  constructor(source: DraftSource) {
    this.source = source
    this.place = this.elsewhere()
  }

  get name(): DraftName {
    return this.place.name
  }

  /** From now on it is this draft that is written; without one, a new one. */
  turnTo(draft?: Draft): void {
    this.place =
      draft === undefined
        ? this.elsewhere()
        : { name: nameIn(this.source.key, draft.id, draft.code), seen: draft.savedAt }
  }

  saveSoon(): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(this.saveNow, saveAfterMs)
  }

  /** Resolves when nothing is being written any more, whether that succeeded or not. */
  readonly saveNow = (): Promise<void> => {
    if (this.timer !== 0) {
      this.forget()
      const { place } = this
      const draft = this.draft()
      const { seen } = place
      // At once and not after the writing before: a page on its way out gets no second turn.
      place.seen = draft.savedAt
      this.saving = this.save(place, draft, seen).catch(() => {
        place.seen = seen
      })
    }
    return this.saving
  }

  /** What was typed is elsewhere now (sent, taken back, dropped). */
  forget(): void {
    clearTimeout(this.timer)
    this.timer = 0
  }

  /** Unless another tab has changed it. */
  async drop(): Promise<void> {
    const { place } = this
    this.forget()
    await this.saving
    await this.source.store.dropDraft(place.name.key, place.seen)
  }

  /** Into the outbox; as a letter of its own, where another tab has changed the draft meanwhile. */
  async post(): Promise<OutboxLetter> {
    await this.saveNow()
    const letter = this.letter()
    if (await this.source.store.post(letter, this.name.key, this.place.seen)) return letter
    this.turnTo()
    return this.post()
  }

  letter(): OutboxLetter {
    return letterOf(this.draft(), this.source.key)
  }

  private async save(place: Place, draft: Draft, seen: number): Promise<void> {
    const { store, saved } = this.source
    const ours = await store.saveDraft(draft, seen)
    if (!ours) {
      Object.assign(place, this.elsewhere(), { seen: draft.savedAt })
      await store.saveDraft({ ...draft, ...place.name }, 0)
      await store.dropDraft(draft.key, draft.savedAt)
    }
    if (place === this.place) saved(ours, draft.savedAt)
  }

  private draft(): Draft {
    return { ...this.name, ...this.source.written(), savedAt: Date.now() }
  }

  private elsewhere(): Place {
    return { name: nameIn(this.source.key), seen: 0 }
  }
}
