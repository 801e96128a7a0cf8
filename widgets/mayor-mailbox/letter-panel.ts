import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit"
import { limits } from "../../service/contract.ts"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet as controls } from "../internal/controls.css"
import { fill } from "../internal/language.ts"
import { attemptWith, loadOutcome, loadSending } from "./attempt.ts"
import type { FieldName } from "./check-letter.ts"
import type { Happening } from "./desk-options.ts"
import { countText, formView } from "./form-view.ts"
import { LetterDesk } from "./letter-desk.ts"
import type { LetterFields, LetterFile } from "./letter-record.ts"
import { sheet } from "./mailbox.css"
import { afterForm, draftView } from "./sending-view.ts"
import type { Session } from "./session.ts"
import { summaryView } from "./summary-view.ts"

/** Writing a letter; a part of the mailbox, not for use by itself. */
export class MailboxLetter extends CivicElement {
  static override readonly sheets = [controls, sheet]
  static override properties: PropertyDeclarations = {
    ...CivicElement.properties,
    session: { attribute: false },
    readingFiles: { state: true },
    outcome: { state: true },
    similar: { state: true },
    drafts: { state: true },
  }

  declare session: Session | undefined
  declare private readingFiles: boolean
  declare private outcome: typeof import("./outcome-view.ts") | undefined
  /** Answered letters like the one being written. */
  declare private similar: TemplateResult | undefined
  /** What else was begun on this device. */
  declare private drafts: TemplateResult | undefined
  /** Typed into the plain form before we were there. */
  typed: Partial<LetterFields> = {}
  private desk: LetterDesk | undefined
  private countTimer = 0
  private suggestTimer = 0
  private asked = ""
  private saidSaved = false
  /** Nothing takes the focus before the citizen has touched the form. */
  private acted = false

