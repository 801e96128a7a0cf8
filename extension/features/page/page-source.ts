import type { PageSource } from "../../messages.ts"
import { notOnShow } from "./not-on-show.ts"

/** Editors are tools that stand on the page, not a part of what it publishes. */
const editors = ["tox", "cke", "edui-default", "ke-container", "w-e-toolbar"]
const ours = ["civic-hints-card", "civic-hints-overlay", "civic-hints-sheet"]

/**
 * The live document as the panel can read it: written out by the browser itself, which takes a tenth of the time a
 * walk by script would, and beside it what only the live document knows.
 */
export function pageSource(document: Document, isExact: boolean): PageSource {
  const root = document.documentElement
  const isXml = isExact || document.contentType === "application/xhtml+xml"
  const html = isXml ? new XMLSerializer().serializeToString(root) : htmlOf(document)
  const tools = toolsIn(document, html)
  const placeOf = places(root)
  return {
    url: document.URL,
    html: withoutData(html),
    contentType: isXml ? "application/xhtml+xml" : "text/html",
    size: document.getElementsByTagName("*").length,
    hidden: notOnShow(root, tools).map(placeOf),
    tools: [...tools].map(placeOf),
    images: [...document.images].map(sizeOf),
  }
}

/** Without its doctype a paragraph would not end where a table begins. */
function htmlOf({ compatMode, documentElement }: Document): string {
  return `${compatMode === "BackCompat" ? "" : "<!doctype html>"}${documentElement.outerHTML}`
}

/** From here on it pays to look for pictures that are written into the page. */
const long = 500_000

/** A photograph pasted into an editor is a text of millions of characters in which no rule reads. */
function withoutData(html: string): string {
  return html.length < long ? html : html.replace(/="data:([^",]{0,100}),[^"]{1000,}"/g, '="data:$1,"')
}

/** A name is sooner sought in the text than among the elements, and most pages hold none. */
function toolsIn(document: Document, html: string): ReadonlySet<Element> {
  const isThere = (name: string) => html.includes(name)
  return new Set<Element>([
    ...(isThere("contenteditable") ? document.querySelectorAll(editable) : []),
    ...editors.filter(isThere).flatMap((name) => [...document.getElementsByClassName(name)]),
    ...ours.filter(isThere).flatMap((name) => [...document.getElementsByTagName(name)]),
  ])
}

const editable = '[contenteditable]:not([contenteditable="false"])'

function sizeOf(image: HTMLImageElement): PageSource["images"][number] {
  // An image without a source never loads; that is not a failure of the network.
  return image.complete && image.currentSrc !== "" ? [image.naturalWidth, image.naturalHeight] : null
}

/** Where an element is below the root. The children of one parent are numbered once. */
function places(root: Element): (element: Element) => string {
  const numbers = new Map<Element, ReadonlyMap<Element, number>>()
  const numberOf = (element: Element, parent: Element) => {
    const known = numbers.get(parent) ?? new Map([...parent.children].map((child, at) => [child, at]))
    numbers.set(parent, known)
    return known.get(element) ?? 0
  }
  return (element) => {
    const path: number[] = []
    for (let at = element; at !== root && at.parentElement !== null; at = at.parentElement) {
      path.push(numberOf(at, at.parentElement))
    }
    return path.reverse().join(".")
  }
}
