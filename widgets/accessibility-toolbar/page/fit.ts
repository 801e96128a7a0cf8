import { isMarked, mark } from "./mark.ts"
import { isVertical, type Measure, ownText, shownElements } from "./measure.ts"
import { loosen, tightMenus } from "./menus.ts"
import { squeezedColumns } from "./squeezed.ts"
import { Tables } from "./tables.ts"

/** How often the page is laid out anew; each time more of its arrangement gives way. */
const passes = 8
const block = "table,thead,tbody,tfoot,tr,td,th"

/**
 * Keeps an enlarged page within the screen: nothing reaches out to the right, no column is squeezed to a thread, no
 * text is cut off that was whole before. What needs no help is left alone.
 */
export function fitPage(page: Document, measure: Measure, clippedBefore: ReadonlySet<Element>): void {
  const tables = new Tables()
  unpin(page, measure)
  for (const menu of tightMenus(page, measure)) loosen(menu)
  for (let pass = 0; pass < passes; pass += 1) {
    const over = overflowing(page, measure)
    for (const element of over) giveWay(element, pass, tables)
    const squeezed = pass > 0 && over.length === 0 ? squeezedColumns(page, measure, tables) : []
    for (const element of squeezed) stack(element, tables)
    if (pass > 0 && over.length === 0 && squeezed.length === 0) break
  }
  for (const element of clipped(page)) if (!clippedBefore.has(element)) mark(element, "tall")
}

/** Elements whose text does not fit into their box and cannot be scrolled to. */
export function clipped(page: Document): Set<Element> {
  const found = new Set<Element>()
  for (const element of shownElements(page)) {
    if (element.scrollHeight <= element.clientHeight + 2 || element.clientHeight < 8) continue
    const { overflowY } = getComputedStyle(element)
    if (overflowY === "hidden" || overflowY === "clip") found.add(element)
  }
  return found
}

function overflowing(page: Document, measure: Measure): HTMLElement[] {
  const width = page.documentElement.clientWidth
  const from = page.defaultView?.scrollX ?? 0
  return [page.body].concat(shownElements(page)).filter((element) => {
    const box = measure(element)
    const left = box.left + from
    const right = box.right + from
    const isOver = right > width + 1 || (left < -1 && right > 8)
    return isOver && box.width > 1 && !isKeptByParent(element, page, measure, width) && !isVertical(element)
  })
}

/** A parent that cuts or scrolls, and itself stays within the screen, has its content in hand. */
function isKeptByParent(element: Element, page: Document, measure: Measure, width: number): boolean {
  for (
    let above = element.parentElement;
    above !== null && above !== page.body;
    above = above.parentElement
  ) {
    if (getComputedStyle(above).overflowX !== "visible") return measure(above).right <= width + 1
  }
  return false
}

function giveWay(element: HTMLElement, pass: number, tables: Tables): void {
  if (!isMarked(element, "fit")) {
    const isOutermost = element.parentElement?.closest('[data-civic-mark~="fit"]') === null
    if (isOutermost && element.localName !== "body") mark(element, "edge")
    mark(element, "fit")
    return
  }
  if (pass < 2) return
  const table = element.closest("table")
  if (table !== null && tables.holdData(table)) mark(table, "scroll")
  else stack(element, tables)
  if (pass > 4) mark(element, ownText(element) === "" ? "scroll" : "break")
}

/** Columns become a column: the element, and with a cell its whole table. */
function stack(element: HTMLElement, tables: Tables): void {
  const { display, float, position } = getComputedStyle(element)
  if (/flex|grid|table/.test(display) || float !== "none" || /absolute|relative/.test(position))
    mark(element, "stack")
  const table = element.matches(block) ? element.closest("table") : null
  if (table !== null && !tables.stacked.has(table) && !tables.holdData(table)) {
    tables.stacked.add(table)
    mark(table, "stack")
    table.querySelectorAll(block).forEach((part) => {
      if (part.closest("table") === table) mark(part, "stack")
    })
  }
  const { parentElement } = element
  if (parentElement !== null && /flex|grid/.test(getComputedStyle(parentElement).display))
    mark(parentElement, "stack")
}

/** What hangs over the page must not cover it once enlarged. */
function unpin(page: Document, measure: Measure): void {
  const { innerHeight = 0, innerWidth = 0 } = page.defaultView ?? {}
  for (const element of shownElements(page)) {
    const { position } = getComputedStyle(element)
    if (position !== "fixed" && position !== "sticky") continue
    const { width, height } = measure(element)
    if (height * width > innerHeight * innerWidth * 0.25) mark(element, "unpin")
  }
}
