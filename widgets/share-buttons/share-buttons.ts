import { html, nothing, type TemplateResult } from "lit"
import { CivicElement } from "../internal/civic-element.ts"
import type { Language } from "../internal/language.ts"
import { loadWords } from "../internal/load-words.ts"
import { reportOnce } from "../internal/report.ts"
import { cleanUrl, withCampaign } from "./clean-url.ts"
import { copyText } from "./copy-text.ts"
import { icon } from "./icons.ts"
import { type NetworkName, type ShareFacts, shareLink } from "./networks.ts"
import { absolute, readFacts } from "./read-facts.ts"
import { sheet } from "./share-buttons.css"
import type { CivicShareSheet } from "./share-sheet.ts"
import { simplified, type Words } from "./strings.ts"
import { surroundingsOf } from "./surroundings.ts"

const standard = "wechat,weibo,qq,qzone,copy,cite,system,print"
const noteSeconds = 4
/** With less room a button, they lose their words so that they stay on the one line that is kept for them. */
const roomForWords = 98

/**
 * Shares the page to WeChat, Weibo, QQ and others with plain links; the QR code is drawn in the browser.
 *
 * @tagname civic-share-buttons
 * @event share-request Cancelable, before anything happens; `detail` is `{ network, url }`.
 * @event share-done After copying, printing or handing over to the system; `detail` is `{ network }`.
 * @event share-error `detail` is `{ network, reason }`.
 * @slot - Plain links that work before the code arrives; not shown afterwards.
 * @slot follow - Links to the office's own accounts.
 */
export class CivicShareButtons extends CivicElement {
  static override readonly sheets = [sheet]

  static override properties = {
    ...CivicElement.properties,
    networks: { type: String },
    url: { type: String },
    heading: { type: String },
    summary: { type: String },
    image: { type: String },
    source: { type: String },
    utm: { type: String },
    kiosk: { type: Boolean },
    note: { state: true },
    text: { state: true },
    compact: { state: true },
    rare: { state: true },
  }

  /** Which buttons, in order, separated by commas. */
  declare networks: string
  /** Address to share; otherwise the canonical address, cleaned of session ids. */
  declare url: string
  /** Title to share; otherwise ArticleTitle, og:title, the page's title. */
  declare heading: string
  /** Summary to share; otherwise Description. */
  declare summary: string
  /** Picture to share; otherwise Image, og:image. */
  declare image: string
  /** Publisher named in citations; otherwise ContentSource. */
  declare source: string
  /** Campaign name; when given, `utm_` parameters are added to shared addresses. */
  declare utm: string
  /** Shows nothing but the QR code, for public displays. */
  declare kiosk: boolean

  declare private note: string
  declare private compact: boolean
  declare private text: Words | undefined
  /** Networks that few sites choose, once they are there. */
  declare private rare: typeof import("./rare-networks.ts") | undefined
  private spoken: Language | undefined
  private sheet: CivicShareSheet | undefined

