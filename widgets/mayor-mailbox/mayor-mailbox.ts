import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit"
import { ifDefined } from "lit/directives/if-defined.js"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet as controls } from "../internal/controls.css"
import { keepEvents } from "../internal/keep-events.ts"
import { sheet } from "./mailbox.css"
import { openSession } from "./open-session.ts"
import { definePanel, type Panel, panels } from "./panels.ts"
import { typedInto } from "./plain-form.ts"
import type { Session } from "./session.ts"
import { zhCN } from "./strings.ts"

const letterTag = "civic-mailbox-letter"

/**
 * Letters to the mayor: write, keep safe until they have arrived, follow, and read published answers.
 *
 * @tagname civic-mayor-mailbox
 * @slot - a plain `<form>` that works without JavaScript; shown when the service cannot be reached
 * @event civic-letter-submit - cancelable, before sending; `detail` is the letter. Cancelled, the page takes it over
 * @event civic-letter-sent - the letter has arrived; `detail` is `{ id, serial }`
 * @event civic-letter-error - not sent (yet); `detail` is `{ id, reason }`
 */
export class CivicMayorMailbox extends CivicElement {
  static override readonly sheets = [controls, sheet]
  static override properties: PropertyDeclarations = {
    ...CivicElement.properties,
    api: { type: String },
    endpoint: { type: String },
    box: { type: String },
    tab: { type: String },
    session: { state: true },
    broken: { state: true },
  }

  /** Address of the mailbox service, for example `/api/v1`. */
  declare api: string
  /** Instead of the service: an address that takes one plain form POST. */
  declare endpoint: string
  /** Code of the only box to write to; without it the citizen chooses. */
  declare box: string
  /** The open panel: `write`, `track` or `archive`. */
  declare tab: Panel
  declare private session: Session | undefined
  declare private broken: boolean
  /** The letter whose progress is to be shown at once. */
  private followed: unknown

  constructor() {
    super()
    this.api = "/api/v1"
    this.endpoint = ""
    this.box = ""
    this.tab = "write"
    this.broken = false
    keepEvents(this)
    this.addEventListener("click", this.settle)
    this.addEventListener("civic-mailbox-cleared", () => this.shadowRoot?.querySelector(letterTag)?.forget())
    this.addEventListener("civic-mailbox-track", (event) => {
      event.stopPropagation()
      // Not by its class: some pages bring a CustomEvent of their own.
      this.followed = "detail" in event ? event.detail : undefined
      this.select("track")
    })
  }

  /** Brings the mailbox into view and puts the focus on its tabs. */
  show(): void {
    this.scrollIntoView()
    this.updateComplete.then(() => this.tabButton(this.tab)?.focus())
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (["api", "endpoint", "box", "lang"].some((name) => changed.has(name))) this.open()
  }

  protected override render(): TemplateResult {
    if (this.broken) return this.brokenView()
    if (this.session === undefined) return html`<p class="loading" role="status">${zhCN.loading}</p>`
    return html`<div class="frame">${this.tabsView(this.session)} ${this.panelView(this.session)}</div>`
  }

  private readonly open = async (): Promise<void> => {
    const form = this.querySelector("form")
    const { api, endpoint, box, language } = this
    this.broken = false
    try {
      this.session = await openSession({ api, endpoint, box, language, form })
    } catch {
      this.broken = true
    }
  }

  private brokenView(): TemplateResult {
    return html`<div class="summary" role="alert"><p>${zhCN.boxesFailed}</p>
      <p><button type="button" class="button" @click=${this.open}>${zhCN.retry}</button></p></div><slot></slot>`
  }

  private tabsView({ words, endpoint }: Session): TemplateResult | typeof nothing {
    if (endpoint !== "") return nothing
    const labels = { write: words.tabWrite, track: words.tabTrack, archive: words.tabArchive }
    return html`<div class="tabs" role="tablist" aria-label=${words.tabs} @keydown=${this.onTabKey}>${panels.map(
      (panel) => html`<button type="button" role="tab" id="tab-${panel}" aria-controls="panel-${panel}"
        aria-selected=${panel === this.tab ? "true" : "false"} tabindex=${panel === this.tab ? 0 : -1}
        @click=${() => this.select(panel)}>${labels[panel]}</button>`,
    )}</div>`
  }

  private panelView(session: Session): TemplateResult {
    const tabbed = session.endpoint === ""
    return html`${panels.map(
      (
        panel,
      ) => html`<div class="panel" id="panel-${panel}" role=${ifDefined(tabbed ? "tabpanel" : undefined)}
        aria-labelledby=${ifDefined(tabbed ? "tab-" + panel : undefined)} ?hidden=${panel !== this.tab}>${this.contentOf(panel, session)}</div>`,
    )}`
  }

  /** The letter stays in the page behind the other tabs; those are made when they are opened. */
  private contentOf(panel: Panel, session: Session): TemplateResult | typeof nothing {
    const { language } = session
    if (panel === "write") {
      return html`<civic-mailbox-letter lang=${language} .session=${session}
        .typed=${typedInto(this.querySelector("form"))}></civic-mailbox-letter>`
    }
    if (panel !== this.tab) return nothing
    return panel === "track"
      ? html`<civic-mailbox-track lang=${language} .session=${session} .followed=${this.followed}></civic-mailbox-track>`
      : html`<civic-mailbox-archive lang=${language} .session=${session}></civic-mailbox-archive>`
  }

  private readonly settle = (): void => this.setAttribute("data-settled", "")

  private select(panel: Panel): void {
    this.settle()
    if (panel !== "track") this.followed = undefined
    definePanel(panel).catch(() => {})
    this.tab = panel
    this.requestUpdate()
  }

  private readonly onTabKey = (event: KeyboardEvent): void => {
    const at = panels.indexOf(this.tab)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + panels.length, Home: 0, End: panels.length - 1 }[
      event.key
    ]
    const panel = to === undefined ? undefined : panels[to % panels.length]
    if (panel === undefined) return
    event.preventDefault()
    this.select(panel)
    this.tabButton(panel)?.focus()
  }

  private tabButton(panel: Panel): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>("#tab-" + panel)
  }
}
