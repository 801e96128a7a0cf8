import { html, nothing, type TemplateResult } from "lit"
import { sheet as controls } from "../internal/controls.css"
import { deepActiveElement } from "../internal/focus.ts"
import { fill } from "../internal/language.ts"
import { loadWords } from "../internal/load-words.ts"
import type { CivicAccessibilityToolbar } from "./accessibility-toolbar.ts"
import { addSheets } from "./add-sheets.ts"
import { Extras } from "./extras.ts"
import { applyPreferences, keepPreferences, readPreferences } from "./page/effects.ts"
import { region, textPixels } from "./page/region.ts"
import { sheet as overlays } from "./panel/overlays.css"
import { sheet } from "./panel/panel.css"
import { panelView } from "./panel/panel-view.ts"
import { RovingFocus } from "./panel/roving-focus.ts"
import { words as simplified, type ToolbarWords } from "./panel/strings.ts"
import {
  type ElderSize,
  elderZoomFor,
  noPreferences,
  type Preferences,
  type Switch,
  sizes,
  toggled,
} from "./preferences.ts"
import type { Reading } from "./reading/reader.ts"

/** Brings what was stored onto the page and returns the panel's hand, once its style sheet is there. */
export async function openControl(
  host: CivicAccessibilityToolbar,
  say: (text: string) => void,
  changed: (chosen: Preferences) => void,
): Promise<Control> {
  await host.updateComplete
  const { language } = host
  const [words] = await Promise.all([
    loadWords(language, simplified, () => import("./panel/strings-others.ts")),
    host.shadowRoot === null
      ? undefined
      : addSheets(host.shadowRoot, [controls, sheet, overlays], window.CivicBridge?.base),
  ])
  return new Control(host, words, say, changed)
}

/** What the panel shows and does. The element asks it for its view. */
export class Control {
  opened = false
  private readonly host: CivicAccessibilityToolbar
  readonly words: ToolbarWords
  readonly say: (text: string) => void
  private readonly changed: (chosen: Preferences) => void
  private readonly extras: Extras
  private readonly focus: RovingFocus
  private chosen = readPreferences()
  private reading: Reading | "" = ""
  /** The sheet over the tools: help or the list of regions. */
  private sheet: { readonly name: "help" | "regions"; readonly view: TemplateResult } | undefined
  private giveFocusBack: () => void = () => {}

  constructor(
    host: CivicAccessibilityToolbar,
    words: ToolbarWords,
    say: (text: string) => void,
    changed: (chosen: Preferences) => void,
  ) {
    this.host = host
    this.words = words
    this.say = say
    this.changed = changed
    this.focus = new RovingFocus(host)
    this.extras = new Extras(host, this)
    this.extras.follow(this.chosen)
    applyPreferences(this.chosen, false)
  }

  /** Opens the panel; `giveFocusBack` is called when it closes. */
  show(giveFocusBack?: () => void): void {
    if (!this.opened && giveFocusBack) this.giveFocusBack = giveFocusBack
    this.opened = true
    this.sheet = undefined
    this.redraw().then(() => this.focus.first())
  }

  hide(): void {
    if (!this.opened) return
    this.opened = false
    this.redraw().then(() => {
      this.giveFocusBack()
      const lost = deepActiveElement() === document.body
      if (lost) this.host.shadowRoot?.querySelector<HTMLElement>(".launcher")?.focus()
    })
  }

  view(): TemplateResult | typeof nothing {
    if (!this.opened) return nothing
    const { words } = this
    const { opened, regions, help, reset } = { opened: this.sheet?.name, ...words }
    return html`<section class="panel" role="region" aria-labelledby="title" @keydown=${this.onEscape}>
      <header><h2 id="title">${words.title}</h2>
        <button type="button" class="close" aria-keyshortcuts="Escape" @click=${() => this.hide()}>
          <span aria-hidden="true">×</span><span class="unseen">${words.close}</span></button></header>
      ${this.sheet?.view ?? panelView(this.chosen, this.reading, this, this.focus.onKey)}
      <footer>
        <p><button type="button" class="button main" @click=${() => this.reset()}>${reset}</button>
        ${this.sheetButton("regions", regions, opened === "regions")} ${this.sheetButton("help", help, opened === "help")}
        <button type="button" class="button" @click=${() => this.print()}>${words.print}</button></p>
        <p class="note">${words.note}</p>
      </footer>
    </section>`
  }

