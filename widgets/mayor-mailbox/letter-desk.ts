import type { Receipt, ServiceInfo } from "../../service/contract.ts"
import type { FieldName } from "./check-letter.ts"
import type { DeskOptions, Phase } from "./desk-options.ts"
import { DraftKeeper } from "./draft-keeper.ts"
import { faultsOf } from "./fault-text.ts"
import { draftOf, letterOf, sentOf } from "./kept-letter.ts"
import { newQueryCode } from "./letter-ids.ts"
import {
  type Draft,
  emptyFields,
  type LetterFields,
  type LetterFile,
  type OutboxLetter,
  type SentLetter,
} from "./letter-record.ts"
import { withOnlyChoices } from "./only-choices.ts"
import type { Outbox } from "./outbox.ts"
import type { LaterReason, Outcome } from "./outcome.ts"
import { refusalIn } from "./refusal.ts"

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
  waiting: OutboxLetter | undefined
  reason: LaterReason = "offline"
  receipt: SentLetter | undefined
  progress = 1
  private readonly options: DeskOptions
  private outbox: Outbox | undefined
  private stopped = false
  private kept: { readonly id?: string; readonly code?: string } = {}
  private readonly keeper: DraftKeeper

  constructor(options: DeskOptions) {
    this.options = options
    this.keeper = new DraftKeeper(options.store, () => this.asDraft(), this.setSaved)
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
      this.go("waiting")
      await this.flush()
      return
    }
    const draft = await store.draft(key)
    if (draft !== undefined) this.open(draft, draft.savedAt)
  }

  stop(): void {
    this.saveNow()
    this.stopped = true
    this.outbox?.stop()
    removeEventListener("online", this.flush)
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

  saveNow(): void {
    this.keeper.saveNow()
  }

  async dropDraft(): Promise<void> {
    this.forget()
    await this.options.store.dropDraft(this.options.key)
  }

  /** What was written is gone from the device, or about to be: it must not be saved again. */
  forget(): void {
    this.keeper.forget()
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
    this.kept = {}
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
    await this.flush()
  }

  async takeBack(): Promise<void> {
    const letter = this.waiting
    if (letter === undefined) return
    const draft = { ...draftOf(letter), id: letter.id, code: letter.code }
    await this.options.store.takeBack(letter.id, draft)
    this.open(draft, 0)
  }

  private async dispatch(): Promise<void> {
    this.keeper.forget()
    const letter = letterOf(this.asDraft())
    if (!this.options.allow(letter)) return this.go("handed")
    this.waiting = letter
    this.progress = letter.files.length > 0 ? 0 : 1
    this.go("sending")
    await this.options.store.post(letter)
    await this.flush()
  }

  /** The letter is safe already; only the sending waits for its code, should the line be gone. */
  private readonly flush = async (): Promise<void> => {
    const loaded = await import("./outbox.ts").catch(() => undefined)
    if (this.stopped) return
    if (loaded === undefined) {
      addEventListener("online", this.flush, { once: true })
      if (this.waiting !== undefined) this.postponed(this.waiting, "offline")
      return
    }
    const { store, key, attempt } = this.options
    this.outbox =
      this.outbox ??
      new loaded.Outbox({
        store,
        key,
        attempt: (letter) => attempt(letter, this.setProgress),
        settle: this.settle,
        recheck: this.recheck,
      })
    await this.outbox.flush()
  }

  private readonly settle = async (letter: OutboxLetter, outcome: Outcome): Promise<void> => {
    if (outcome.kind === "delivered") await this.delivered(letter, outcome.receipt)
    else if (outcome.kind === "later") this.postponed(letter, outcome.reason)
    else await this.refused(letter, outcome)
    this.options.told(outcome, letter)
  }

  private async delivered(letter: OutboxLetter, receipt: Receipt | null): Promise<void> {
    const sent = sentOf(letter, receipt)
    await this.options.store.confirm(sent)
    this.show(sent)
  }

  private postponed(letter: OutboxLetter, reason: LaterReason): void {
    this.waiting = letter
    this.reason = reason
    this.go("waiting")
  }

  private async refused(letter: OutboxLetter, outcome: Outcome): Promise<void> {
    const draft = draftOf(letter)
    await this.options.store.takeBack(letter.id, draft)
    this.open(draft, 0)
    const { faults, notice } = refusalIn(this.options.words(), outcome)
    this.faults = faults
    this.notice = notice
    this.options.changed("faults")
  }

  /** Another tab holds the lease: has it sent our letter, or taken it back? */
  private readonly recheck = async (): Promise<void> => {
    const { store, key } = this.options
    const id = this.waiting?.id
    if (id === undefined || this.phase === "form") return
    const sent = await store.sentById(id)
    if (sent !== undefined) this.show(sent)
    else if ((await store.outbox(key)).length === 0) await this.restore()
  }

  private show(sent: SentLetter): void {
    this.again()
    this.receipt = sent
    this.go("receipt")
  }

  private open(draft: Draft, foundAt: number): void {
    // A draft of an earlier version knows fewer fields.
    this.fields = this.completed({ ...emptyFields, ...draft.fields })
    this.files = draft.files
    this.foundAt = foundAt
    this.kept = draft.id === undefined ? {} : { id: draft.id, code: draft.code ?? newQueryCode() }
    this.waiting = undefined
    this.go("form")
  }

  private completed(fields: LetterFields): LetterFields {
    return withOnlyChoices(fields, this.options.boxes, this.options.box)
  }

  private asDraft(): Draft {
    return {
      key: this.options.key,
      fields: this.fields,
      files: this.files,
      savedAt: Date.now(),
      ...this.kept,
    }
  }

  private saveSoon(): void {
    this.keeper.saveSoon()
    this.options.changed("edit")
  }

  private readonly setSaved = (): void => {
    this.savedAt = Date.now()
    this.options.changed("saved")
  }

  private readonly setProgress = (share: number): void => {
    this.progress = share
    this.options.changed("progress")
  }

  private go(phase: Phase): void {
    this.phase = phase
    this.options.changed("phase")
  }
}
