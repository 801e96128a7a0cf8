import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet as controls } from "../internal/controls.css"
import { deepActiveElement, rememberFocus } from "../internal/focus.ts"
import { fill } from "../internal/language.ts"
import { sheet } from "./accessibility-toolbar.css"
import { offerAriaGlobal } from "./aria-global.ts"
import { applyPreferences, keepPreferences, readPreferences, resetPreferences } from "./effects.ts"
import { Extras } from "./extras.ts"
import { panelView } from "./panel-view.ts"
import { elderZoomFor, noPreferences, type Preferences, type Switch, toggled } from "./preferences.ts"
import { region, textPixels } from "./region.ts"
import { type ToolbarWords, words } from "./strings.ts"

/**
 * A preference panel for readers: size, colours, listening, reading aids. It changes what one visitor sees and claims
 * nothing about the site. It never touches roles, labels or tab order of the page, and says nothing by itself.
 *
 * @tagname civic-accessibility-toolbar
 * @event civic-preferences-change - what the visitor has chosen; `detail` is the preferences
 */
export class CivicAccessibilityToolbar extends CivicElement {
  static override readonly sheets = [controls, sheet]
  static override properties: PropertyDeclarations = {
    ...CivicElement.properties,
    launcher: { type: String },
    opened: { state: true },
    chosen: { state: true },
    reading: { state: true },
    helping: { state: true },
  }

  /** `none` leaves opening to the page's own links; `always` shows the round button even if the page has one. */
  declare launcher: "auto" | "always" | "none"
  declare private opened: boolean
  declare private chosen: Preferences
  declare private reading: "" | "speak" | "point"
  /** The help sheet, once it has been asked for and is open. */
  declare private helping: TemplateResult | undefined
  private giveFocusBack: () => void = () => {}
  private readonly extras = new Extras(this, {
    press: (name) => this.flip(name),
    step: (by) => this.step(by),
    read: (what) => this.read(what),
    show: () => (this.opened ? this.hide() : this.show()),
    ended: () => {
      this.reading = ""
    },
    say: (text) => this.announce(text),
  })

  constructor() {
    super()
    this.launcher = "auto"
    this.opened = false
    this.chosen = readPreferences()
    this.reading = ""
  }

  override connectedCallback(): void {
    super.connectedCallback()
    applyPreferences(this.chosen, this.base)
    this.extras.follow(this.chosen)
    offerAriaGlobal({ show: () => this.show(), elder: () => this.flip("elder") })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.extras.stop()
  }

  /** Opens the panel and puts the focus on its first control. */
  show(): void {
    if (!this.opened) this.giveFocusBack = rememberFocus()
    this.opened = true
    this.updateComplete.then(() => this.focusButton(this.buttons()[0]))
  }

  /** Closes the panel; the focus returns to where it was. */
  hide(): void {
    this.opened = false
    this.updateComplete.then(() => {
      this.giveFocusBack()
      if (deepActiveElement() === document.body)
        this.shadowRoot?.querySelector<HTMLElement>(".launcher")?.focus()
    })
  }

  protected override render(): TemplateResult {
    const text = words[this.language]
    return html`${this.launcherView(text)} ${this.opened ? this.openView(text) : nothing}`
  }

  private get base(): string | undefined {
    return window.CivicBridge?.base
  }

  private launcherView({ open }: ToolbarWords): TemplateResult | typeof nothing {
    const pageHasOne = document.querySelector('[data-civic-open="accessibility"],#cniil_wza') !== null
    const wanted = this.launcher === "always" || (this.launcher === "auto" && !pageHasOne)
    if (!wanted || this.opened) return nothing
    return html`<button type="button" class="launcher" aria-expanded="false" @click=${() => this.show()}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2.500a2 2 0 1 0 0 .1M4 8l5 1.500v5L7 22M20 8l-5 1.500v5l2 7.500M9 9.500h6M9 14.500h6"/></svg>
      <span>${open}</span></button>`
  }

