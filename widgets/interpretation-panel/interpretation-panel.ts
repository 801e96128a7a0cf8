import { html, nothing, type TemplateResult } from "lit"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet as controls } from "../internal/controls.css"
import { rememberFocus } from "../internal/focus.ts"
import { keepEvents } from "../internal/keep-events.ts"
import type { Language } from "../internal/language.ts"
import { fill } from "../internal/language.ts"
import { loadWords } from "../internal/load-words.ts"
import { reportOnce } from "../internal/report.ts"
import { ClauseLink } from "./clause-link.ts"
import type { Feed } from "./feed-types.ts"
import { sheet } from "./interpretation-panel.css"
import { type LazyParts, loadParts } from "./lazy-parts.ts"
import { feedOfLinks, fetchFeed } from "./load-feed.ts"
import { openDetails } from "./open-details.ts"
import { emptyMessage, failedMessage, frame, loadingMessage } from "./panel-views.ts"
import { simplified, type Tab, type Words } from "./strings.ts"
import { filledTabs } from "./tab-views.ts"
import type { ViewModel } from "./view-model.ts"

/**
 * Explains the policy on the page clause by clause, and leads an explanation back to its policy. Data from a JSON
 * feed, or from plain links inside the element.
 *
 * @tagname civic-interpretation-panel
 * @event {CustomEvent<{ clause: string }>} clause-shown After a clause was marked in the text.
 * @event {CustomEvent<{ reason: string }>} feed-error The feed could not be read.
 * @cssproperty [--civic-panel-height=480px] Room kept for the panel, so that what follows it does not move; 240px
 * without a feed. The panel scrolls inside it until somebody touches it.
 * @slot - Plain links to interpretations: shown without the code or when the feed fails.
 * @csspart panel The box around everything.
 * @csspart header Heading and the policy's number, issuer and date.
 * @csspart tabs The row of tabs.
 * @csspart tab A tab.
 * @csspart page What a tab shows.
 * @csspart handle The button that opens the drawer.
 */
export class CivicInterpretationPanel extends CivicElement {
  static override readonly sheets = [controls, sheet]

  static override properties = {
    ...CivicElement.properties,
    src: { type: String },
    for: { type: String },
    links: { type: String },
    layout: { type: String, reflect: true },
    opened: { state: true },
    feed: { state: true },
    tab: { state: true },
    unfolded: { state: true },
    clause: { state: true },
    following: { state: true },
    lazy: { state: true },
    touched: { state: true },
    text: { state: true },
  }

  /** Address of the JSON feed. */
  declare src: string
  /** Id or selector of the element that holds the policy's text. */
  declare for: string
  /** Selector of links elsewhere in the page, used when there is no feed. */
  declare links: string
  /** `inline` in its place, `side` sticky beside the text, `drawer` floating at the edge. */
  declare layout: "inline" | "side" | "drawer"

  declare private opened: boolean
  declare private feed: Feed | "loading" | "failed"
  declare private tab: Tab
  declare private unfolded: readonly string[]
  declare private clause: string
  declare private following: boolean
  declare private lazy: LazyParts
  /** Before anybody has, the panel may not outgrow its room: what follows would move. */
  declare private touched: boolean
  declare private text: Words | undefined
  private spoken: Language | undefined
  private readonly clauses = new ClauseLink()
  private giveFocusBack = (): void => {}

