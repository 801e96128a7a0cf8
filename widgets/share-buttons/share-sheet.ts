import { html, type TemplateResult } from "lit"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet as controls } from "../internal/controls.css"
import { copyText } from "../internal/copy-text.ts"
import { rememberFocus } from "../internal/focus.ts"
import { keepEvents } from "../internal/keep-events.ts"
import type { ShareFacts } from "./networks.ts"
import { saveCanvas } from "./save-canvas.ts"
import { sheet } from "./share-sheet.css"
import { sheetWords } from "./sheet-strings.ts"
import { codeView, followView, posterView, wechatView } from "./sheet-views.ts"

/** What the sheet is opened for. */
export type SheetTask =
  | { readonly kind: "wechat" | "dingtalk" | "poster" | "kiosk"; readonly facts: ShareFacts }
  | { readonly kind: "follow"; readonly picture: string; readonly account: string }

/**
 * What WeChat and DingTalk need, loaded on first use: a QR code at a desk, copying on a phone, the way to its own
 * menu inside WeChat; also the poster and the office's own account. Lives in the shadow root of the share buttons.
 *
 * @tagname civic-share-sheet
 * @internal
 */
export class CivicShareSheet extends CivicElement {
  static override readonly sheets = [controls, sheet]

  static override properties = {
    ...CivicElement.properties,
    task: { state: true },
    note: { state: true },
    poster: { state: true },
  }

  declare task: SheetTask | undefined
  declare private note: string
  declare private poster: HTMLCanvasElement | undefined
  private giveFocusBack = (): void => {}

  constructor() {
    super()
    this.note = ""
    this.task = this.poster = undefined
    keepEvents(this)
  }

  protected override render(): TemplateResult {
    const { task } = this
    const text = sheetWords[this.language]
    if (!task) return html``
    if (task.kind === "kiosk") {
      return html`<div class="kiosk">${codeView(task.facts, text)}<p>${text.kiosk}</p></div>`
    }
    const deeds = { note: this.note, copy: this.copy, close: this.close, draw: this.draw, save: this.save }
    const inside =
      task.kind === "follow"
        ? followView(task.picture, task.account, text, deeds)
        : this.poster
          ? posterView(this.poster, task.facts, text, deeds)
          : wechatView(task.kind, task.facts, text, deeds)
    return html`<dialog part="dialog" aria-labelledby="title" @close=${this.closed} @click=${this.clickedBeside}><div class="sheet">${inside}</div></dialog>`
  }

  /** Opens over the page and takes the focus; Esc, the button or a click beside it gives it back. */
  async open(): Promise<void> {
    this.giveFocusBack = rememberFocus()
    this.note = ""
    this.poster = undefined
    if (this.task?.kind === "poster") await this.draw()
    await this.updateComplete
    const dialog = this.dialog()
    if (dialog?.showModal) dialog.showModal()
    else dialog?.setAttribute("open", "")
    this.focusFirst()
  }

  private draw = async (): Promise<void> => {
    const { task } = this
    if (!task || task.kind === "follow") return
    const { drawPoster } = await import("./share-poster.ts")
    const accent = getComputedStyle(this).getPropertyValue("--accent").trim() || "#1759a8"
    this.note = ""
    this.poster = drawPoster(task.facts, sheetWords[this.language].poster.advice, accent)
    await this.updateComplete
    this.focusFirst()
  }

  private save = (): void => {
    if (this.poster) saveCanvas(this.poster, sheetWords[this.language].poster.file)
    this.emit("share-done", { network: "poster" })
  }

  private copy = async (): Promise<void> => {
    const { task } = this
    if (!task || task.kind === "follow") return
    const text = sheetWords[this.language]
    const done = await copyText(task.facts.short || task.facts.url)
    this.note = done ? text.copied : text.copyFailed
    this.announce(this.note)
    if (done) this.emit("share-done", { network: "copy" })
  }

  private close = (): void => {
    const dialog = this.dialog()
    if (dialog?.close) dialog.close()
    else {
      dialog?.removeAttribute("open")
      this.closed()
    }
  }

  private focusFirst(): void {
    this.dialog()?.querySelector("button")?.focus()
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

declare global {
  interface HTMLElementTagNameMap {
    "civic-share-sheet": CivicShareSheet
  }
}

if (!customElements.get("civic-share-sheet")) customElements.define("civic-share-sheet", CivicShareSheet)
