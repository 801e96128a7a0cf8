import { html, nothing, type TemplateResult } from "lit"
import { CivicElement } from "../internal/civic-element.ts"
import type { Language } from "../internal/language.ts"
import { loadWords } from "../internal/load-words.ts"
import { reportOnce } from "../internal/report.ts"
import { type BarKit, itemView } from "./bar-view.ts"
import { cleanUrl, withCampaign } from "./clean-url.ts"
import type { NetworkName, ShareFacts } from "./networks.ts"
import type { RareSet } from "./rare-networks.ts"
import { absolute, readFacts } from "./read-facts.ts"
import { sheet } from "./share-buttons.css"
import type { CivicShareSheet, SheetTask } from "./share-sheet.ts"
import { simplified, type Words } from "./strings.ts"
import { surroundingsOf } from "./surroundings.ts"

const standard = "wechat,weibo,qq,qzone,copy,cite,system,print"
const noteSeconds = 4
/**
 * Shares the page to WeChat, Weibo, QQ and others with plain links; the QR code is drawn in the browser.
 *
 * @tagname civic-share-buttons
 * @event {CustomEvent<{ network: string; url: string }>} share-request Cancelable, before anything happens.
 * @event {CustomEvent<{ network: string }>} share-done After copying, printing, saving or handing over to the system.
 * @event {CustomEvent<{ network: string; reason: string }>} share-error It did not work.
 * @slot - Plain links that work before the code arrives; not shown afterwards.
 * @slot follow - Links to the office's own accounts. One with `data-wechat="name"` shows its picture in a dialog.
 * @csspart bar The row of buttons.
 * @csspart label The word before the buttons.
 * @csspart item A button or link.
 * @csspart note What is said after copying.
 * @csspart follow The block of the office's own accounts.
 * @csspart dialog The dialog with the QR code.
 */
export class CivicShareButtons extends CivicElement {
  static override readonly sheets = [sheet]

  static override properties = {
    ...CivicElement.properties,
    networks: { type: String },
    url: { type: String },
    short: { type: String },
    heading: { type: String },
    summary: { type: String },
    image: { type: String },
    source: { type: String },
    utm: { type: String },
    mastodon: { type: String },
    kiosk: { type: Boolean },
    note: { state: true },
    text: { state: true },
    rare: { state: true },
  }

  /** Which buttons, in order, separated by commas. */
  declare networks: string
  /** Address to share; otherwise the canonical address, cleaned of session ids. */
  declare url: string
  /** Short address for codes, posters and copying; otherwise the page's `<link rel="shortlink">`. */
  declare short: string
  /** Title to share; otherwise ArticleTitle, og:title or the page's title. */
  declare heading: string
  /** Summary to share; otherwise Description. */
  declare summary: string
  /** Picture to share; otherwise Image or og:image. */
  declare image: string
  /** Publisher named in citations; otherwise ContentSource. */
  declare source: string
  /** Campaign name; when given, `utm_` parameters are added to shared addresses. */
  declare utm: string
  /** Server that the button `mastodon` shares to. */
  declare mastodon: string
  /** Shows nothing but the QR code, for public displays. */
  declare kiosk: boolean

  declare private note: string
  declare private text: Words | undefined
  /** Networks that few sites choose, once they are there. */
  declare private rare: RareSet | undefined
  private spoken: Language | undefined
  private sheet: CivicShareSheet | undefined

