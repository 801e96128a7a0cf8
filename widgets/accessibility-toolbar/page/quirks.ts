import { mark } from "./mark.ts"

/** In quirks mode tables begin anew with text of medium size; asked while the page wears nothing of ours. */
export function tableSizes(page: Document): ReadonlyMap<HTMLElement, string> {
  const sizes = new Map<HTMLElement, string>()
  if (page.compatMode === "CSS1Compat") return sizes
  page.querySelectorAll("table").forEach((table) => {
    sizes.set(table, getComputedStyle(table).fontSize)
  })
  return sizes
}

/** Firefox does so without the zoom: text in such a table would stay as small as it was. */
export function mendTables(sizes: ReadonlyMap<HTMLElement, string>): void {
  sizes.forEach((size, table) => {
    if (Number.parseFloat(getComputedStyle(table).fontSize) < Number.parseFloat(size) - 0.5)
      mark(table, "medium")
  })
}
