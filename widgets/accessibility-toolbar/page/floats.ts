import { mark } from "./mark.ts"
import type { Measure } from "./measure.ts"
import { shownElements } from "./measure.ts"

/**
 * Floating windows, couplets at the margins and the like: what hangs over the page without being its head. Elder mode
 * has none of them (工信厅信管函〔2021〕67号, 2.4). A dialog that the reader has opened is not one: it holds the focus.
 */
export function markFloats(page: Document, measure: Measure): void {
  const { innerWidth = 0 } = page.defaultView ?? {}
  for (const element of shownElements(page)) {
    if (!isFloating(element) || element.contains(page.activeElement)) continue
    const { width, top } = measure(element)
    const isHead = width > innerWidth * 0.7 && top < 40
    mark(element, isHead ? "unpin" : "float")
  }
}

function isFloating(element: HTMLElement): boolean {
  const { position } = getComputedStyle(element)
  if (position === "fixed") return true
  // Windows that old scripts move about are absolute children of the body, moved by their style attribute.
  const moved = element.style.left !== "" || element.style.top !== ""
  return position === "absolute" && moved && element.parentElement === element.ownerDocument.body
}
