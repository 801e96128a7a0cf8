import { nothing, type TemplateResult } from "lit"
import { sheet as controls } from "../internal/controls.css"
import { deepActiveElement } from "../internal/focus.ts"
import { keepEvents } from "../internal/keep-events.ts"
import { fill } from "../internal/language.ts"
import { loadWords } from "../internal/load-words.ts"
import type { CivicAccessibilityToolbar } from "./accessibility-toolbar.ts"
import { addSheets } from "./add-sheets.ts"
import { Extras } from "./extras.ts"
import { applyPreferences, keepPreferences, readPreferences } from "./page/effects.ts"
import { ownZoom } from "./page/own-zoom.ts"
import { region, textPixels } from "./page/region.ts"
import { coversPage, frameView, type OpenSheet } from "./panel/frame-view.ts"
import { sheet } from "./panel/panel.css"
import { panelView } from "./panel/panel-view.ts"
import { RovingFocus } from "./panel/roving-focus.ts"
import { words as simplified, type ToolbarWords } from "./panel/strings.ts"
import {
  contrastAfter,
  type ElderSize,
  isDefault,
  noPreferences,
  type Preferences,
  type Switch,
  sizes,
  toggled,
  withElder,
  withoutElder,
} from "./preferences.ts"
import type { Reading } from "./reading/reader.ts"
import { Steps } from "./steps.ts"

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
      : addSheets(host.shadowRoot, [controls, sheet], window.CivicBridge?.base),
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
  private readonly steps = new Steps()
  /** What did not come over the network. */
  private trouble = ""
  private reading: Reading | "" = ""
  /** The sheet over the tools: help or the list of regions. */
  private sheet: OpenSheet | undefined
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
    keepEvents(host)
    this.focus = new RovingFocus(host)
    this.extras = new Extras(host, this)
    this.extras.follow(this.chosen)
    applyPreferences(this.chosen, false)
  }

  get inUse(): boolean {
    return !isDefault(this.chosen)
  }

  /** Only the article is left: the page's own links may be out of sight. */
  get hidesLinks(): boolean {
    return this.chosen.on.includes("simple")
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
    const { chosen, reading, trouble, sheet, steps } = this
    return frameView({ chosen, trouble, sheet, canUndo: !steps.isEmpty }, this, () =>
      panelView(chosen, reading, this, this.focus.onKey),
    )
  }

  flip(name: Switch): void {
    const on = !this.chosen.on.includes(name)
    const said = fill(on ? this.words.on : this.words.off, { name: this.words.switches[name] })
    if (on && name === "caption" && coversPage()) this.hide()
    if (name !== "elder") this.choose(toggled(this.chosen, name), said)
    else this.choose(on ? this.elder(this.chosen.elderSize) : withoutElder(this.chosen), said)
  }

  setSize(which: "zoom" | "text", size: Preferences["zoom"]): void {
    this.choose({ ...this.chosen, [which]: size }, `${this.words[which]} ${size}%`)
  }

  setElderSize(size: ElderSize): void {
    this.choose(this.elder(size), fill(this.words.pixels, { n: size }))
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
    this.setContrast(contrastAfter(this.chosen.contrast))
  }

  step(by: 1 | -1): void {
    const next = sizes[sizes.indexOf(this.chosen.zoom) + by]
    if (next !== undefined) this.setSize("zoom", next)
  }

  read(what: Reading): void {
    this.reading = this.reading === what ? "" : what
    this.redraw()
    if (this.reading !== "" && coversPage()) this.hide()
    this.extras.read(this.reading).catch(() => {
      this.ended()
      this.fail()
    })
  }

  /** Reading has come to its end. */
  ended(): void {
    this.reading = ""
    this.redraw()
  }

  reset(): void {
    this.reading = ""
    this.extras.silence()
    this.choose(noPreferences, this.words.wasReset)
  }

  undo(): void {
    const last = this.steps.back()
    if (last === undefined) return
    this.choose(last, this.words.wasUndone)
    this.steps.back()
    if (this.steps.isEmpty) this.host.shadowRoot?.querySelector<HTMLElement>("footer .main")?.focus()
  }

  /** The page was left and is shown again as it was: what is kept may be something else by now. */
  reread(): void {
    this.chosen = readPreferences()
    this.refresh()
    this.redraw()
  }

  /** Brings page and frames in line with what is chosen, once more. */
  refresh(): void {
    applyPreferences(this.chosen, true)
    this.extras.follow(this.chosen)
  }

  /** A part of the code did not come. */
  readonly fail = (): void => {
    this.trouble = this.words.failed
    this.say(this.trouble)
    this.redraw()
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
    this.extras.print().catch(this.fail)
  }

  rest(): void {
    this.extras.stop()
  }

  private elder(size: ElderSize): Preferences {
    return withElder(this.chosen, size, textPixels(region(document)) * ownZoom(document))
  }

  private choose(chosen: Preferences, said: string): void {
    this.steps.add(this.chosen)
    this.chosen = chosen
    this.trouble = ""
    this.refresh()
    this.say(keepPreferences(chosen) ? said : `${said} ${this.words.notKept}`)
    this.changed(chosen)
    this.redraw()
  }

  private redraw(): Promise<unknown> {
    this.host.requestUpdate()
    return this.host.updateComplete
  }

  readonly onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return
    event.stopPropagation()
    if (this.sheet === undefined) this.hide()
    else this.open(this.sheet.name).catch(() => {})
  }
}
