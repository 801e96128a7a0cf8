import type { Clause } from "./feed-types.ts"
import { PageText } from "./page-text.ts"

const passive = "civic-clause"
const active = "civic-clause-shown"
const rules = `::highlight(${passive}){text-decoration:underline dotted #1759a8;text-underline-offset:.3em}::highlight(${active}){background-color:#fff1b8;color:#1d2733}[data-civic-contrast] *::highlight(${passive}){text-decoration-color:currentColor}@media (forced-colors:active){::highlight(${passive}){background-color:Canvas;color:CanvasText}}`

/**
 * The clauses of a policy in the page. They are painted with the Custom Highlight API, which moves nothing and
 * writes nothing; a browser without it shows a clause by selecting it.
 */
export class ClauseMarks {
  private readonly ranges = new Map<string, Range>()
  private sheet: CSSStyleSheet | undefined

  constructor(region: Element, clauses: readonly Clause[]) {
    const text = new PageText(region)
    for (const { id, quote, label } of clauses) {
      const range = text.find(quote, label)
      if (range) this.ranges.set(id, range)
    }
    this.paint(passive, [...this.ranges.values()])
  }

  has(id: string): boolean {
    return this.ranges.has(id)
  }

  /** Lights up these clauses and puts out the others. */
  show(ids: readonly string[]): void {
    const ranges = ids.map((id) => this.ranges.get(id)).filter((range): range is Range => range !== undefined)
    this.paint(active, ranges)
    const [first] = ranges
    if (canHighlight() || !first) return
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(first)
  }

  /** Brings a clause into view, a third down the window. False when it is not in the page. */
  scrollTo(id: string): boolean {
    const range = this.ranges.get(id)
    if (!range) return false
    const { top, bottom } = range.getBoundingClientRect()
    // Tab and the screen reader go on from here.
    if (canHighlight()) getSelection()?.collapse(range.startContainer, range.startOffset)
    if (top >= 0 && bottom <= innerHeight) return true
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
    scrollBy({ top: top - innerHeight / 3, behavior: calm ? "auto" : "smooth" })
    return true
  }

  /** The clause a place in the text lies in. */
  around(node: Node, offset: number): string | undefined {
    let found: string | undefined
    this.ranges.forEach((range, id) => {
      if (found === undefined && range.isPointInRange(node, offset)) found = id
    })
    return found
  }

  /** The clause under a point of the window. */
  at(x: number, y: number): string | undefined {
    return this.search(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
  }

  /** The clause that a line across the window runs through: what somebody scrolling is reading. */
  atHeight(y: number): string | undefined {
    return this.search(({ top, bottom }) => y >= top && y <= bottom)
  }

  /** Takes every mark out of the page. */
  clear(): void {
    if (!canHighlight()) return
    CSS.highlights.delete(passive)
    CSS.highlights.delete(active)
    const { sheet } = this
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    this.sheet = undefined
  }

  private search(holds: (box: DOMRect) => boolean): string | undefined {
    let found: string | undefined
    this.ranges.forEach((range, id) => {
      const boxes = range.getClientRects()
      for (let index = 0; index < boxes.length && found === undefined; index += 1) {
        const box = boxes[index]
        if (box && holds(box)) found = id
      }
    })
    return found
  }

  private paint(name: string, ranges: readonly Range[]): void {
    if (!canHighlight()) return
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet()
      this.sheet.replaceSync(rules)
      document.adoptedStyleSheets = document.adoptedStyleSheets.concat(this.sheet)
    }
    CSS.highlights.set(name, new Highlight(...ranges))
  }
}

function canHighlight(): boolean {
  return typeof Highlight === "function" && "highlights" in Object(CSS) && "adoptedStyleSheets" in document
}
