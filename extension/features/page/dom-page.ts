import type { PageElement } from "../../../rules/index.ts"

/** The live document as the page rules want to see it. What we draw ourselves is left out. */
export function domPage(document: Document): PageElement {
  const tools = new Set<Element>(document.querySelectorAll(editors))
  return {
    tag: "#document",
    attribute: () => undefined,
    get children() {
      return childrenOf(document, { tools, mayBeHidden: true })
    },
  }
}

/** Editors: tools that stand on the page, not a part of what it publishes. */
const editors =
  '[contenteditable]:not([contenteditable="false"]), .tox, .cke, .edui-default, .ke-container, .w-e-toolbar'

interface Around {
  /** Asked of the browser once: thousands of elements would be matched one by one. */
  readonly tools: ReadonlySet<Element>
  /** Nothing in the head is shown, and none of it is hidden from anybody. */
  readonly mayBeHidden: boolean
}

/** One of thousands: it holds nothing but its element, and asks it when it is asked. */
class LiveElement implements PageElement {
  readonly tag: string
  readonly #element: Element
  readonly #around: Around
  readonly #hasAttributes: boolean

  constructor(element: Element, around: Around) {
    this.tag = element.localName
    this.#element = element
    this.#around = around
    this.#hasAttributes = element.hasAttributes()
  }

  attribute(name: string): string | undefined {
    // Most elements have none, and each is asked for a dozen.
    return this.#hasAttributes ? (this.#element.getAttribute(name) ?? undefined) : undefined
  }

  get children(): Iterable<PageElement | string> {
    const { tools } = this.#around
    const mayBeHidden = this.#around.mayBeHidden && this.tag !== "head"
    return childrenOf(this.#element, mayBeHidden ? this.#around : { tools, mayBeHidden })
  }

  get hidden(): boolean {
    const isPart = this.#around.mayBeHidden && this.tag !== "html" && this.tag !== "head"
    return isPart && !this.#element.checkVisibility({ visibilityProperty: true })
  }

  get image(): PageElement["image"] {
    return isImage(this.#element) ? imageOf(this.#element) : undefined
  }
}

function childrenOf(parent: Node, around: Around): readonly (PageElement | string)[] {
  const children: (PageElement | string)[] = []
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) {
      const isTool = around.tools.has(node) || node.localName.startsWith("civic-hints-")
      if (!isTool) children.push(new LiveElement(node, around))
    } else if (node.nodeType === 3) children.push(node.nodeValue ?? "")
  }
  return children
}

function imageOf(element: HTMLImageElement): PageElement["image"] {
  if (!element.complete) return undefined
  const { naturalWidth: width, naturalHeight: height } = element
  // An image without a source never loads; that is not a failure of the network.
  return element.currentSrc === "" ? undefined : { loaded: width > 0, width, height }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function isImage(element: Element): element is HTMLImageElement {
  return element.localName === "img"
}
