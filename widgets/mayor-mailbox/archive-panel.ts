import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit"
import type { ArchiveItem, Stats } from "../../service/contract.ts"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet as controls } from "../internal/controls.css"
import { fill } from "../internal/language.ts"
import { type ArchiveWords, archiveWords } from "./archive-strings.ts"
import { dayText } from "./dates.ts"
import { sheet } from "./mailbox.css"
import type { Session } from "./session.ts"
import { readStats, statsView } from "./stats-view.ts"
import { sheet as tracking } from "./track.css"

/** Published letters and answers; a part of the mailbox, not for use by itself. */
export class MailboxArchive extends CivicElement {
  static override readonly sheets = [controls, sheet, tracking]
  static override properties: PropertyDeclarations = {
    ...CivicElement.properties,
    session: { attribute: false },
    words: { state: true },
    items: { state: true },
    state: { state: true },
    stats: { state: true },
  }

  declare session: Session | undefined
  declare private words: ArchiveWords | undefined
  declare private items: readonly ArchiveItem[]
  declare private state: "idle" | "busy" | "offline" | "done"
  declare private stats: Stats | undefined
  private newest = ""
  private next = ""
  private query = ""

  constructor() {
    super()
    this.items = []
    this.state = "idle"
  }

  protected override async firstUpdated(): Promise<void> {
    this.words = await archiveWords(this.session?.language ?? "zh-CN")
    await Promise.all([this.load(""), this.loadStats("")])
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, session } = this
    if (words === undefined || session === undefined) return nothing
    return html`<form class="search" role="search" @submit=${this.submit}>
      <label class="label" for="query">${words.searchLabel}</label>
      <p class="hint" id="query-hint">${words.searchHint}</p>
      <div class="together"><input id="query" name="query" type="search" autocomplete="off" enterkeyhint="search"
          aria-describedby="query-hint">
        <button class="button main" type="submit">${words.search}</button></div>
    </form>
    <p class="hint" role="status">${this.stateText(words)}</p>
    <ul class="letters">${this.items.map((item) => this.itemView(item, words, session))}</ul>
    ${this.next ? html`<p><button class="button" type="button" @click=${() => this.load(this.next)}>${words.more}</button></p>` : nothing}
    ${this.statsSection(words, session)}`
  }

  private itemView(item: ArchiveItem, words: ArchiveWords, { language }: Session): TemplateResult {
    const dates = { received: dayText(item.receivedOn, language), replied: dayText(item.repliedOn, language) }
    return html`<li><details>
      <summary><h2 class="small">${item.title}</h2><span class="hint">${item.unit}${"　"}${fill(words.dates, dates)}</span></summary>
      <h3 class="label">${words.question}</h3><p class="letter">${item.question}</p>
      <h3 class="label">${words.answer}</h3><p class="letter reply">${item.answer}</p>
    </details></li>`
  }

  private statsSection(words: ArchiveWords, { language }: Session): TemplateResult | typeof nothing {
    if (this.stats === undefined) return nothing
    const show = async (month: string) => {
      await this.loadStats(month)
      await this.updateComplete
      this.shadowRoot?.querySelector<HTMLElement>("#stats-title")?.focus()
    }
    return statsView(this.stats, { words, language, newest: this.newest, show })
  }

  private async loadStats(month: string): Promise<void> {
    const stats = await readStats(this.session?.base ?? "", month).catch(() => undefined)
    this.stats = stats ?? this.stats
    this.newest = this.newest || (stats?.month ?? "")
  }

  private stateText(words: ArchiveWords): string {
    if (this.state === "busy") return words.searching
    if (this.state === "offline") return words.offline
    if (this.state !== "done") return ""
    if (this.items.length === 0) return words.none
    return fill(this.next === "" ? words.found : words.foundMore, { n: this.items.length })
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const input = this.shadowRoot?.querySelector<HTMLInputElement>("#query")
    this.query = input?.value.trim() ?? ""
    this.load("")
  }

  private async load(cursor: string): Promise<void> {
    const { session } = this
    if (session === undefined) return
    this.state = "busy"
    try {
      const { value } = await session.api.archive(this.query, cursor)
      if (value === undefined) throw new Error("archive: no answer")
      this.items = cursor === "" ? value.items : this.items.concat(value.items)
      this.next = value.next ?? ""
      this.state = "done"
    } catch {
      this.state = "offline"
    }
  }
}
