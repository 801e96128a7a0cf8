import { mark } from "./mark.ts"
import { type Measure, shownElements } from "./measure.ts"

/** What comes so soon after a press was asked for. */
const answerMs = 2000

/**
 * Floating windows, couplets at the margins and the like: what hangs over the page without being its head. Elder mode
 * has none of them (工信厅信管函〔2021〕67号, 2.4). A dialog that the reader has opened is not one: it holds the focus, or
 * it came with a press on the page.
 */
export class Floats {
  private readonly page: Document
  private readonly met = new WeakSet<Element>()
  private readonly asked = new WeakSet<Element>()
  private pressed = Number.NEGATIVE_INFINITY

  constructor(page: Document) {
    this.page = page
  }

  listen(on: boolean): void {
    for (const type of ["click", "keydown"]) {
      this.page.removeEventListener(type, this.onPress, true)
      if (on) this.page.addEventListener(type, this.onPress, true)
    }
  }

  mark(measure: Measure): void {
    const { page, met, asked } = this
    const { innerWidth = 0 } = page.defaultView ?? {}
    const isAnswer = performance.now() - this.pressed < answerMs
    for (const element of shownElements(page)) {
      if (!isFloating(element)) continue
      if (isAnswer && !met.has(element)) asked.add(element)
      met.add(element)
      if (asked.has(element) || element.contains(page.activeElement)) continue
      const { width, top } = measure(element)
      const isHead = width > innerWidth * 0.7 && top < 40
      mark(element, isHead ? "unpin" : "float")
    }
  }

  private readonly onPress = ({ target }: Event): void => {
    const isOurs = target instanceof Element && target.localName.indexOf("civic-") === 0
    if (!isOurs) this.pressed = performance.now()
  }
}

function isFloating(element: HTMLElement): boolean {
  const { position } = getComputedStyle(element)
  if (position === "fixed") return true
  // Windows that old scripts move about are absolute children of the body, moved by their style attribute.
  const moved = element.style.left !== "" || element.style.top !== ""
  return position === "absolute" && moved && element.parentElement === element.ownerDocument.body
}