  constructor() {
    super()
    this.src = this.for = this.links = this.clause = ""
    this.layout = "inline"
    this.feed = "loading"
    this.tab = "pieces"
    this.unfolded = []
    this.opened = this.touched = false
    this.following = true
    this.lazy = {}
    keepEvents(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener("beforeprint", this.unfoldAll)
    this.load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener("beforeprint", this.unfoldAll)
    this.clauses.end()
  }

  protected override willUpdate(): void {
    const { language } = this
    if (language === this.spoken) return
    this.spoken = language
    if (language === "zh-CN") this.text = simplified
    else
      loadWords(language, simplified, () => import("./strings-others.ts")).then((text) => {
        this.text = text
      })
  }

  protected override render(): TemplateResult {
    const { text } = this
    if (!text) return html``
    const inside = this.inside(text)
    if (this.layout !== "drawer") {
      const touch = this.touched ? nothing : this.touch
      return html`<section part="panel" class=${this.touched ? "panel" : "panel untouched"} aria-label=${text.title} @click=${touch} @keydown=${touch}>${inside}</section>`
    }
    return html`<button type="button" part="handle" class="handle" aria-expanded=${this.opened} aria-controls="drawer" ?hidden=${this.opened} @click=${this.show}>${text.title}</button><section id="drawer" part="panel" class="panel drawer" aria-label=${text.title} ?hidden=${!this.opened} @keydown=${this.closeOnEscape}><button type="button" class="close" @click=${this.hide}>${text.close}</button>${inside}</section>`
  }

  /** Opens the drawer and moves the focus into it. */
  async show(): Promise<void> {
    this.giveFocusBack = rememberFocus()
    this.opened = true
    await this.updateComplete
    const first = this.renderRoot.querySelector<HTMLElement>(".close,[role=tab]")
    first?.focus()
    if (this.layout !== "drawer") this.scrollIntoView({ block: "nearest" })
  }

  /** Closes the drawer and gives the focus back. */
  hide(): void {
    this.opened = false
    this.updateComplete.then(() => this.giveFocusBack())
  }

  private inside(text: Words): TemplateResult {
    const { feed } = this
    if (feed === "loading") return loadingMessage(text)
    if (feed === "failed") return failedMessage(text, () => this.load())
    if (filledTabs(feed).length === 0 && feed.document.url === "") return emptyMessage(text)
    return frame(this.model(feed, text))
  }

  private model(feed: Feed, text: Words): ViewModel {
    return {
      text,
      feed,
      base: this.src ? new URL(this.src, document.baseURI).href : document.baseURI,
      tab: this.tab,
      unfolded: this.unfolded,
      clause: this.clause,
      following: this.following,
      today: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10),
      drawChart: this.lazy.drawChart,
      cleanHtml: this.lazy.cleanHtml,
      inText: (clause) => this.clauses.has(clause),
      choose: (tab) => {
        this.tab = tab
      },
      unfold: (piece) => this.unfold(feed, piece),
      readClause: (clause) => this.readClause(clause),
      showInText: (clause) => this.showInText(feed, clause),
      follow: (on) => {
        this.following = on
      },
    }
  }

  private async load(): Promise<void> {
    this.clauses.end()
    this.feed = "loading"
    try {
      const feed = this.src ? await this.readFeed() : await feedOfLinks(this, this.links)
      this.feed = feed
      this.tab = filledTabs(feed)[0] ?? "pieces"
    } catch (error) {
      reportOnce("error", this.localName, error)
      this.feed = "failed"
      this.emit("feed-error", { reason: String(error) })
    }
  }

  private async readFeed(): Promise<Feed> {
    const [feed, tools] = await fetchFeed(this.src)
    if (this.isConnected) this.clauses.begin(this.for, feed, tools, this.listener)
    return feed
  }

  private readonly listener = {
    clicked: (clause: string): void => {
      this.tab = "clauses"
      this.touched = true
      this.readClause(clause)
      if (this.layout === "drawer") this.opened = true
    },
    passed: (clause: string): void => {
      if (this.following && this.tab === "clauses") this.clause = clause
    },
  }

  private readClause(clause: string): void {
    this.clause = clause
    this.clauses.show([clause])
  }

  private showInText(feed: Feed, clause: string): void {
    const narrow = innerWidth < 900
    if (this.layout === "drawer" && narrow) this.hide()
    this.clause = clause
    this.clauses.show([clause])
    this.clauses.scrollTo(clause)
    const label = feed.clauses.filter(({ id }) => id === clause)[0]?.label ?? ""
    this.announce(fill((this.text ?? simplified).shown, { label }))
    this.emit("clause-shown", { clause })
  }

  /** An explanation being read lights up its clauses; the page only moves when it stands beside the panel. */
  private unfold(feed: Feed, id: string): void {
    const open = this.unfolded.indexOf(id) < 0
    this.unfolded = open ? this.unfolded.concat(id) : this.unfolded.filter((other) => other !== id)
    const piece = feed.interpretations.filter((candidate) => candidate.id === id)[0]
    if (!open || !piece) return
    this.loadPartsOf([piece])
    this.clauses.show(piece.clauses)
    const [first] = piece.clauses
    if (first !== undefined && this.layout !== "inline" && innerWidth >= 900) this.clauses.scrollTo(first)
  }

  private async loadPartsOf(pieces: Feed["interpretations"]): Promise<void> {
    this.lazy = await loadParts(pieces, this.lazy)
  }

  private unfoldAll = (): void => {
    if (typeof this.feed !== "object") return
    this.touched = true
    this.unfolded = this.feed.interpretations.map(({ id }) => id)
    this.loadPartsOf(this.feed.interpretations)
    this.updateComplete.then(() => openDetails(this.renderRoot))
  }

  private touch = (): void => {
    this.touched = true
  }

  private closeOnEscape(event: KeyboardEvent): void {
    if (event.key === "Escape") this.hide()
  }
}
