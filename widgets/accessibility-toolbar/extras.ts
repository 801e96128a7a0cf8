import type { TemplateResult } from "lit"
import { writeStored } from "../internal/safe-storage.ts"
import type { CivicAccessibilityToolbar } from "./accessibility-toolbar.ts"
import { addSheets } from "./add-sheets.ts"
import type { Guide } from "./aids/guide.ts"
import type { Lens } from "./aids/lens.ts"
import type { Shortcuts } from "./aids/shortcuts.ts"
import type { Stillness } from "./aids/still.ts"
import type { Control } from "./control.ts"
import { documents } from "./page/documents.ts"
import { applyPreferences } from "./page/effects.ts"
import type { Marks } from "./page/marks.ts"
import type { Script } from "./page/script.ts"
import { attributesOf, noPreferences, type Preferences, type Switch } from "./preferences.ts"
import type { Reader, Reading } from "./reading/reader.ts"

/** The functions whose code is fetched when they are first used; a chunk that does not come is told by the loader. */
export class Extras {
  private readonly host: CivicAccessibilityToolbar
  private readonly control: Control
  private marks: Map<Document, Marks> | undefined
  private guide: Guide | undefined
  private lens: Lens | undefined
  private still: Stillness | undefined
  private script: Script | undefined
  private shortcuts: Shortcuts | undefined
  private reader: Reader | undefined
  private captioned = false
  /** The latest: code that was long on its way finds here what is wanted when it has come. */
  private chosen = noPreferences
  private dressed: Promise<unknown> | undefined

  constructor(host: CivicAccessibilityToolbar, control: Control) {
    this.host = host
    this.control = control
  }

  /** Brings everything that runs in line with what is chosen. */
  follow(chosen: Preferences): void {
    const on = (name: Switch): boolean => this.isOn(name)
    this.chosen = chosen
    const arranged = Object.keys(attributesOf(chosen)).length > 0
    const jobs: Promise<unknown>[] = []
    if (on("script") || this.script) jobs.push(this.translate())
    if (arranged || this.marks) jobs.push(this.arrange())
    if (on("guide") || on("cross") || this.guide) jobs.push(this.drawGuide())
    if (on("lens") || this.lens) jobs.push(this.magnify())
    if (on("still") || this.still) jobs.push(this.freeze())
    if (on("shortcuts") || this.shortcuts) jobs.push(this.listen())
    if (on("caption") !== this.captioned) jobs.push(this.caption(on("caption")))
    for (const job of jobs) job.catch(this.control.fail)
  }

  async read(what: Reading | ""): Promise<void> {
    if (what === "" && this.reader === undefined) return
    const reader = await this.openReader()
    await reader.read(what)
  }

  /** Ends reading, and forgets how it was liked. */
  silence(): void {
    writeStored("caption", undefined)
    this.reader?.read("").catch(() => {})
    this.reader?.reset()
  }

  async caption(on: boolean): Promise<void> {
    this.captioned = on
    const reader = await this.openReader()
    reader.caption(on)
  }

  async speed(): Promise<void> {
    const reader = await this.openReader()
    reader.faster()
  }

  async pause(): Promise<void> {
    this.reader?.pauseOrResume()
  }

  async sheet(name: "help" | "regions"): Promise<TemplateResult> {
    await this.dress()
    const { language } = this.host
    if (name === "help") return (await import("./panel/help-view.ts")).helpView(language)
    const { regionsView } = await import("./panel/regions-view.ts")
    return regionsView(language, this.chosen.on, this.root, (text) => this.control.say(text))
  }

  async jump(place: number): Promise<void> {
    await this.dress()
    const { jumpTo } = await import("./aids/regions.ts")
    jumpTo(place, this.host.language, this.root, (text) => this.control.say(text))
  }

  async print(): Promise<void> {
    const { printArticle } = await import("./page/print.ts")
    printArticle()
  }

  stop(): void {
    this.chosen = noPreferences
    this.reader?.read("").catch(() => {})
    this.reader?.caption(false)
    this.marks?.forEach((marks) => {
      marks.stop()
    })
    this.guide?.draw(false, false)
    this.lens?.show(false)
    this.still?.hold(false)
    this.shortcuts?.listen(false)
  }

  private isOn(name: Switch): boolean {
    return this.chosen.on.includes(name)
  }

  private get root(): ShadowRoot {
    return this.host.shadowRoot ?? this.host.attachShadow({ mode: "open" })
  }

  /** The looks of all that lies over the page or the tools. */
  private dress(): Promise<unknown> {
    this.dressed =
      this.dressed ??
      import("./panel/overlays.ts").then(({ overlays }) =>
        addSheets(this.root, [overlays], window.CivicBridge?.base),
      )
    return this.dressed.catch((error) => {
      this.dressed = undefined
      throw error
    })
  }

  private async arrange(): Promise<void> {
    const { Marks, watchFrames } = await import("./page/marks.ts")
    watchFrames(() => this.control.refresh())
    // A frame may have got its document before anybody listened.
    applyPreferences(this.chosen, false)
    this.marks = this.marks ?? new Map()
    for (const page of documents()) {
      if (!page.body || page.body.localName === "frameset") continue
      const marks = this.marks.get(page) ?? new Marks(page, this.root)
      this.marks.set(page, marks)
      await marks.update(this.chosen)
    }
  }

  private async translate(): Promise<void> {
    const { Script } = await import("./page/script.ts")
    this.script = this.script ?? new Script()
    await this.script.convert(this.isOn("script"))
  }

  private async drawGuide(): Promise<void> {
    await this.dress()
    const { Guide } = await import("./aids/guide.ts")
    this.guide = this.guide ?? new Guide(this.root)
    this.guide.draw(this.isOn("guide"), this.isOn("cross"))
  }

  private async magnify(): Promise<void> {
    await this.dress()
    const { Lens } = await import("./aids/lens.ts")
    this.lens = this.lens ?? new Lens(this.root)
    this.lens.show(this.isOn("lens"))
  }

  private async freeze(): Promise<void> {
    const { Stillness } = await import("./aids/still.ts")
    this.still = this.still ?? new Stillness()
    this.still.hold(this.isOn("still"))
  }

  private async listen(): Promise<void> {
    const { Shortcuts } = await import("./aids/shortcuts.ts")
    this.shortcuts = this.shortcuts ?? new Shortcuts(this.control, this)
    this.shortcuts.listen(this.isOn("shortcuts"), this.isOn("shift"))
  }

  private async openReader(): Promise<Reader> {
    await this.dress()
    const { Reader } = await import("./reading/reader.ts")
    this.reader = this.reader ?? new Reader(this.root, this.host, this.control)
    return this.reader
  }
}
