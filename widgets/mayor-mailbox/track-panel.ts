import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit"
import { ifDefined } from "lit/directives/if-defined.js"
import * as v from "valibot"
import { type StatusAnswer, StatusInput } from "../../service/contract.ts"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet as controls } from "../internal/controls.css"
import { fill } from "../internal/language.ts"
import { followUpView } from "./follow-up-view.ts"
import type { SentLetter } from "./letter-record.ts"
import { sheet } from "./mailbox.css"
import type { FollowUp } from "./mailbox-api.ts"
import { mineView } from "./mine-view.ts"
import { outcomeWords } from "./outcome-strings.ts"
import type { Session } from "./session.ts"
import { statusView } from "./status-view.ts"
import { sheet as tracking } from "./track.css"
import { type TrackWords, trackWords } from "./track-strings.ts"
import { readCode, readSerial } from "./written-ids.ts"

/** Following a letter; a part of the mailbox, not for use by itself. */
export class MailboxTrack extends CivicElement {
  static override readonly sheets = [controls, sheet, tracking]
  static override properties: PropertyDeclarations = {
    ...CivicElement.properties,
    session: { attribute: false },
    followed: { attribute: false },
    words: { state: true },
    mine: { state: true },
    answer: { state: true },
    fault: { state: true },
    busy: { state: true },
    clearing: { state: true },
  }

  declare session: Session | undefined
  /** A letter to show at once. */
  declare followed: SentLetter | undefined
  declare private words: TrackWords | undefined
  declare private mine: readonly SentLetter[]
  declare private answer: StatusAnswer | undefined
  declare private fault: { readonly at: "serial" | "code" | "all"; readonly text: string } | undefined
  declare private busy: boolean
  declare private clearing: boolean
  private code = ""

  constructor() {
    super()
    this.mine = []
    this.busy = false
    this.clearing = false
  }

  protected override async firstUpdated(): Promise<void> {
    const { session, followed } = this
    if (session === undefined) return
    this.mine = await session.store.sent(session.key)
    this.words = await trackWords(session.language)
    if (followed !== undefined) await this.look(followed.serial, followed.code)
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, session, answer } = this
    if (words === undefined || session === undefined) return nothing
    if (answer === undefined) return html`${this.askView(words, session)} ${this.mineSection(session, words)}`
    return html`${statusView(answer, words, session)}
    ${followUpView(answer, words, this.followUp)}
    <p class="actions"><button type="button" class="button" @click=${this.back}>${words.back}</button></p>`
  }

  private askView(words: TrackWords, session: Session): TemplateResult {
    const { fault } = this
    return html`<form class="ask" novalidate @submit=${this.ask}>
      <h2 tabindex="-1">${words.askTitle}</h2>
      ${fault?.at === "all" ? html`<p class="summary" role="alert" tabindex="-1">${fault.text}</p>` : nothing}
      ${this.input("serial", outcomeWords[session.language].serial, words.serialHint, "numeric")}
      ${this.input("code", outcomeWords[session.language].code, words.codeHint, "text")}
      <button class="button main" type="submit">${this.busy ? words.asking : words.ask}</button>
    </form>`
  }

  private input(
    id: "serial" | "code",
    label: string,
    hint: string,
    mode: "numeric" | "text",
  ): TemplateResult {
    const wrong = this.fault?.at === id ? this.fault.text : ""
    return html`<div class="field ${wrong ? "bad" : ""}">
      <label class="label" for=${id}>${label}</label>
      <p class="hint" id="${id}-hint">${hint}</p>
      ${wrong ? html`<p class="fault" id="${id}-fault">${wrong}</p>` : nothing}
      <input type="text" id=${id} name=${id} autocomplete="off" autocapitalize="characters" spellcheck="false"
        inputmode=${mode} aria-invalid=${ifDefined(wrong ? "true" : undefined)}
        aria-describedby="${id}-hint${wrong ? ` ${id}-fault` : ""}"></div>`
  }

  private mineSection(session: Session, words: TrackWords): TemplateResult {
    return mineView(this.mine, session, words, {
      clearing: this.clearing,
      show: (letter) => this.look(letter.serial, letter.code),
      askToClear: (wanted) => {
        this.clearing = wanted
        this.focusOn(wanted ? ".sure button" : ".clear")
      },
      clear: this.clear,
    })
  }

  private readonly ask = async (event: Event): Promise<void> => {
    event.preventDefault()
    const value = (id: string) => this.shadowRoot?.querySelector<HTMLInputElement>("#" + id)?.value ?? ""
    await this.look(readSerial(value("serial")), readCode(value("code")))
  }

  private async look(serial: string, code: string): Promise<void> {
    const { session, words } = this
    if (session === undefined || words === undefined || this.busy) return
    const wrong = v.safeParse(StatusInput, { serial, code }).issues?.[0]?.path?.[0].key
    if (wrong !== undefined) {
      const at = wrong === "serial" ? "serial" : "code"
      this.fault = { at, text: at === "serial" ? words.needSerial : words.needCode }
      return this.focusOn("#" + at)
    }
    this.busy = true
    const answer = await session.api.status(serial, code).catch(() => undefined)
    this.busy = false
    this.code = code
    this.answer = answer?.value
    const message = answer?.error?.message
    const text = message === undefined ? words.offline : fill(words.failed, { message })
    this.fault = this.answer === undefined ? { at: "all", text } : undefined
    await this.focusOn(this.answer === undefined ? ".summary" : "h2")
  }

  /** Returns the fault to show beside the form, or nothing when it is done. */
  private readonly followUp = async (what: FollowUp, body: Record<string, unknown>): Promise<string> => {
    const { session, words, answer, code } = this
    if (session === undefined || words === undefined || answer === undefined) return ""
    const sent = await session.api.followUp(answer.serial, what, { ...body, code }).catch(() => undefined)
    if (sent === undefined) return words.offline
    if (sent.error !== undefined) return sent.error.message
    await this.look(answer.serial, code)
    this.announce(words.done)
    return ""
  }

  private readonly back = (): void => {
    this.answer = undefined
    this.code = ""
    this.focusOn("h2")
  }

  private readonly clear = async (): Promise<void> => {
    const { session } = this
    if (session === undefined) return
    await session.store.clear()
    this.mine = []
    this.clearing = false
    this.announce(this.words?.cleared ?? "")
    this.emit("civic-mailbox-cleared")
    await this.focusOn("h2")
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus()
  }
}