  private openView(text: ToolbarWords): TemplateResult {
    return html`<section class="panel" role="region" aria-labelledby="title" @keydown=${this.onEscape}>
      <header><h2 id="title">${text.title}</h2>
        <button type="button" class="close" @click=${() => this.hide()}><span aria-hidden="true">×</span>
          <span class="unseen">${text.close}</span></button></header>
      ${
        this.helping ??
        panelView(
          {
            words: text,
            chosen: this.chosen,
            speaking: this.reading === "speak",
            pointing: this.reading === "point",
            setSize: (which, size) =>
              this.choose({ ...this.chosen, [which]: size }, `${text[which]} ${size}%`),
            setContrast: (contrast) => this.choose({ ...this.chosen, contrast }, text.contrasts[contrast]),
            flip: (name) => this.flip(name),
            speak: () => this.read("speak"),
            point: () => this.read("point"),
          },
          this.onArrow,
        )
      }
      <footer>
        <button type="button" class="button" @click=${this.reset}>${text.reset}</button>
        <button type="button" class="button" aria-expanded=${this.helping === undefined ? "false" : "true"} @click=${this.help}>${text.help}</button>
        <p class="note">${text.note}</p>
      </footer>
    </section>`
  }

  private flip(name: Switch): void {
    const on = !this.chosen.on.includes(name)
    const measured =
      name === "elder" && on ? elderZoomFor(textPixels(region(document))) : this.chosen.elderZoom
    const text = words[this.language]
    const said = fill(on ? text.on : text.off, { name: text.switches[name] })
    this.choose({ ...toggled(this.chosen, name), elderZoom: measured }, said)
  }

  private choose(chosen: Preferences, said: string): void {
    this.chosen = chosen
    applyPreferences(chosen, this.base)
    this.extras.follow(chosen)
    const kept = keepPreferences(chosen)
    this.announce(kept ? said : said + " " + words[this.language].notKept)
    this.emit("civic-preferences-change", chosen)
  }

  private step(by: 1 | -1): void {
    const { zoom } = this.chosen
    const steps = [100, 125, 150, 200, 300] as const
    const next = steps[steps.indexOf(zoom) + by]
    if (next !== undefined)
      this.choose({ ...this.chosen, zoom: next }, `${words[this.language].zoom} ${next}%`)
  }

  private read(what: "speak" | "point"): void {
    this.reading = this.reading === what ? "" : what
    this.extras.read(this.reading, this.language).catch(() => {
      this.reading = ""
    })
  }

  private readonly reset = (): void => {
    this.extras.stop()
    this.reading = ""
    this.chosen = noPreferences
    resetPreferences(this.base)
    this.announce(words[this.language].wasReset)
    this.emit("civic-preferences-change", this.chosen)
  }

  private readonly help = async (): Promise<void> => {
    const { helpView } = await import("./help-view.ts")
    this.helping = this.helping === undefined ? helpView(this.language) : undefined
  }

  private readonly onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return
    event.stopPropagation()
    if (this.helping === undefined) this.hide()
    else this.helping = undefined
  }

  private readonly onArrow = (event: KeyboardEvent): void => {
    const all = this.buttons()
    const at = all.findIndex((button) => button.matches(":focus"))
    const last = all.length - 1
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowDown: at === last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    this.focusButton(all[to])
  }

  /** By hand and not by spreading: prototype.js and MooTools both change what lists of elements give. */
  private buttons(): HTMLElement[] {
    const found: HTMLElement[] = []
    this.shadowRoot?.querySelectorAll<HTMLElement>(".tools button").forEach((button) => {
      found.push(button)
    })
    return found
  }

  private focusButton(target: HTMLElement | undefined): void {
    for (const button of this.buttons()) button.tabIndex = button === target ? 0 : -1
    target?.focus()
  }
}