  constructor() {
    super()
    this.readingFiles = false
    this.addEventListener("click", () => {
      this.acted = true
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener("pagehide", this.save)
    document.addEventListener("visibilitychange", this.save)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener("pagehide", this.save)
    document.removeEventListener("visibilitychange", this.save)
    this.desk?.stop()
    this.desk = undefined
  }

  /** The device was cleared: the form must not write the draft back. */
  forget(): void {
    this.desk?.forget()
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("session") && this.session !== undefined) this.openDesk(this.session)
  }

  protected override render(): TemplateResult | typeof nothing {
    const { desk, session } = this
    if (desk === undefined || session === undefined) return nothing
    const { words } = session
    if (desk.phase === "handed") return html`<p class="outcome good" role="status">${words.handedOver}</p>`
    if (desk.phase !== "form")
      return afterForm(this.outcome, desk, session, {
        announce: (text) => this.announce(text),
        track: (sent) => this.emit("civic-mailbox-track", sent),
      })
    return html`${summaryView(words, desk.faults, desk.notice, this.goTo)}
    ${this.outcome?.othersView(desk, session) ?? nothing} ${draftView(desk, session, this.another, this.dropDraft)}
    ${this.drafts ?? nothing}
    ${formView({
      words,
      desk,
      boxes: session.boxes,
      boxIsFixed: session.box !== "",
      canAttach: session.endpoint === "",
      readingFiles: this.readingFiles,
      similar: this.similar,
      onSubmit: this.submit,
      onFiles: this.addFiles,
      onRemove: this.removeFile,
    })}`
  }

  private openDesk(session: Session): void {
    this.desk?.stop()
    const desk = new LetterDesk({
      ...session,
      words: () => this.session?.words ?? session.words,
      allow: (letter) => this.emit("civic-letter-submit", { id: letter.id, ...letter.fields }, true),
      attempt: attemptWith(session),
      changed: this.changed,
      tell: (event, detail) => void this.emit(event, detail),
    })
    this.desk = desk
    desk.restore().then(
      () => desk.phase === "form" && desk.foundAt === 0 && this.takeOver(desk),
      () => {},
    )
  }

  private takeOver(desk: LetterDesk): void {
    if (Object.keys(this.typed).length > 0) desk.edit(this.typed)
    this.typed = {}
  }

  private readonly save = (): void => {
    this.desk?.saveNow()
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    this.desk?.submit().catch(() => this.emit("civic-letter-error", { reason: "storage" }))
  }

  /** The draft stays for later. */
  private readonly another = async (): Promise<void> => {
    this.desk?.saveNow()
    this.desk?.again()
    await this.showDrafts()
  }

  private readonly dropDraft = async (): Promise<void> => {
    await this.desk?.dropDraft()
    this.announce(this.session?.words.draftDropped ?? "")
  }

  private readonly changed = (what: Happening): void => {
    this.requestUpdate()
    if (what === "edit") this.whileWriting()
    if (what === "saved" && !this.saidSaved) this.announce(this.session?.words.draftSaved ?? "")
    this.saidSaved = this.saidSaved || what === "saved"
    if (what === "faults") this.focusOn(".summary")
    if (what === "phase") this.showPhase()
    if (what === "drafts") this.showDrafts()
  }

  private async showPhase(): Promise<void> {
    // What was suggested for one letter does not belong above the next.
    this.similar = undefined
    if (this.drafts !== undefined) this.showDrafts()
    if (this.desk?.phase !== "form")
      this.outcome = this.outcome ?? (await loadOutcome().catch(() => undefined))
    if (this.acted) await this.focusOn("#outcome-title,form select,form input")
  }

  private readonly showDrafts = async (): Promise<void> => {
    const { desk, session } = this
    const view = await import("./drafts-view.ts").catch(() => undefined)
    if (desk === undefined || session === undefined || view === undefined) return
    const announce = (text: string) => this.announce(text)
    this.drafts = await view.draftsView(desk, session, { announce, again: this.showDrafts })
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete
    const target = this.shadowRoot?.querySelector<HTMLElement>(selector)
    target?.focus()
    target?.scrollIntoView({ block: "nearest" })
  }

  /** Scrolls to the label, so that the question is seen and not only the box. */
  private readonly goTo = (name: FieldName): void => {
    const root = this.shadowRoot
    root?.querySelector(`[data-field="${name}"]`)?.scrollIntoView()
    root?.querySelector<HTMLElement>("#" + name)?.focus({ preventScroll: true })
  }

  /** A second after the last key, and only near the limit: a count at every key drowns what is being typed. */
  private countPolitely(): void {
    clearTimeout(this.countTimer)
    const { desk, session } = this
    const left = limits.body.max - (desk?.fields.body.trim().length ?? 0)
    if (session === undefined || left > limits.body.max / 10) return
    this.countTimer = window.setTimeout(() => this.announce(countText(session.words, left)), 1000)
  }

  private whileWriting(): void {
    this.countPolitely()
    this.suggestSoon()
    // While the line is still there: it may be gone when the letter is finished.
    if (this.session?.endpoint === "") loadSending().catch(() => {})
  }

  /** Perhaps somebody has asked and been answered already. */
  private suggestSoon(): void {
    const { desk, session } = this
    const title = desk?.fields.title.trim() ?? ""
    if (session === undefined || session.endpoint !== "" || title === this.asked) return
    this.asked = title
    clearTimeout(this.suggestTimer)
    this.suggestTimer = window.setTimeout(async () => {
      const suggestions = await import("./suggestions.ts").catch(() => undefined)
      const found = await suggestions?.suggest(title, session)
      if (this.asked !== title) return
      this.similar = found?.view
      if (found !== undefined && found.said !== "") this.announce(found.said)
    }, 800)
  }

  private readonly removeFile = (file: LetterFile): void => {
    const { desk, session } = this
    if (desk === undefined || session === undefined) return
    desk.setFiles(desk.files.filter((other) => other !== file))
    this.announce(fill(session.words.filesRemoved, { name: file.name }))
    this.shadowRoot?.querySelector<HTMLElement>("#files")?.focus()
  }

  private readonly addFiles = async (files: FileList): Promise<void> => {
    const { desk, session } = this
    if (desk === undefined || session === undefined) return
    const chosen: File[] = []
    for (let at = 0; at < files.length; at++) chosen.push(...[files[at]].filter((file) => file !== undefined))
    this.readingFiles = true
    const { takeFiles } = await import("./attachments.ts")
    const { taken, fault, said } = await takeFiles(chosen, desk.files, session.language)
    this.readingFiles = false
    desk.setFiles(taken)
    desk.setFault("files", fault)
    this.announce(said)
  }
}
