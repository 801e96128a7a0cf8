import { LitElement, type PropertyDeclarations } from "lit"
import { adoptStyles, type Sheet } from "./adopt-styles.ts"
import { sheet as baseSheet } from "./base.css"
import "./bridge.ts"
import { type Language, languageOf } from "./language.ts"
import { announce } from "./live-region.ts"
import { reportOnce, reportUnknownAttributes } from "./report.ts"

/**
 * What all our elements share: styles that survive strict policies and old browsers, the page's language, and the
 * promise never to throw at the host page. If an element cannot render, its light-DOM content is shown instead.
 */
export class CivicElement extends LitElement {
  /** Style sheets of the subclass; the base sheet always comes first. */
  static readonly sheets: readonly Sheet[] = []

  static override properties: PropertyDeclarations = { lang: { type: String } }

  private failed = false

  /** Interface language, from the nearest `lang` attribute. */
  get language(): Language {
    return languageOf(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const { observedAttributes } = this.constructor as typeof CivicElement
    reportUnknownAttributes(this, observedAttributes)
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" })
    const { sheets } = this.constructor as typeof CivicElement
    adoptStyles(root, [baseSheet, ...sheets], window.CivicBridge?.base)
    return root
  }

  /** The first rendering waits its turn: on a slow phone, defining all elements and drawing them is a long task. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve))
    this.performUpdate()
  }

  protected override performUpdate(): void {
    if (this.failed) return
    try {
      super.performUpdate()
    } catch (error) {
      this.fallBack(error)
    }
  }

  /** Shows the light-DOM content instead of ours, for good. */
  protected fallBack(error: unknown): void {
    this.failed = true
    reportOnce("error", this.localName, error)
    const root = this.shadowRoot
    if (!root) return
    root.textContent = ""
    root.appendChild(document.createElement("slot"))
  }

  /** Says a sentence to screen readers. */
  protected announce(text: string): void {
    if (this.shadowRoot) announce(this.shadowRoot, text)
  }

  /** Dispatches an event that leaves the shadow root; false when a cancelable one was cancelled. */
  protected emit(type: string, detail: unknown = undefined, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }))
  }
}
