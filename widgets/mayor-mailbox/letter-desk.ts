import type { ServiceInfo } from "../../service/contract.ts"
import type { FieldName } from "./check-letter.ts"
import type { DeskOptions, Phase, WaitReason } from "./desk-options.ts"
import { DraftKeeper } from "./draft-keeper.ts"
import { faultsOf } from "./fault-text.ts"
import { draftOf, nameIn } from "./kept-letter.ts"
import {
  type Draft,
  emptyFields,
  type LetterFields,
  type LetterFile,
  type OutboxLetter,
  type SentLetter,
} from "./letter-record.ts"
import type { LetterSender } from "./letter-sender.ts"
import { withOnlyChoices } from "./only-choices.ts"
import type { Refusal } from "./refusal.ts"

/** The state of writing one letter, from the restored draft to the receipt. Knows nothing of the page. */
export class LetterDesk {
  phase: Phase = "form"
  fields: LetterFields = emptyFields
  files: readonly LetterFile[] = []
  faults: ReadonlyMap<FieldName, string> = new Map()
  /** What the service said about the letter as a whole. */
  notice = ""
  foundAt = 0
  savedAt = 0
  /** Another tab has changed the draft: what is written here has become one of its own. */
  apart = false
  /** The letter on the screen that has not arrived yet. */
  waiting: OutboxLetter | undefined
  reason: WaitReason = "offline"
  /** How many more wait in the outbox. */
  others = 0
  receipt: SentLetter | undefined
  progress = 1
  private readonly options: DeskOptions
  private sender: LetterSender | undefined
  private stopped = false
  /** Of the draft that is on the screen. */
  readonly keeper: DraftKeeper

  constructor(options: DeskOptions) {
    this.options = options
    const { store, key } = options
    const written = () => ({ fields: this.fields, files: this.files })
    this.keeper = new DraftKeeper({ store, key, written, saved: this.saved })
    this.fields = this.completed(emptyFields)
  }

  get boxInfo(): ServiceInfo | undefined {
    return this.options.boxes.filter((box) => box.service_code === this.fields.service)[0]
  }

  /** A letter still waiting comes first: nobody should write it a second time. */
  async restore(): Promise<void> {
    const { store, key } = this.options
    const [letter] = await store.outbox(key)
    if (letter !== undefined) {
      this.waiting = letter
      return this.tryNow()
    }
    const [draft, other] = await store.drafts(key)
    if (draft !== undefined) this.open(draft, draft.savedAt)
    else if (this.phase !== "form") this.again()
    if (other !== undefined) this.options.changed("drafts")
  }

  stop(): void {
    this.saveNow()
    this.stopped = true
    this.sender?.stop()
  }

  edit(patch: Partial<LetterFields>): void {
    this.fields = this.completed({ ...this.fields, ...patch })
    this.saveSoon()
  }

  setFiles(files: readonly LetterFile[]): void {
    this.files = files
    this.saveSoon()
  }

  setFault(field: FieldName, text: string): void {
    const faults = new Map(this.faults)
    if (text === "") faults.delete(field)
    else faults.set(field, text)
    this.faults = faults
    this.options.changed("edit")
  }

  saveNow(): Promise<void> {
    return this.keeper.saveNow()
  }

  async dropDraft(): Promise<void> {
    const dropped = this.keeper.drop()
    this.forget()
    await dropped
  }

  /** What was written is gone from the device, or about to be: it must not be saved again. */
  forget(): void {
    this.keeper.forget()
    this.sender?.forget()
    this.again()
  }

  /** A fresh form. */
  again(): void {
    this.fields = this.completed(emptyFields)
    this.files = []
    this.faults = new Map()
    this.notice = ""
    this.foundAt = 0
    this.savedAt = 0
    this.keeper.turnTo()
    this.apart = false
    this.waiting = undefined
    this.receipt = undefined
    this.go("form")
  }

  async submit(): Promise<void> {
    if (this.phase !== "form") return
    this.faults = faultsOf(this.options.words(), this.fields, this.boxInfo)
    this.notice = ""
    this.options.changed(this.faults.size > 0 ? "faults" : "edit")
    if (this.faults.size === 0) await this.dispatch()
  }

  async tryNow(): Promise<void> {
    this.go("sending")
    await this.send()
  }

  async takeBack(): Promise<void> {
    const letter = this.waiting
    if (letter === undefined) return
    await this.putBack(letter, draftOf(letter, nameIn(letter.key, letter.id, letter.code)))
  }

  /** From the outbox into the form. */
  async putBack(letter: OutboxLetter, draft: Draft, refusal?: Refusal): Promise<void> {
    this.waiting = undefined
    await this.options.store.takeBack(letter.id, draft)
    this.open(draft, 0)
    if (refusal === undefined) return
    this.faults = refusal.faults
    this.notice = refusal.notice
    this.options.changed("faults")
  }

  postponed(letter: OutboxLetter, reason: WaitReason): void {
    this.waiting = letter
    this.reason = reason
    // Said once: whoever is reading or on a button is not called back to the heading by every attempt.
    if (this.phase === "waiting") this.options.changed("progress")
    else this.go("waiting")
  }

  show(sent: SentLetter): void {
    this.again()
    this.receipt = sent
    this.go("receipt")
  }

  setOthers(others: number): void {
    if (others === this.others) return
    this.others = others
    this.options.changed("progress")
  }

  setProgress(share: number): void {
    this.progress = share
    this.options.changed("progress")
  }

  private async dispatch(): Promise<void> {
    if (!this.options.allow(this.keeper.letter())) {
      this.keeper.forget()
      return this.go("handed")
    }
    this.progress = this.files.length > 0 ? 0 : 1
    this.go("sending")
    this.waiting = await this.keeper.post().catch(this.notKept)
    await this.send()
  }

  private readonly notKept = (error: unknown): never => {
    this.notice = this.options.words().notKept
    this.go("form")
    this.options.changed("faults")
    throw error
  }

  /** The letter is safe already; only the sending waits for its code, should the line be gone. */
  private readonly send = async (): Promise<void> => {
    const loaded = await import("./letter-sender.ts").catch(() => undefined)
    if (this.stopped) return
    if (loaded === undefined) {
      setTimeout(this.send, 5000)
      if (this.waiting !== undefined) this.postponed(this.waiting, "offline")
      return
    }
    this.sender = this.sender ?? new loaded.LetterSender(this, this.options)
    await this.sender.send()
  }

  /** Into the form. */
  open(draft: Draft, foundAt: number): void {
    // A draft of an earlier version knows fewer fields.
    this.fields = this.completed({ ...emptyFields, ...draft.fields })
    this.files = draft.files
    this.foundAt = foundAt
    this.keeper.turnTo(draft)
    this.apart = false
    this.waiting = undefined
    this.go("form")
  }

  private completed(fields: LetterFields): LetterFields {
    return withOnlyChoices(fields, this.options.boxes, this.options.box)
  }

  private readonly saved = (ours: boolean, at: number): void => {
    this.savedAt = at
    if (!ours) {
      this.apart = true
      this.foundAt = 0
    }
    this.options.changed(ours ? "saved" : "drafts")
  }

  private saveSoon(): void {
    this.keeper.saveSoon()
    this.options.changed("edit")
  }

  private go(phase: Phase): void {
    this.phase = phase
    this.options.changed("phase")
  }
}
