import { fill, type Language } from "../internal/language.ts"
import type { Orders } from "./extras.ts"
import { type ReadableBlock, rangeOf, readableBlocks } from "./readable-text.ts"
import { readerWords } from "./reader-strings.ts"
import { region } from "./region.ts"
import { type Sentence, sentencesOf } from "./sentences.ts"
import { openSpeech, type Speech } from "./speech.ts"

interface Line {
  readonly block: ReadableBlock
  readonly sentence: Sentence
}

const rates = [1, 1.25, 1.5, 2, 0.75]
/** Without a voice the caption goes on at the pace of quiet reading. */
const silentMsPerCharacter = 280

/** Reads sentence by sentence, with a large caption; pausing stops the sentence and resuming begins it anew. */
export class Reader {
  private readonly orders: Orders
  private readonly words: (typeof readerWords)["en"]
  private readonly bar: HTMLElement
  private readonly caption = document.createElement("p")
  private readonly notice = document.createElement("p")
  private readonly pauseButton: HTMLButtonElement
  private speech: Speech | undefined
  private lines: readonly Line[] = []
  private at = 0
  /** Raised by everything that ends the sentence being read. */
  private turn = 0
  private paused = false
  private rate = 1

  constructor(root: ShadowRoot, language: Language, orders: Orders) {
    this.orders = orders
    this.words = readerWords[language]
    this.bar = document.createElement("div")
    this.bar.className = "reader"
    this.bar.setAttribute("role", "group")
    this.bar.setAttribute("aria-label", this.words.label)
    this.caption.className = "caption"
    this.caption.setAttribute("aria-hidden", "true")
    this.notice.className = "notice"
    this.pauseButton = this.button(this.words.pause, () => this.pauseOrResume())
    const rateButton = this.button(fill(this.words.rate, { n: 1 }), () => {
      this.rate = rates[(rates.indexOf(this.rate) + 1) % rates.length] ?? 1
      rateButton.textContent = fill(this.words.rate, { n: this.rate })
    })
    const stopButton = this.button(this.words.stop, () => {
      this.stop()
      orders.ended()
    })
    const buttons = document.createElement("p")
    for (const button of [this.pauseButton, rateButton, stopButton]) buttons.appendChild(button)
    for (const part of [this.notice, this.caption, buttons]) this.bar.appendChild(part)
    root.appendChild(this.bar)
  }

  async readArticle(): Promise<void> {
    await this.open()
    await this.readFrom(linesOf(region(document)))
  }

  async readPointed(): Promise<void> {
    addEventListener("click", this.onPoint, true)
    await this.open()
    this.orders.say(this.words.pointing)
    this.caption.textContent = this.words.pointing
  }

  stop(): void {
    removeEventListener("click", this.onPoint, true)
    this.turn += 1
    this.speech?.stop()
    mark(undefined)
    this.bar.remove()
  }

  /** Says honestly when there is no voice; the caption works all the same. */
  private async open(): Promise<void> {
    this.speech = await openSpeech(document.documentElement.lang || "zh-CN")
    if (this.speech !== undefined) return
    const text = "speechSynthesis" in window ? this.words.noVoice : this.words.unsupported
    this.notice.textContent = text
    this.orders.say(text)
  }

  private async readFrom(lines: readonly Line[]): Promise<void> {
    this.lines = lines
    this.at = 0
    await this.readOn()
  }

  private async readOn(): Promise<void> {
    this.turn += 1
    const { turn } = this
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at]
      if (line === undefined) return
      this.show(line)
      await this.say(line.sentence.text)
      if (turn !== this.turn) return
    }
    mark(undefined)
    this.caption.textContent = this.words.finished
  }

  private async say(text: string): Promise<void> {
    if (this.speech !== undefined) await this.speech.speak(text, this.rate)
    else await new Promise((resolve) => setTimeout(resolve, (text.length * silentMsPerCharacter) / this.rate))
  }

  private show({ block, sentence }: Line): void {
    this.caption.textContent = sentence.text
    const range = rangeOf(block, sentence.from, sentence.to)
    mark(range)
    const { top, bottom } = range.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight * 0.7) block.element.scrollIntoView({ block: "center" })
  }

  private pauseOrResume(): void {
    this.paused = !this.paused
    this.pauseButton.textContent = this.paused ? this.words.resume : this.words.pause
    this.turn += 1
    if (this.paused) this.speech?.stop()
    else this.readOn()
  }

  private readonly onPoint = (event: Event): void => {
    const { target } = event
    if (!(target instanceof Element) || target.localName.startsWith("civic-")) return
    const lines = linesOf(target)
    if (lines.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    this.readFrom(lines)
  }

  private button(label: string, press: () => void): HTMLButtonElement {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "button"
    button.textContent = label
    button.onclick = press
    return button
  }
}

function linesOf(root: Element): Line[] {
  const lines: Line[] = []
  for (const block of readableBlocks(root)) {
    for (const sentence of sentencesOf(block.text)) lines.push({ block, sentence })
  }
  return lines
}

/** Painted by the browser where it can; the page's own nodes are never wrapped. */
function mark(range: Range | undefined): void {
  if (!("highlights" in CSS) || typeof Highlight === "undefined") return
  if (range === undefined) CSS.highlights.delete("civic-reading")
  else CSS.highlights.set("civic-reading", new Highlight(range))
}
