import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit"
import { CivicElement } from "../internal/civic-element.ts"
import { rememberFocus } from "../internal/focus.ts"
import { readStored } from "../internal/safe-storage.ts"
import { sheet } from "./accessibility-toolbar.css"
import type { Control } from "./control.ts"
import type { Switch } from "./preferences.ts"
import { speaksForPage } from "./speaks-for-page.ts"

const label = { "zh-CN": ["长者模式", "无障碍"], "zh-TW": ["長者模式", "無障礙"], en: ["Easier", "viewing"] }

/**
 * A preference panel for readers: size, colours, listening, reading aids. It changes what one visitor sees and claims
 * nothing about the site. It never touches roles, labels or tab order of the page, and says nothing by itself.
 * This file is the button in the corner; everything else comes with the first press, or at once for a visitor who has
 * chosen something before.
 *
 * @tagname civic-accessibility-toolbar
 * @event civic-preferences-change - what the visitor has chosen; `detail` is the preferences
 */
export class CivicAccessibilityToolbar extends CivicElement {
  static override readonly sheets = [sheet]
  static override properties: PropertyDeclarations = {
    ...CivicElement.properties,
    launcher: { type: String },
    voice: { type: String },
  }

  /** `none` leaves opening to the page's own links; `always` shows the round button even if the page has one. */
  declare launcher: "auto" | "always" | "none"
  /** Address of the bundled Mandarin voice's folder; `none` where it is not installed. */
  declare voice: string | undefined
  private control: Control | undefined
  private waking: Promise<Control> | undefined

  constructor() {
    super()
    this.launcher = "auto"
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener("pageshow", this.onPageShow)
    // Moved by the page's script: what rested goes on.
    this.control?.refresh()
    this.wakeIfUsed()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener("pageshow", this.onPageShow)
    this.control?.rest()
  }

  /** Opens the panel and puts the focus on its first control; `elder` switches elder mode on or off instead. */
  show(what = ""): void {
    if (!speaksForPage(this, what)) return
    if (what === "elder") {
      this.flip(what)
      return
    }
    const giveFocusBack = rememberFocus()
    this.wake().then(
      (control) => control.show(giveFocusBack),
      () => {},
    )
  }

  /** Closes the panel; the focus returns to where it was. */
  hide(): void {
    this.control?.hide()
  }

  /** Switches one function on or off, as its button does. */
  flip(name: Switch): void {
    this.wake().then(
      (control) => control.flip(name),
      () => {},
    )
  }

  protected override render(): TemplateResult {
    return html`${this.launcherView()} ${this.control?.view() ?? nothing}`
  }

  /** The code of the panel; after a failed load the next press tries again. */
  private wake(): Promise<Control> {
    this.waking =
      this.waking ??
      import("./control.ts").then(
        ({ openControl }) => openControl(this, (text) => this.announce(text), this.emitChange),
        (error) => {
          this.waking = undefined
          throw error
        },
      )
    return this.waking.then((control) => {
      this.control = control
      return control
    })
  }

  private wakeIfUsed(): void {
    if (readStored("toolbar") !== undefined && speaksForPage(this)) this.wake().catch(() => {})
  }

  /** Back on a page that was only put aside: something may have been chosen on another since. */
  private readonly onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.control) this.control.reread()
    else this.wakeIfUsed()
    this.requestUpdate()
  }

  private readonly emitChange = (detail: unknown): void => {
    this.emit("civic-preferences-change", detail)
  }

  private launcherView(): TemplateResult | typeof nothing {
    if (!this.wantsLauncher() || this.control?.opened) return nothing
    const [first, second] = label[this.language]
    return html`<button type="button" class="launcher" aria-expanded="false" @click=${() => this.show()}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2.500a2 2 0 1 0 0 .1M4 8l5 1.500v5L7 22M20 8l-5 1.500v5l2 7.500M9 9.500h6M9 14.500h6"/></svg>
      <span>${first}</span> <span>${second}</span></button>`
  }

  /** Whoever has switched something on must find the way back, even where the page's own link is out of sight. */
  private wantsLauncher(): boolean {
    const { launcher, control } = this
    if (!speaksForPage(this)) return false
    if (launcher === "always" || control?.hidesLinks) return true
    if (launcher === "none") return false
    return control?.inUse === true || document.querySelector(triggers) === null
  }
}

const triggers = '[data-civic-open="accessibility"],#cniil_wza'
