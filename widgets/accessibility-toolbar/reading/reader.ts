import type { CivicAccessibilityToolbar } from "../accessibility-toolbar.ts"
import { region } from "../page/region.ts"
import { bundledSpeech } from "./bundled-speech.ts"
import { CaptionBar } from "./caption-bar.ts"
import { firstAt, type Line, linesOf, wordAt } from "./lines.ts"
import { Painter } from "./painter.ts"
import { Pointing } from "./pointing.ts"
import { rangeOf } from "./readable-text.ts"
import { type ReaderWords, readerWords } from "./reader-strings.ts"
import { type Speech, systemSpeech } from "./speech.ts"

/** The whole article, from a chosen place on, what is pointed at, or what is selected. */
export type Reading = "article" | "here" | "point" | "selection"

interface Orders {
  /** Reading has come to its end. */
  ended(): void
  say(text: string): void
  flip(name: "caption"): void
}

const rates = [1, 1.25, 1.5, 2, 0.75]
/** Without a voice the caption goes on at the pace of quiet reading. */
const silentMsPerCharacter = 280

/** Reads sentence by sentence, with a large caption. */
export class Reader {
  private readonly root: ShadowRoot
  private readonly host: CivicAccessibilityToolbar
  private readonly orders: Orders
  private readonly words: ReaderWords
  private readonly painter: Painter
  private readonly pointing: Pointing
  private bar: CaptionBar | undefined
  private speech: Speech | undefined
  private opening: Promise<void> | undefined
  private lines: readonly Line[] = []
  private at = 0
  /** Raised by everything that ends the sentence being read. */
  private turn = 0
  private rate = 1
  private paused = false
  private mode: Reading | "" = ""
  private captioned = false

  constructor(root: ShadowRoot, host: CivicAccessibilityToolbar, orders: Orders) {
    this.root = root
    this.host = host
    this.orders = orders
    this.words = readerWords[host.language]
    this.painter = new Painter(root)
    this.pointing = new Pointing(
      (element) => this.onPointed(element),
      (element) => this.onChosen(element),
    )
  }

  /** Begins one way of reading and ends the one before. */
  async read(what: Reading | ""): Promise<void> {
    const selected = what === "selection" ? selectedRange() : undefined
    this.hush()
    this.mode = what
    this.follow()
    if (what === "") return
    this.open()
    if (what === "point" || what === "here")
      this.invite(what === "point" ? this.words.pointing : this.words.choosing)
    else if (what === "article") await this.readLines(linesOf(region(document)))
    else if (selected) await this.readLines(linesOf(selected.commonAncestorContainer, selected))
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
    if (on && this.mode === "") this.openBar().show(this.words.caption)
  }

  faster(): void {
    this.rate = rates[(rates.indexOf(this.rate) + 1) % rates.length] ?? 1
    this.openBar().setRate(this.rate)
    this.orders.say(this.words.rate.replace("{n}", String(this.rate)))
  }

  pauseOrResume(): void {
    if (this.mode === "") return
    this.paused = !this.paused
    this.bar?.setPaused(this.paused)
    if (this.paused) this.speech?.pause()
    else if (this.speech?.resume() !== true) this.readOn().catch(() => {})
    if (this.paused && this.speech?.bundled !== true) this.turn += 1
  }

  /** Bar and listeners, as far as they are needed. */
  private follow(): void {
    this.pointing.listen(this.mode === "point" || (this.captioned && this.mode === ""), this.mode === "here")
    this.bar?.setReading(this.mode !== "")
    if (this.mode !== "" || this.captioned) return
    this.bar?.remove()
    this.bar = undefined
  }

  private hush(): void {
    this.turn += 1
    this.paused = false
    this.speech?.stop()
    this.speech?.resume()
    this.painter.clear()
    this.bar?.setPaused(false)
  }

  private openBar(): CaptionBar {
    if (this.bar) return this.bar
    this.bar = new CaptionBar(this.root, this.words, {
      pauseOrResume: () => this.pauseOrResume(),
      go: (by) => this.go(by),
      faster: () => this.faster(),
      end: () => this.end(),
    })
    this.bar.setReading(this.mode !== "")
    return this.bar
  }

  private end(): void {
    if (this.mode === "") {
      if (this.captioned) this.orders.flip("caption")
      else this.follow()
      return
    }
    this.read("").catch(() => {})
    this.orders.ended()
  }