  constructor() {
    super()
    this.networks = standard
    this.url = this.short = this.heading = this.summary = this.image = ""
    this.source = this.utm = this.mastodon = this.note = ""
    this.kiosk = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.kiosk)
      this.openSheet({ kind: "kiosk", facts: this.facts("kiosk") }).catch((error) => this.fallBack(error))
  }

  protected override willUpdate(): void {
    const { language } = this
    if (language !== this.spoken) {
      this.spoken = language
      this.rare = undefined
      if (language === "zh-CN") this.text = simplified
      else this.loadText(language)
    }
    if (!this.rare && this.names().some((name) => !(name in simplified.networks))) this.loadRare()
  }

  protected override render(): TemplateResult {
    const { text } = this
    if (this.kiosk || !text) return html``
    const page = readFacts(document)
    const mobile = surroundingsOf(navigator.userAgent) !== "desk"
    const kit: BarKit = { text, mobile, rare: this.rare, facts: (network) => this.facts(network, page) }
    return html`<div part="bar" class="bar" role="group" aria-label=${text.group} @pointerover=${loadActions} @focusin=${loadActions} @click=${this.pressed}><span part="label" class="label" aria-hidden="true">${text.group}</span>${this.chosen().map((name) => itemView(name, kit))}<p part="note" class="note" ?hidden=${!this.note}>${this.note}</p></div>${this.followBlock(text)}`
  }

  /** The style sheet hides the words of all buttons where so many do not fit with theirs. */
  protected override updated(): void {
    const bar = this.renderRoot.querySelector<HTMLElement>(".bar")
    bar?.style.setProperty("--buttons", String(bar.querySelectorAll(".item").length))
  }

  /** Opens the WeChat sheet. */
  show(): Promise<void> {
    return this.act("wechat")
  }

  private async loadText(language: Language): Promise<void> {
    this.text = await loadWords(language, simplified, () => import("./strings-others.ts"))
  }

  private async loadRare(): Promise<void> {
    try {
      const { rareSet } = await import("./rare-networks.ts")
      this.rare = rareSet(this.language, this.names(), this.mastodon)
    } catch (error) {
      reportOnce("error", this.localName, error)
    }
  }

  private followBlock(text: Words): TemplateResult | typeof nothing {
    if (!this.querySelector("[slot=follow]")) return nothing
    return html`<div part="follow" class="follow" role="group" aria-label=${text.follow} @click=${this.follow}><span class="label" aria-hidden="true">${text.follow}</span><slot name="follow"></slot></div>`
  }

  /** A WeChat account has no address: its picture is shown large enough to be scanned. */
  private follow(event: Event): void {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-wechat]")
    if (!link) return
    event.preventDefault()
    this.openSheet({ kind: "follow", picture: link.href, account: link.dataset["wechat"] || "" }).catch(
      (error) => this.fail("wechat", String(error)),
    )
  }

  private names(): string[] {
    return this.networks.split(",").map((name) => name.trim())
  }

  private chosen(): NetworkName[] {
    return this.names().filter((name): name is NetworkName => {
      if (name === "system") return typeof navigator.share === "function"
      return name in simplified.networks || Boolean(this.rare?.has(name))
    })
  }

  private facts(network: string, page: ShareFacts = readFacts(document)): ShareFacts {
    const url = this.url ? cleanUrl(absolute(this.url, document)) : page.url
    return {
      url: withCampaign(url, this.utm, network),
      // A short address given for the page says nothing about another one.
      short: absolute(this.short, document) || (this.url ? "" : page.short),
      title: this.heading || page.title,
      summary: this.summary || page.summary,
      image: absolute(this.image, document) || page.image,
      source: this.source || page.source,
      date: page.date,
    }
  }

  private pressed(event: Event): void {
    const item = event.target instanceof Element && event.target.closest<HTMLElement>(".item")
    const name = item && this.chosen().filter((one) => one === item.dataset["network"])[0]
    if (!name) return
    if (item instanceof HTMLButtonElement) this.act(name)
    else if (!this.ask(name)) event.preventDefault()
  }

  private ask(network: NetworkName): boolean {
    return this.emit("share-request", { network, url: this.facts(network).url }, true)
  }

  private async act(network: NetworkName): Promise<void> {
    if (!this.ask(network)) return
    const facts = this.facts(network)
    try {
      if (network === "wechat" || network === "dingtalk" || network === "poster") {
        await this.openSheet({ kind: network, facts })
        this.finish(network)
      } else {
        const { act } = await loadActions()
        await act(this, network, facts)
      }
    } catch (error) {
      this.tell((this.text ?? simplified).failed)
      this.fail(network, String(error))
    }
  }

  private async openSheet(task: SheetTask): Promise<void> {
    await import("./share-sheet.ts")
    const sheet = this.sheet ?? document.createElement("civic-share-sheet")
    // Inside our root it does not see the page's.
    sheet.lang = this.language
    sheet.task = task
    if (!this.sheet) this.renderRoot.appendChild(sheet)
    this.sheet = sheet
    if (task.kind !== "kiosk") await sheet.open()
  }

  /** Shows a sentence for a moment and says it to screen readers. @internal */
  tell(sentence: string): void {
    this.note = sentence
    this.announce(sentence)
    setTimeout(() => {
      this.note = ""
    }, noteSeconds * 1000)
  }

  /** @internal */
  finish(network: NetworkName): void {
    this.emit("share-done", { network })
  }

  /** @internal */
  fail(network: NetworkName, reason: string): void {
    this.emit("share-error", { network, reason })
  }
}

/** Fetched when somebody reaches for the bar: copying must follow the click at once. */
const loadActions = () => import("./share-actions.ts")
