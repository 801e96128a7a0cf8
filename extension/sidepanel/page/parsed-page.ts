import type { PageElement } from "../../../rules/index.ts"
import type { PageSource } from "../../messages.ts"

export interface ParsedPage {
  readonly root: PageElement
  /** Every element of the live document is there again, so that places and selectors are the same. */
  readonly isSame: boolean
}

/** The page read again, as the rules want to see it. No script of it runs here, and nothing is loaded. */
export function parsePage(source: PageSource): ParsedPage {
  const document = new DOMParser().parseFromString(source.html, source.contentType)
  const known: Known = {
    hidden: elementsAt(document, source.hidden),
    tools: elementsAt(document, source.tools),
    images: new Map([...document.images].map((image, at) => [image, source.images[at] ?? null])),
  }
  const root = {
    tag: "#document",
    attribute: () => undefined,
    children: [...document.children].map((element) => new ParsedElement(element, known)),
  }
  return { root, isSame: document.getElementsByTagName("*").length === source.size }
}

/** What the live document knew of its elements. */
interface Known {
  readonly hidden: ReadonlySet<Element>
  readonly tools: ReadonlySet<Element>
  readonly images: ReadonlyMap<Element, PageSource["images"][number]>
}

function elementsAt(document: Document, places: readonly string[]): ReadonlySet<Element> {
  const elements = new Set<Element>()
  for (const place of places) {
    const element = place
      .split(".")
      .reduce<Element | undefined>(
        (parent, number) => parent?.children[Number(number)],
        document.documentElement,
      )
    if (element !== undefined) elements.add(element)
  }
  return elements
}

/** One of thousands: it holds nothing but its element, and asks it when it is asked. */
class ParsedElement implements PageElement {
  readonly tag: string
  readonly #element: Element
  readonly #known: Known
  readonly #hasAttributes: boolean

  constructor(element: Element, known: Known) {
    this.tag = element.localName
    this.#element = element
    this.#known = known
    this.#hasAttributes = element.hasAttributes()
  }

  attribute(name: string): string | undefined {
    // Most elements have none, and each is asked for a dozen.
    return this.#hasAttributes ? (this.#element.getAttribute(name) ?? undefined) : undefined
  }

  get children(): readonly (PageElement | string)[] {
    const known = this.#known
    const children: (PageElement | string)[] = []
    for (let node = this.#element.firstChild; node !== null; node = node.nextSibling) {
      if (isElement(node)) children.push(known.tools.has(node) ? tool(node) : new ParsedElement(node, known))
      else if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
        children.push(node.nodeValue ?? "")
      }
    }
    return children
  }

  get hidden(): boolean {
    return this.#known.hidden.has(this.#element)
  }

  get image(): PageElement["image"] {
    const size = this.#known.images.get(this.#element) ?? null
    return size === null ? undefined : { loaded: size[0] > 0, width: size[0], height: size[1] }
  }
}

/** It has a place among its like, and nothing in it is published. */
function tool({ localName }: Element): PageElement {
  return { tag: localName, attribute: () => undefined, children: [] }
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}
