import { html, LitElement, type TemplateResult } from "lit"

/** The least that can be made with Lit: one button, no style. */
class BareElement extends LitElement {
  static override properties = { name: { type: String } }
  declare name: string | undefined

  protected override render(): TemplateResult {
    return html`<button @click=${() => {}}>${this.name ?? "按钮"}</button>`
  }
}

customElements.define("bare-element", BareElement)
