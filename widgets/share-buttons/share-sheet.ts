import { html, nothing, type TemplateResult } from "lit"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet as controls } from "../internal/controls.css"
import { rememberFocus } from "../internal/focus.ts"
import { fill } from "../internal/language.ts"
import { copyText } from "./copy-text.ts"
import { type QrPath, qrPath } from "./qr-path.ts"
import { sheet } from "./share-sheet.css"
import { sheetWords } from "./sheet-strings.ts"
import { surroundingsOf } from "./surroundings.ts"

/**
 * What WeChat needs, loaded on first use: a QR code at a desk, copying on a phone, the way to its own menu inside
 * WeChat. Lives in the shadow root of the share buttons.
 *
 * @tagname civic-share-sheet
 */
export class CivicShareSheet extends CivicElement {
  static override readonly sheets = [controls, sheet]

  static override properties = {
    ...CivicElement.properties,
    url: { type: String },
    kiosk: { type: Boolean },
    note: { state: true },
  }

  /** The address to share. */
  declare url: string
  /** Only the code, in place. */
  declare kiosk: boolean
  declare private note: string
  private giveFocusBack = (): void => {}

  constructor() {
    super()
    this.url = this.note = ""
    this.kiosk = false
  }

  protected override render(): TemplateResult {
    const text = sheetWords[this.language]
    if (this.kiosk) return html`<div class="kiosk">${this.code()}<p>${text.kiosk}</p></div>`
    const where = surroundingsOf(navigator.userAgent)
    const { title, hint } = text[where]
    return html`<dialog aria-labelledby="title" @close=${this.closed} @click=${this.clickedBeside}><div class="sheet"><h2 id="title">${title}</h2>${where === "desk" ? this.code() : nothing}${where === "wechat" ? dots : nothing}<p class="hint">${hint}</p>${this.address()}<p class="note" ?hidden=${this.note === ""}>${this.note}</p><div class="actions"><button type="button" class="button main" @click=${this.copy}>${text.copy}</button><button type="button" class="button" @click=${this.close}>${text.close}</button></div></div></dialog>`
  }

  /** Opens over the page and takes the focus; Esc, the button or a click beside it gives it back. */
  async open(): Promise<void> {
    this.giveFocusBack = rememberFocus()
    this.note = ""
    await this.updateComplete
    const dialog = this.dialog()
    if (dialog?.showModal) dialog.showModal()
    else dialog?.setAttribute("open", "")
    dialog?.querySelector("button")?.focus()
  }

  private code(): TemplateResult {
    const text = sheetWords[this.language]
    const code = this.draw()
    if (!code) return html`<p class="hint">${text.tooLong}</p>`
    return html`<svg class="qr" role="img" aria-label=${fill(text.qrName, { url: this.url })} viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges"><path d=${code.d}></path></svg>`
  }

  /** An address beyond the capacity of QR codes cannot be drawn. */
  private draw(): QrPath | undefined {
    try {
      return qrPath(this.url)
    } catch {
      return undefined
    }
  }

  private address(): TemplateResult {
    return html`<p class="address"><label for="address">${sheetWords[this.language].address}</label><input id="address" readonly .value=${this.url} @focus=${selectAll}></p>`
  }

  private async copy(): Promise<void> {
    const text = sheetWords[this.language]
    const done = await copyText(this.url)
    this.note = done ? text.copied : text.copyFailed
    this.announce(this.note)
    if (done) this.emit("share-done", { network: "copy" })
  }

  private close(): void {
    const dialog = this.dialog()
    if (dialog?.close) dialog.close()
    else {
      dialog?.removeAttribute("open")
      this.closed()
    }
  }

  private closed(): void {
    this.giveFocusBack()
  }

  private clickedBeside(event: Event): void {
    if (event.target === this.dialog()) this.close()
  }

  private dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog")
  }
}

const dots = html`<p class="dots" aria-hidden="true">&middot;&middot;&middot;</p>`

function selectAll({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement) target.select()
}

declare global {
  interface HTMLElementTagNameMap {
    "civic-share-sheet": CivicShareSheet
  }
}

if (!customElements.get("civic-share-sheet")) customElements.define("civic-share-sheet", CivicShareSheet)
