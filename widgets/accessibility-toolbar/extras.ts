import type { Language } from "../internal/language.ts"
import type { Guide } from "./guide.ts"
import type { Preferences, Switch } from "./preferences.ts"
import type { Reader } from "./reader.ts"
import type { Shortcuts } from "./shortcuts.ts"

export interface Orders {
  press(name: Switch): void
  /** Page size one step up or down. */
  step(by: 1 | -1): void
  read(what: "speak" | "point"): void
  show(): void
  /** Reading has come to its end. */
  ended(): void
  say(text: string): void
}

/** The functions whose code is fetched when they are first used. */
export class Extras {
  private readonly host: HTMLElement
  private readonly orders: Orders
  private guide: Guide | undefined
  private shortcuts: Shortcuts | undefined
  private reader: Reader | undefined

  constructor(host: HTMLElement, orders: Orders) {
    this.host = host
    this.orders = orders
  }

  /** Brings guide and shortcut keys in line with what is chosen; a chunk that does not come is told by the loader. */
  follow({ on }: Preferences): void {
    const line = on.includes("guide")
    const cross = on.includes("cross")
    if (line || cross || this.guide !== undefined) this.drawGuide(line, cross).catch(() => {})
    const keys = on.includes("shortcuts")
    if (keys || this.shortcuts !== undefined) this.listen(keys).catch(() => {})
  }

  async read(what: "" | "speak" | "point", language: Language): Promise<void> {
    this.reader?.stop()
    this.reader = undefined
    const root = this.host.shadowRoot
    if (what === "" || root === null) return
    const { Reader } = await import("./reader.ts")
    this.reader = new Reader(root, language, this.orders)
    await (what === "speak" ? this.reader.readArticle() : this.reader.readPointed())
  }

  stop(): void {
    this.reader?.stop()
    this.reader = undefined
    this.guide?.draw(false, false)
    this.shortcuts?.listen(false)
  }

  private async drawGuide(line: boolean, cross: boolean): Promise<void> {
    const { Guide } = await import("./guide.ts")
    const root = this.host.shadowRoot
    if (this.guide === undefined && root !== null) this.guide = new Guide(root)
    this.guide?.draw(line, cross)
  }

  private async listen(wanted: boolean): Promise<void> {
    const { Shortcuts } = await import("./shortcuts.ts")
    this.shortcuts = this.shortcuts ?? new Shortcuts(this.orders)
    this.shortcuts.listen(wanted)
  }
}
