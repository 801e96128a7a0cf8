import { isMarked, mark } from "./mark.ts"
import { type Measure, ownText, shownElements } from "./measure.ts"

/** How often the page is laid out anew; each time more of its arrangement gives way. */
const passes = 8
const block = "table,thead,tbody,tfoot,tr,td,th"

/**
 * Keeps an enlarged page within the screen: nothing reaches out to the right, no column is squeezed to a thread, no
 * text is cut off that was whole before. What needs no help is left alone.
 */
export function fitPage(page: Document, measure: Measure, clippedBefore: ReadonlySet<Element>): void {
  unpin(page, measure)
  for (const menu of tightMenus(page, measure)) loosen(menu)
  for (let pass = 0; pass < passes; pass += 1) {
    const over = overflowing(page, measure)
    for (const element of over) giveWay(element, pass)
    const squeezed = pass > 0 && over.length === 0 ? squeezedColumns(page, measure) : []
    for (const element of squeezed) stack(element)
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

/** Mongolian and old-style Chinese grow sideways by nature. */
function isVertical(element: Element): boolean {
  return getComputedStyle(element).writingMode.indexOf("vertical") === 0
}

function giveWay(element: HTMLElement, pass: number): void {
  if (!isMarked(element, "fit")) {
    const isOutermost = element.parentElement?.closest('[data-civic-mark~="fit"]') === null
    if (isOutermost && element.localName !== "body") mark(element, "edge")
    mark(element, "fit")
    return
  }
  if (pass < 2) return
  const table = element.closest("table")
  if (table !== null && isDataTable(table)) mark(table, "scroll")
  else stack(element)
  if (pass > 4) mark(element, ownText(element) === "" ? "scroll" : "break")
}

/** Columns become a column: the element, and with a cell its whole table. */
function stack(element: HTMLElement): void {
  const { display, float, position } = getComputedStyle(element)
  if (/flex|grid|table/.test(display) || float !== "none" || /absolute|relative/.test(position))
    mark(element, "stack")
  const table = element.matches(block) ? element.closest("table") : null
  if (table !== null && !isDataTable(table)) {
    mark(table, "stack")
    table.querySelectorAll(block).forEach((part) => {
      if (part.closest("table") === table) mark(part, "stack")
    })
  }
  const { parentElement } = element
  if (parentElement !== null && /flex|grid/.test(getComputedStyle(parentElement).display))
    mark(parentElement, "stack")
}

/** Rows of short cells under headings belong side by side; tables that lay out a page do not. */
function isDataTable(table: Element): boolean {
  if (table.querySelector("table,form,h1,h2,iframe") !== null) return false
  if (table.querySelector("th,caption") !== null) return true
  const cells = table.querySelectorAll("td")
  let longest = 0
  cells.forEach((cell) => {
    longest = Math.max(longest, (cell.textContent ?? "").trim().length)
  })
  return table.querySelectorAll("tr").length > 2 && cells.length > 5 && longest < 60
}

/** Items standing in columns where not even half a dozen characters find room in a line. */
function squeezedColumns(page: Document, measure: Measure): HTMLElement[] {
  const width = page.documentElement.clientWidth
  const found: HTMLElement[] = []
  for (const element of shownElements(page)) {
    if (
      ownText(element).length < 8 ||
      getComputedStyle(element).display === "inline" ||
      isVertical(element) ||
      element.closest('[data-civic-mark~="menu"]') !== null
    )
      continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const scale = measure(element).width / Math.max(1, element.offsetWidth)
    const line = element.clientWidth / size
    if (line === 0 || line >= Math.min(6, (0.6 * width) / (size * scale))) continue
    const item = columnOf(element, page)
    if (item !== undefined && !isMarked(item, "stack")) found.push(item)
  }
  return found
}

function columnOf(element: HTMLElement, page: Document): HTMLElement | undefined {
  for (
    let item: HTMLElement | null = element;
    item !== null && item !== page.body;
    item = item.parentElement
  ) {
    const { display, float } = getComputedStyle(item)
    const above = item.parentElement
    const isItem = above !== null && /flex|grid/.test(getComputedStyle(above).display)
    const isCell = display === "table-cell" && item.parentElement?.children.length !== 1
    if (isCell && isDataTable(item.closest("table") ?? item)) return undefined
    if (isItem || isCell || (float !== "none" && item.parentElement?.children.length !== 1)) return item
  }
  return undefined
}

/** Rows of short links whose words would run into each other or break in two. */
function tightMenus(page: Document, measure: Measure): HTMLElement[] {
  const width = page.documentElement.clientWidth
  return shownElements(page).filter((row) => {
    const { children } = row
    if (children.length < 4 || !/flex|table-row/.test(getComputedStyle(row).display)) return false
    let characters = 0
    for (let index = 0; index < children.length; index += 1) {
      const text = (children[index]?.textContent ?? "").trim()
      if (text.length > 12 || children[index]?.querySelector("input,img,p,ul") !== null) return false
      characters += text.length + 1.4
    }
    const size = Number.parseFloat(getComputedStyle(children[0] ?? row).fontSize)
    const scale = measure(row).width / Math.max(1, row.offsetWidth)
    return characters * size * scale > Math.min(width, measure(row).width) && !isInDataTable(row)
  })
}

function isInDataTable(row: Element): boolean {
  const table = row.localName === "tr" ? row.closest("table") : null
  return table !== null && table.querySelectorAll("tr").length > 1
}

function loosen(menu: HTMLElement): void {
  mark(menu, "menu")
  const table = menu.localName === "tr" ? menu.closest("table") : null
  if (table === null) return
  mark(table, "stack")
  if (menu.parentElement !== null) mark(menu.parentElement, "stack")
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
