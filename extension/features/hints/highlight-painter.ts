import type { Surface } from "../../editors/editor.ts"
import { rangeOf } from "../../editors/read-blocks.ts"
import { highlightCss } from "./highlight-css.ts"
import { HomesInView } from "./homes-in-view.ts"
import type { Mark } from "./mark.ts"
import { type Painter, paintName, severities } from "./painter.ts"

interface Shown {
  mark: Mark
  readonly range: Range
  readonly highlight: Highlight
}

interface Painted {
  marks: readonly Mark[]
  /** By the mark's id: a mark that is judged anew and stays where it is costs no painting. */
  readonly shown: Map<string, Shown>
  readonly homes: HomesInView
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

  const apply = ({ marks, shown, homes }: Painted) => {
    const gone = new Set(shown.keys())
    for (const mark of marks) {
      if (!homes.has(mark.block.home)) continue
      const highlight = highlights.get(mark.finding.severity)
      const known = shown.get(mark.id)
      if (known !== undefined && known.highlight === highlight && isRight(known.range, mark)) {
        known.mark = mark
        gone.delete(mark.id)
        continue
      }
      const range = rangeOf(mark)
      if (range === undefined || highlight === undefined) continue
      known?.highlight.delete(known.range)
      highlight.add(range)
      shown.set(mark.id, { mark, range, highlight })
      gone.delete(mark.id)
    }
    for (const id of gone) {
      const { highlight, range } = shown.get(id) ?? {}
      if (range !== undefined) highlight?.delete(range)
      shown.delete(id)
    }
  }
  const begin = (surface: Surface): Painted => {
    const painted: Painted = {
      marks: [],
      shown: new Map(),
      homes: new HomesInView(() => apply(painted)),
    }
    all.set(surface, painted)
    return painted
  }

  return {
    paint(surface, marks) {
      const painted = all.get(surface) ?? begin(surface)
      painted.marks = marks
      addSheet(surface.element)
      painted.homes.watch(homesOf(marks))
      apply(painted)
    },
    clear(surface) {
      const painted = all.get(surface)
      if (painted === undefined) return
      painted.homes.disconnect()
      painted.marks = []
      apply(painted)
      all.delete(surface)
    },
    moved() {
      // The observers see to it.
    },
    *visible(surface) {
      for (const { mark } of all.get(surface)?.shown.values() ?? []) yield mark
    },
  }
}

function homesOf(marks: readonly Mark[]): ReadonlySet<Element> {
  const homes = new Set<Element>()
  for (const { block } of marks) homes.add(block.home)
  return homes
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
