import type { Surface } from "../../editors/editor.ts"
import { rangeOf } from "../../editors/read-blocks.ts"
import { highlightCss } from "./highlight-css.ts"
import type { Mark } from "./mark.ts"
import { type Painter, paintName, severities } from "./painter.ts"

interface Painted {
  marks: readonly Mark[]
  readonly ranges: Map<Mark, Range>
  readonly inView: Set<Element>
  readonly observer: IntersectionObserver
  readonly observed: Set<Element>
}

/** Marks further away than this are not registered: the price of a highlight is paid at every key. */
// `scrollMargin` (for boxes that scroll by themselves) is newer than the DOM types.
const sight: IntersectionObserverInit & { readonly scrollMargin: string } = {
  rootMargin: "400px",
  scrollMargin: "400px",
}

/**
 * Paints with the CSS Custom Highlight API: the browser underlines the words itself and the document stays
 * byte for byte what it was. The registry is one a document, shared by every surface in it.
 */
export function createHighlightPainter(window: Window & typeof globalThis, signal: AbortSignal): Painter {
  const registry = window.CSS.highlights
  const highlights = new Map(severities.map((severity) => [severity, new Highlight()] as const))
  const all = new Map<Surface, Painted>()
  for (const [severity, highlight] of highlights) {
    highlight.priority = 3 - severities.indexOf(severity)
    registry.set(paintName(severity), highlight)
  }
  signal.addEventListener("abort", () => {
    for (const severity of severities) registry.delete(paintName(severity))
  })

  const apply = (painted: Painted) => {
    const wanted = new Set(painted.marks.filter((mark) => painted.inView.has(mark.block.home)))
    for (const [mark, range] of painted.ranges) {
      if (wanted.has(mark) && isRight(range, mark)) continue
      highlights.get(mark.finding.severity)?.delete(range)
      painted.ranges.delete(mark)
    }
    for (const mark of wanted) {
      if (painted.ranges.has(mark)) continue
      const range = rangeOf(mark)
      if (range === undefined) continue
      highlights.get(mark.finding.severity)?.add(range)
      painted.ranges.set(mark, range)
    }
  }
  const begin = (surface: Surface): Painted => {
    const painted: Painted = {
      marks: [],
      ranges: new Map(),
      inView: new Set(),
      observed: new Set(),
      observer: new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) painted.inView.add(target)
          else painted.inView.delete(target)
        }
        apply(painted)
      }, sight),
    }
    all.set(surface, painted)
    return painted
  }

  return {
    paint(surface, marks) {
      const painted = all.get(surface) ?? begin(surface)
      painted.marks = marks
      addSheet(surface.element)
      observeHomes(painted, new Set(marks.map((mark) => mark.block.home)))
      apply(painted)
    },
    clear(surface) {
      const painted = all.get(surface)
      if (painted === undefined) return
      painted.observer.disconnect()
      painted.marks = []
      apply(painted)
      all.delete(surface)
    },
    moved() {
      // The observers see to it.
    },
    visible: (surface) => all.get(surface)?.ranges.keys() ?? [],
  }
}

function observeHomes({ observer, observed, inView }: Painted, homes: ReadonlySet<Element>): void {
  for (const home of observed) {
    if (homes.has(home)) continue
    observer.unobserve(home)
    observed.delete(home)
    inView.delete(home)
  }
  for (const home of homes) {
    if (observed.has(home)) continue
    observed.add(home)
    // Shown at once; the observer takes it back when it is out of sight.
    inView.add(home)
    observer.observe(home)
  }
}

/** Typing moves a live range along with its words, but some editors replace the node under it. */
function isRight(range: Range, mark: Mark): boolean {
  return range.startContainer.isConnected && range.toString() === mark.block.text.slice(mark.start, mark.end)
}

const sheets = new WeakMap<object, CSSStyleSheet>()

/**
 * Manifest css does not reach shadow roots, and is lost in a frame that its editor fills by `document.open()`, as
 * UEditor's. Asked at every painting, because the page may set the list anew.
 */
function addSheet(element: Element): void {
  const root = element.getRootNode()
  if (!("adoptedStyleSheets" in root) || !Array.isArray(root.adoptedStyleSheets)) return
  const sheet = sheets.get(root) ?? new CSSStyleSheet()
  if (root.adoptedStyleSheets.includes(sheet)) return
  if (!sheets.has(root)) sheet.replaceSync(highlightCss)
  sheets.set(root, sheet)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