  constructor() {
    super()
    this.networks = standard
    this.url = this.heading = this.summary = this.image = this.source = this.utm = this.note = ""
    this.kiosk = this.compact = false
    // In the next frame: a change within the observer's own round is an error of the page in WebKit.
    new ResizeObserver(() => requestAnimationFrame(() => this.fit())).observe(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.fit()
    if (this.kiosk) this.loadSheet().catch((error) => this.fallBack(error))
    if (/douban|mail/.test(this.networks)) this.loadRare().catch((error) => this.fallBack(error))
  }

  protected override willUpdate(): void {
    const { language } = this
    if (language === this.spoken) return
    this.spoken = language
    if (language === "zh-CN") this.text = simplified
    else this.loadText(language)
  }

  protected override render(): TemplateResult {
    const { text } = this
    if (this.kiosk || !text) return html``
    return html`<div class=${this.compact ? "bar compact" : "bar"} role="group" aria-label=${text.group}><span class="label" aria-hidden="true">${text.group}</span>${this.chosen().map((name) => this.item(name, text))}<p class="note" ?hidden=${this.note === ""}>${this.note}</p></div>${this.followBlock(text)}`
  }

  /** Opens the WeChat sheet. */
  async show(): Promise<void> {
    try {
      const sheet = await this.loadSheet()
      await sheet.open()
    } catch (error) {
      this.reportFailure("wechat", error)
    }
  }

  private async loadText(language: Language): Promise<void> {
    this.text = await loadWords(language, simplified, () => import("./strings-others.ts"))
  }

  private fit(): void {
    this.compact = this.clientWidth < roomForWords * this.chosen().length
  }

  private async loadRare(): Promise<void> {
    this.rare = await import("./rare-networks.ts")
  }

  private async loadSheet(): Promise<CivicShareSheet> {
    await import("./share-sheet.ts")
    const sheet = this.sheet ?? document.createElement("civic-share-sheet")
    sheet.lang = this.lang
    sheet.kiosk = this.kiosk
    sheet.url = this.addressFor(this.kiosk ? "kiosk" : "wechat")
    if (!this.sheet) this.renderRoot.appendChild(sheet)
    this.sheet = sheet
    return sheet
  }

  private item(name: NetworkName, text: Words): TemplateResult {
    if (!this.rare && (name === "douban" || name === "mail")) return html``
    const label = html`${icon(name, this.rare?.rareDrawings)}<span>${text.networks[name]}</span>`
    const deskOnly = name === "cite" || name === "print" ? " desk-only" : ""
    const mobile = surroundingsOf(navigator.userAgent) !== "desk"
    const link = shareLink(name, this.facts(name), mobile, this.rare?.rareNetworks)
    if (!link) {
      return html`<button type="button" class="item${deskOnly}" title=${text.networks[name]} aria-haspopup=${name === "wechat" ? "dialog" : "false"} @click=${() => this.act(name)}>${label}</button>`
    }
    const said = name === "mail" ? nothing : html`<span class="unseen">${text.newWindow}</span>`
    return html`<a class="item" href=${link} title=${text.networks[name]} target="_blank" rel="noopener" @click=${(event: Event) => this.ask(name) || event.preventDefault()}>${label}${said}</a>`
  }

  private followBlock(text: Words): TemplateResult | typeof nothing {
    if (!this.querySelector('[slot="follow"]')) return nothing
    return html`<div class="follow" role="group" aria-label=${text.follow}><span class="label" aria-hidden="true">${text.follow}</span><slot name="follow"></slot></div>`
  }

  private chosen(): NetworkName[] {
    const known = simplified.networks
    const names = this.networks.split(",").map((name) => name.trim())
    return names.filter((name): name is NetworkName => {
      if (name === "system") return typeof navigator.share === "function"
      if (name in known) return true
      reportOnce("warn", this.localName, `networks 中没有“${name}”，可用：${Object.keys(known).join("、")}。`)
      return false
    })
  }

  private facts(network: string): ShareFacts {
    const page = readFacts(document)
    return {
      url: withCampaign(this.url ? cleanUrl(absolute(this.url, document)) : page.url, this.utm, network),
      title: this.heading || page.title,
      summary: this.summary || page.summary,
      image: absolute(this.image, document) || page.image,
      source: this.source || page.source,
      date: page.date,
    }
  }

  private addressFor(network: string): string {
    return this.facts(network).url
  }

  private ask(network: NetworkName): boolean {
    return this.emit("share-request", { network, url: this.addressFor(network) }, true)
  }

  private async act(network: NetworkName): Promise<void> {
    if (!this.ask(network)) return
    if (network === "wechat") await this.show()
    else if (network === "system") await this.shareBySystem()
    else if (network === "print") window.print()
    else await this.copy(network, network === "cite" ? this.citation() : this.addressFor(network))
    if (network === "print" || network === "wechat") this.emit("share-done", { network })
  }

  private citation(): string {
    const text = this.text ?? simplified
    const { title, source, date, url } = this.facts("cite")
    return [title, source && text.source + source, date && text.date + date, url].filter(Boolean).join("\n")
  }

  private async copy(network: NetworkName, what: string): Promise<void> {
    const { copied, copyFailed } = this.text ?? simplified
    const done = await copyText(what)
    this.tell(done ? copied : copyFailed)
    if (done) this.emit("share-done", { network })
    else this.emit("share-error", { network, reason: "copy-refused" })
  }

  private async shareBySystem(): Promise<void> {
    const { title, summary, url } = this.facts("system")
    try {
      await navigator.share({ title, text: summary, url })
      this.emit("share-done", { network: "system" })
    } catch (error) {
      // The person closed the system's sheet: nothing went wrong.
      if (error instanceof DOMException && error.name === "AbortError") return
      this.reportFailure("system", error)
    }
  }

  private reportFailure(network: NetworkName, error: unknown): void {
    this.tell((this.text ?? simplified).shareFailed)
    this.emit("share-error", { network, reason: String(error) })
  }

  /** Shown for a moment and said to screen readers. */
  private tell(sentence: string): void {
    this.note = sentence
    this.announce(sentence)
    setTimeout(() => {
      this.note = ""
    }, noteSeconds * 1000)
  }
}
