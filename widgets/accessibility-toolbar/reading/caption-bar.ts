import { fill } from "../../internal/language.ts"
import { reportOnce } from "../../internal/report.ts"
import { keepReading, keptReading } from "./kept-reading.ts"
import type { ReaderWords } from "./reader-strings.ts"

export interface BarOrders {
  pauseOrResume(): void
  go(by: 1 | -1): void
  faster(): void
  end(): void
}

/** Beyond this a caption is too long to be taken in at once. */
const longest = 160

/** The large caption at the edge of the window, with pinyin and the other script on request. */
export class CaptionBar {
  readonly element = document.createElement("div")
  private readonly words: ReaderWords
  private readonly text = document.createElement("p")
  private readonly notice = document.createElement("p")
  private readonly buttons: Readonly<
    Record<"before" | "pause" | "after" | "rate" | "pinyin" | "script" | "stop", HTMLButtonElement>
  >
  private shown = { text: "", from: 0, to: 0 }
  private way: Readonly<Record<"pinyin" | "script", boolean>> = keptReading()

  constructor(root: ShadowRoot, words: ReaderWords, orders: BarOrders) {
    this.words = words
    this.element.className = "reader"
    this.element.setAttribute("role", "group")
    this.element.setAttribute("aria-label", words.label)
    this.text.className = "caption"
    this.text.setAttribute("aria-hidden", "true")
    this.notice.className = "notice"
    this.buttons = {
      before: button(words.before, () => orders.go(-1)),
      pause: button(words.pause, () => orders.pauseOrResume()),
      after: button(words.after, () => orders.go(1)),
      rate: button(fill(words.rate, { n: 1 }), () => orders.faster()),
      pinyin: button(words.pinyin, () => this.turn("pinyin")),
      script: button(words.script, () => this.turn("script")),
      stop: button(words.stop, () => orders.end()),
    }
    const row = document.createElement("p")
    row.className = "row"
    for (const one of Object.keys(this.buttons))
      row.appendChild(this.buttons[one as keyof typeof this.buttons])
    for (const part of [this.notice, this.text, row]) this.element.appendChild(part)
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return
      event.stopPropagation()
      orders.end()
    })
    root.appendChild(this.element)
    this.setReading(false)
    this.draw()
  }

  /** Shows a sentence; `from` to `to` is the word being spoken. */
  show(text: string, from = 0, to = 0): void {
    if (text === this.shown.text && from === this.shown.from && to === this.shown.to) return
    const sameText = text === this.shown.text
    this.shown = { text: text.slice(0, longest), from, to }
    if (sameText && !this.way.pinyin && !this.way.script) this.markWord()
    else this.draw()
  }

  tell(text: string): void {
    this.notice.textContent = text
  }

  setReading(on: boolean): void {
    for (const name of ["before", "pause", "after", "rate"] as const) this.buttons[name].hidden = !on
    this.buttons.stop.textContent = on ? this.words.stop : this.words.close
  }

  setPaused(paused: boolean): void {
    this.buttons.pause.textContent = paused ? this.words.resume : this.words.pause
  }

  setRate(rate: number): void {
    this.buttons.rate.textContent = fill(this.words.rate, { n: rate })
  }

  /** Without pinyin and in the page's script. */
  setPlain(): void {
    this.way = { pinyin: false, script: false }
    this.draw()
  }

  remove(): void {
    this.element.remove()
  }

  private turn(which: "pinyin" | "script"): void {
    this.way = { ...this.way, [which]: !this.way[which] }
    keepReading({ [which]: this.way[which] })
    this.draw()
  }

  private draw(): void {
    for (const which of ["pinyin", "script"] as const)
      this.buttons[which].setAttribute("aria-pressed", this.way[which] ? "true" : "false")
    this.text.setAttribute("data-from", "")
    this.markWord()
    const { text } = this.shown
    this.dressed(text).catch((error) => reportOnce("error", "civicbridge", error))
  }

  /** Pinyin and the other script come from files of their own. */
  private async dressed(text: string): Promise<void> {
    if (!this.way.pinyin && !this.way.script) return
    const [pinyin, script] = await Promise.all([
      this.way.pinyin ? import("./pinyin.ts") : undefined,
      this.way.script ? import("../page/convert.ts") : undefined,
    ])
    if (text !== this.shown.text) return
    const written = script ? script.converted(text) : text
    if (!pinyin) {
      this.text.textContent = ""
      this.append(written)
      return
    }
    this.text.textContent = ""
    const readings = pinyin.pinyinOf(text)
    for (let at = 0; at < written.length; at += 1) this.append(written[at] ?? "", readings[at] ?? "", at)
  }

  private append(text: string, reading = "", at = 0): void {
    if (reading === "") {
      this.text.appendChild(document.createTextNode(text))
      return
    }
    const ruby = document.createElement("ruby")
    const above = document.createElement("rt")
    above.textContent = reading
    ruby.textContent = text
    ruby.appendChild(above)
    if (at >= this.shown.from && at < this.shown.to) ruby.className = "word"
    this.text.appendChild(ruby)
  }

  private markWord(): void {
    const { text, from, to } = this.shown
    this.text.textContent = ""
    if (to <= from) {
      this.text.textContent = text
      return
    }
    const word = document.createElement("b")
    word.className = "word"
    word.textContent = text.slice(from, to)
    this.append(text.slice(0, from))
    this.text.appendChild(word)
    this.append(text.slice(to))
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button")
  made.type = "button"
  made.className = "button"
  made.textContent = label
  made.onclick = press
  return made
}