  private invite(text: string): void {
    this.openBar().show(text)
    this.orders.say(text)
  }

  /** Finds a voice once; says honestly when there is none, and the caption works all the same. */
  private open(): void {
    this.openBar()
    if (this.opening) return
    const language = document.documentElement.lang || "zh-CN"
    this.opening = this.findVoice(language).catch(() => {})
  }

  private async findVoice(language: string): Promise<void> {
    this.speech = await systemSpeech(language)
    if (!this.speech) await this.findBundled(language)
  }

  private async findBundled(language: string): Promise<void> {
    const base = window.CivicBridge?.base
    const folder = this.host.voice ?? (base && `${base}voice/`)
    const { words } = this
    if (folder && folder !== "none" && !/^en/i.test(language)) {
      this.openBar().tell(words.preparing)
      this.speech = await bundledSpeech(folder)
    }
    if (this.speech) this.openBar().tell(words.bundled)
    else this.tellSilence()
  }

  private tellSilence(): void {
    const canSound = "speechSynthesis" in window || typeof AudioContext !== "undefined"
    const text = canSound ? this.words.noVoice : this.words.unsupported
    this.openBar().tell(text)
    this.orders.say(text)
  }

  private async readLines(lines: readonly Line[], from = 0): Promise<void> {
    this.lines = lines
    this.at = from
    await this.readOn()
  }

  private async readOn(): Promise<void> {
    this.turn += 1
    const { turn } = this
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at]
      if (line === undefined) return
      this.show(line)
      await this.opening
      if (turn !== this.turn) return
      await this.say(line)
      if (turn !== this.turn) return
    }
    this.painter.clear()
    this.openBar().show(this.words.finished)
    if (this.mode === "point") return
    this.orders.say(this.words.finished)
    this.mode = ""
    this.bar?.setReading(false)
    this.orders.ended()
  }

  private async say(line: Line): Promise<void> {
    const { text } = line.sentence
    const { speech, rate } = this
    if (!speech) {
      await new Promise((resolve) => setTimeout(resolve, (text.length * silentMsPerCharacter) / rate))
      return
    }
    const spoken = speech.speak(text, rate, (at, length) => this.showWord(line, wordAt(text, at, length)))
    const next = this.lines[this.at + 1]
    if (next) speech.prepare(next.sentence.text, rate)
    if ((await spoken) !== "dead") return
    // A voice that is listed and never begins: the bundled one instead, and after that the silent caption.
    this.speech = undefined
    if (speech.bundled) this.tellSilence()
    else await this.findBundled("zh-CN")
    this.at -= 1
  }

  private go(by: 1 | -1): void {
    this.speech?.stop()
    this.paused = false
    this.bar?.setPaused(false)
    this.speech?.resume()
    this.at = Math.min(Math.max(0, this.at + by), this.lines.length)
    this.readOn().catch(() => {})
  }

  private show({ block, sentence }: Line): void {
    this.openBar().show(sentence.text)
    const range = rangeOf(block, sentence.from, sentence.to)
    this.painter.paint(range)
    const { top, bottom } = range.getBoundingClientRect()
    const still = document.documentElement.hasAttribute("data-civic-still")
    if (this.mode !== "point" && (top < 0 || bottom > innerHeight * 0.7))
      block.element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" })
  }

  private showWord({ block, sentence }: Line, [from, to]: readonly [number, number]): void {
    const sentenceRange = rangeOf(block, sentence.from, sentence.to)
    this.painter.paint(sentenceRange, rangeOf(block, sentence.from + from, sentence.from + to))
    this.bar?.show(sentence.text, from, to)
  }

  private onPointed(element: Element): void {
    const lines = linesOf(element)
    if (lines.length === 0) return
    if (this.mode === "point") this.readLines(lines).catch(() => {})
    else this.openBar().show((element.textContent ?? "").replace(/\s+/g, " ").trim())
  }

  private onChosen(element: Element): void {
    const article = region(document)
    const lines = linesOf(article.contains(element) ? article : document.body)
    this.pointing.listen(false, false)
    this.readLines(lines, firstAt(lines, element)).catch(() => {})
  }
}

function selectedRange(): Range | undefined {
  const selection = getSelection()
  return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined
}
