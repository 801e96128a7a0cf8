import { type BarOrders, CaptionBar } from "./caption-bar.ts"
import type { Line } from "./lines.ts"
import { Painter } from "./painter.ts"
import { rangeOf } from "./readable-text.ts"
import type { ReaderWords } from "./reader-strings.ts"

/** Where what is being read is seen: in the large caption, and marked in the page. */
export class Stage {
  private readonly root: ShadowRoot
  private readonly words: ReaderWords
  private readonly orders: BarOrders
  private readonly painter: Painter
  private bar: CaptionBar | undefined
  private state = { reading: false, paused: false, rate: 1 }

  constructor(root: ShadowRoot, words: ReaderWords, orders: BarOrders) {
    this.root = root
    this.words = words
    this.orders = orders
    this.painter = new Painter(root)
  }

  /** The caption, opened if it is not. */
  open(): CaptionBar {
    if (this.bar) return this.bar
    this.bar = new CaptionBar(this.root, this.words, this.orders)
    this.set(this.state)
    return this.bar
  }

  close(): void {
    this.painter.clear()
    this.bar?.remove()
    this.bar = undefined
  }

  set(state: Partial<typeof this.state>): void {
    this.state = { ...this.state, ...state }
    this.bar?.setReading(this.state.reading)
    this.bar?.setPaused(this.state.paused)
    this.bar?.setRate(this.state.rate)
  }

  setPlain(): void {
    this.bar?.setPlain()
  }

  clearMarks(): void {
    this.painter.clear()
  }

  showWord({ block, sentence }: Line, [from, to]: readonly [number, number]): void {
    const word = rangeOf(block, sentence.from + from, sentence.from + to)
    this.painter.paint(rangeOf(block, sentence.from, sentence.to), word)
    this.bar?.show(sentence.text, from, to)
  }

  /** The page follows the voice, but not where somebody points at it. */
  showLine({ block, sentence }: Line, follows: boolean): void {
    const range = rangeOf(block, sentence.from, sentence.to)
    this.open().show(sentence.text)
    this.painter.paint(range)
    if (follows) bringIntoView(block.element, range)
  }
}

function bringIntoView(element: Element, range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  if (top >= 0 && bottom <= innerHeight * 0.7) return
  const isStill =
    document.documentElement.hasAttribute("data-civic-still") ||
    matchMedia("(prefers-reduced-motion: reduce)").matches
  element.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" })
}
