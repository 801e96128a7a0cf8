import { toldOwnZoom } from "./own-zoom.ts"

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Measures in pixels of the screen, whatever zoom lies on the page. */
export type Measure = (element: Element) => Box

/** Browsers before the zoom property was standardised give boxes as if there were no zoom. */
export function measureFor(page: Document, probeRoot: ShadowRoot): Measure {
  if (givesScreenPixels(probeRoot)) return (element) => element.getBoundingClientRect()
  return (element) => {
    const zoom = zoomOf(page, element)
    const { left, right, top, width, height } = element.getBoundingClientRect()
    return {
      left: left * zoom,
      right: right * zoom,
      top: top * zoom,
      width: width * zoom,
      height: height * zoom,
    }
  }
}

/** On this element: the page's, ours and the article's. */
export function zoomOf(page: Document, element: Element): number {
  const read = (attribute: string): number =>
    Number(page.documentElement.getAttribute(attribute) ?? 100) / 100
  if (!page.body.contains(element)) return 1
  const article = element.closest('[data-civic-mark~="region"]')
  const text = article === null || element.localName === "img" ? 1 : read("data-civic-text")
  return read("data-civic-zoom") * toldOwnZoom(page) * text
}

function givesScreenPixels(root: ShadowRoot): boolean {
  const outer = document.createElement("div")
  const inner = document.createElement("div")
  outer.style.setProperty("zoom", "2")
  outer.style.position = "absolute"
  inner.style.width = "10px"
  outer.appendChild(inner)
  root.appendChild(outer)
  const { width } = inner.getBoundingClientRect()
  outer.remove()
  return width > 15
}

/** Mongolian and old-style Chinese grow sideways by nature. */
export function isVertical(element: Element): boolean {
  return getComputedStyle(element).writingMode.indexOf("vertical") === 0
}

/** Text that stands in the element itself and not in its children. */
export function ownText(element: Element): string {
  let text = ""
  element.childNodes.forEach((node) => {
    if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? ""
  })
  return text.trim()
}

/** Every element that can be seen to have a box, once: lists of the page's may be poisoned, so by hand. */
export function shownElements(page: Document): HTMLElement[] {
  const found: HTMLElement[] = []
  const Html = page.defaultView?.HTMLElement ?? HTMLElement
  page.body.querySelectorAll("*").forEach((element) => {
    if (!(element instanceof Html) || skipped.test(element.localName)) return
    if (element.getClientRects().length > 0) found.push(element)
  })
  return found
}

/** Not looked at: what paints nothing, and our own elements, which look after themselves. */
const skipped = /^(?:script|style|link|template|noscript|br|wbr|option|source|area|civic-.*)$/
