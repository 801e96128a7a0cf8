import { mark } from "./mark.ts"
import { type Measure, shownElements } from "./measure.ts"

/** Rows of short links whose words would run into each other or break in two. */
export function tightMenus(page: Document, measure: Measure): HTMLElement[] {
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

export function loosen(menu: HTMLElement): void {
  mark(menu, "menu")
  const table = menu.localName === "tr" ? menu.closest("table") : null
  if (table === null) return
  mark(table, "stack")
  if (menu.parentElement !== null) mark(menu.parentElement, "stack")
}
