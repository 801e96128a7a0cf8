import { isMarked } from "./mark.ts"
import { isVertical, type Measure, ownText, shownElements } from "./measure.ts"
import type { Tables } from "./tables.ts"

/** Items standing in columns where not even half a dozen characters find room in a line. */
export function squeezedColumns(page: Document, measure: Measure, tables: Tables): HTMLElement[] {
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
    const item = columnOf(element, page, tables)
    if (item !== undefined && !isMarked(item, "stack")) found.push(item)
  }
  return found
}

function columnOf(element: HTMLElement, page: Document, tables: Tables): HTMLElement | undefined {
  for (
    let item: HTMLElement | null = element;
    item !== null && item !== page.body;
    item = item.parentElement
  ) {
    const { display, float } = getComputedStyle(item)
    const above = item.parentElement
    const isItem = above !== null && /flex|grid/.test(getComputedStyle(above).display)
    const isCell = display === "table-cell" && item.parentElement?.children.length !== 1
    if (isCell && tables.holdData(item.closest("table") ?? item)) return undefined
    if (isItem || isCell || (float !== "none" && item.parentElement?.children.length !== 1)) return item
  }
  return undefined
}
