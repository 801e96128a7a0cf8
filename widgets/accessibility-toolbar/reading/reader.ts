import type { CivicAccessibilityToolbar } from "../accessibility-toolbar.ts"
import { region } from "../page/region.ts"
import { keepReading, keptReading } from "./kept-reading.ts"
import { firstAt, linesOf } from "./lines.ts"
import { Pointing } from "./pointing.ts"
import { type ReaderWords, readerWords } from "./reader-strings.ts"
import { Recital } from "./recital.ts"
import { Stage } from "./stage.ts"
import { Voice } from "./voice.ts"

/** The whole article, from a chosen place on, what is pointed at, or what is selected. */
export type Reading = "article" | "here" | "point" | "selection"

interface Orders {
  /** Reading has come to its end. */
  ended(): void
  say(text: string): void
  flip(name: "caption"): void
}

const rates = [1, 1.25, 1.5, 2, 0.75]

/** What somebody asks to hear: which text, how fast, until when. */
export class Reader {
  private readonly orders: Orders
  private readonly words: ReaderWords
  private readonly stage: Stage
  private readonly pointing: Pointing
  private readonly voice: Voice
  private readonly recital: Recital
  private mode: Reading | "" = ""
  private captioned = false

  constructor(root: ShadowRoot, host: CivicAccessibilityToolbar, orders: Orders) {
    this.orders = orders
    this.words = readerWords[host.language]
    this.pointing = new Pointing(
      (element) => this.onPointed(element),
      (element) => this.onChosen(element),
    )
    this.voice = new Voice({
      language: document.documentElement.lang || "zh-CN",
      folder: voiceFolder(host),
      words: this.words,
      tell: (text, aloud) => this.tell(text, aloud),
    })
    this.stage = new Stage(root, this.words, {
      pauseOrResume: () => this.pauseOrResume(),
      go: (by) => this.recital.go(by),
      faster: () => this.faster(),
      end: () => this.onClosed(),
    })
    this.recital = new Recital(this.voice, {
      show: (line, word) =>
        word ? this.stage.showWord(line, word) : this.stage.showLine(line, this.mode !== "point"),
      setPaused: (paused) => this.stage.set({ paused }),
      ended: () => this.onEnded(),
    })
    this.setRate(keptReading().rate)
    // Chromium goes on speaking when its page is left.
    addEventListener("pagehide", () => this.end())
  }

  /** Begins one way of reading and ends the one before. */
  async read(what: Reading | ""): Promise<void> {
    const selected = what === "selection" ? selectedRange() : undefined
    this.recital.stop()
    this.stage.clearMarks()
    this.mode = what
    this.follow()
    if (what === "") return
    this.stage.open()
    this.voice.open()
    if (what === "point") this.invite(this.words.pointing)
    else if (what === "here") this.invite(this.words.choosing)
    else if (what === "article") await this.recital.begin(linesOf(region(document)))
    else if (selected) await this.recital.begin(linesOf(selected.commonAncestorContainer, selected))
    else {
      this.orders.ended()
      this.mode = ""
      this.invite(this.words.nothing)
    }
  }

  /** The caption without a voice. */
  caption(on: boolean): void {
    this.captioned = on
    this.follow()
    if (on && this.mode === "") this.stage.open().show(this.words.caption)
  }

  faster(): void {
    const { rate } = this.recital
    this.setRate(rates[(rates.indexOf(rate) + 1) % rates.length] ?? 1)
    keepReading({ rate: this.recital.rate })
    this.orders.say(this.words.rate.replace("{n}", String(this.recital.rate)))
  }

  pauseOrResume(): void {
    this.recital.pauseOrResume()
  }

  /** Back to the usual pace and a plain caption. */
  reset(): void {
    this.setRate(1)
    this.stage.setPlain()
  }

  private setRate(rate: number): void {
    this.recital.rate = rate
    this.stage.set({ rate })
  }

  /** Caption and listeners, as far as they are needed. */
  private follow(): void {
    this.pointing.listen(this.mode === "point" || (this.captioned && this.mode === ""), this.mode === "here")
    this.stage.set({ reading: this.mode !== "" })
    if (this.mode === "" && !this.captioned) this.stage.close()
  }

  private onClosed(): void {
    if (this.mode !== "") this.end()
    else if (this.captioned) this.orders.flip("caption")
    else this.follow()
  }

  private end(): void {
    if (this.mode === "") return
    this.read("").catch(() => {})
    this.orders.ended()
  }

  private onEnded(): void {
    this.stage.clearMarks()
    this.stage.open().show(this.words.finished)
    if (this.mode === "point") return
    this.orders.say(this.words.finished)
    this.mode = ""
    this.stage.set({ reading: false })
    this.orders.ended()
  }

  private invite(text: string): void {
    this.stage.open().show(text)
    this.orders.say(text)
  }

  private tell(text: string, aloud: boolean): void {
    if (this.mode === "") return
    this.stage.open().tell(text)
    if (aloud) this.orders.say(text)
  }

  private onPointed(element: Element): void {
    const lines = linesOf(element)
    if (lines.length === 0) return
    if (this.mode === "point") this.recital.begin(lines).catch(() => {})
    else this.stage.open().show((element.textContent ?? "").replace(/\s+/g, " ").trim())
  }

  private onChosen(element: Element): void {
    const article = region(document)
    const lines = linesOf(article.contains(element) ? article : document.body)
    this.pointing.listen(false, false)
    this.recital.begin(lines, firstAt(lines, element)).catch(() => {})
  }
}

/** Beside our own files, unless the page names another place or wants none. */
function voiceFolder({ voice }: CivicAccessibilityToolbar): string | undefined {
  const base = window.CivicBridge?.base
  const folder = voice ?? (base && `${base}voice/`)
  return folder && folder !== "none" ? folder : undefined
}

function selectedRange(): Range | undefined {
  const selection = getSelection()
  return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined
}