  flip(name: Switch): void {
    const on = !this.chosen.on.includes(name)
    const said = fill(on ? this.words.on : this.words.off, { name: this.words.switches[name] })
    const next = toggled(this.chosen, name)
    if (name !== "elder") this.choose(next, said)
    else
      this.choose(
        on ? this.elder(next, next.elderSize) : { ...next, elderZoom: 100, on: withoutSimple(next) },
        said,
      )
  }

  setSize(which: "zoom" | "text", size: Preferences["zoom"]): void {
    this.choose({ ...this.chosen, [which]: size }, `${this.words[which]} ${size}%`)
  }

  setElderSize(size: ElderSize): void {
    this.choose(this.elder(this.chosen, size), fill(this.words.pixels, { n: size }))
  }

  setContrast(contrast: Preferences["contrast"]): void {
    this.choose({ ...this.chosen, contrast }, this.words.contrasts[contrast])
  }

  setOwn(part: "paper" | "ink", place: number): void {
    this.choose(
      { ...this.chosen, contrast: "own", [part]: place },
      this.words[part] + this.words.colours[part][place],
    )
  }

  /** The next set of colours, for the shortcut key. */
  nextContrast(): void {
    const order = ["", "white-black", "black-white", "black-yellow", "blue-yellow"] as const
    const at = order.indexOf(this.chosen.contrast === "own" ? "" : this.chosen.contrast)
    this.setContrast(order[(at + 1) % order.length] ?? "")
  }

  step(by: 1 | -1): void {
    const next = sizes[sizes.indexOf(this.chosen.zoom) + by]
    if (next !== undefined) this.setSize("zoom", next)
  }

  read(what: Reading): void {
    this.reading = this.reading === what ? "" : what
    this.redraw()
    this.extras.read(this.reading).catch(() => this.ended())
  }

  /** Reading has come to its end. */
  ended(): void {
    this.reading = ""
    this.redraw()
  }

  reset(): void {
    this.reading = ""
    this.extras.read("").catch(() => {})
    this.choose(noPreferences, this.words.wasReset)
  }

  async open(name: "help" | "regions"): Promise<void> {
    const closing = this.opened && this.sheet?.name === name
    const view = closing ? undefined : await this.extras.sheet(name)
    if (!this.opened) this.show()
    this.sheet = view && { name, view }
    await this.redraw()
    if (view) this.host.shadowRoot?.querySelector<HTMLElement>(".tools")?.focus()
    else this.focus.first()
  }

  print(): void {
    this.extras.print().catch(() => {})
  }

  rest(): void {
    this.extras.stop()
  }

  private elder(chosen: Preferences, elderSize: ElderSize): Preferences {
    const measured = elderZoomFor(textPixels(region(document)), elderSize)
    const on = chosen.on.includes("simple") ? chosen.on : chosen.on.concat("simple")
    return { ...chosen, on, elderSize, elderZoom: measured }
  }

  private choose(chosen: Preferences, said: string): void {
    this.chosen = chosen
    applyPreferences(chosen, true)
    this.extras.follow(chosen)
    this.say(keepPreferences(chosen) ? said : `${said} ${this.words.notKept}`)
    this.changed(chosen)
    this.redraw()
  }

  private redraw(): Promise<unknown> {
    this.host.requestUpdate()
    return this.host.updateComplete
  }

  private sheetButton(name: "help" | "regions", label: string, opened: boolean): TemplateResult {
    return html`<button type="button" class="button" aria-expanded=${opened ? "true" : "false"}
      @click=${() => this.open(name).catch(() => {})}>${label}</button>`
  }

  private readonly onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return
    event.stopPropagation()
    if (this.sheet === undefined) this.hide()
    else this.open(this.sheet.name).catch(() => {})
  }
}

function withoutSimple({ on }: Preferences): Preferences["on"] {
  return on.filter((name) => name !== "simple")
}
