import type { PageElement } from "../../../rules/index.ts"
import { asksForItself, showsAllText } from "./in-sight.ts"

/** The live document as the page rules want to see it. What we draw ourselves is left out. */
export function domPage(document: Document): PageElement {
  const tools = toolsIn(document)
  return {
    tag: "#document",
    attribute: () => undefined,
    get children() {
      return childrenOf(document, { tools, depth: 0 })
    },
  }
}

/** Editors are tools that stand on the page, not a part of what it publishes. */
const editors = ["tox", "cke", "edui-default", "ke-container", "w-e-toolbar"]
const ours = ["civic-hints-card", "civic-hints-overlay", "civic-hints-sheet"]

/** Lists by one class or one tag are ready in the browser; a selector with all of them would try every element. */
function toolsIn(document: Document): ReadonlySet<Element> {
  return new Set<Element>([
    ...document.querySelectorAll('[contenteditable]:not([contenteditable="false"])'),
    ...editors.flatMap((name) => [...document.getElementsByClassName(name)]),
    ...ours.flatMap((name) => [...document.getElementsByTagName(name)]),
  ])
}

interface Around {
  /** Asked of the browser once: thousands of elements would be matched one by one. */
  readonly tools: ReadonlySet<Element>
  /** How deep it lies; `undefined` where everything with text is known to be in sight. */
  readonly depth: number | undefined
}

/** One of thousands: it holds nothing but its element, and asks it when it is asked. */
class LiveElement implements PageElement {
  readonly tag: string
  readonly #element: Element
  readonly #around: Around
  readonly #hasAttributes: boolean

  constructor(element: Element, tag: string, around: Around) {
    this.tag = tag
    this.#element = element
    this.#around = around
    this.#hasAttributes = element.hasAttributes()
  }

  attribute(name: string): string | undefined {
    // Most elements have none, and each is asked for a dozen.
    return this.#hasAttributes ? (this.#element.getAttribute(name) ?? undefined) : undefined
  }

  get children(): readonly (PageElement | string)[] {
    const element = this.#element
    if (element.firstChild === null) return none
    const { tools, depth } = this.#around
    if (depth === undefined) return childrenOf(element, this.#around)
    const isClear = this.tag === "head" || showsAllText(element, depth)
    return childrenOf(element, { tools, depth: isClear ? undefined : depth + 1 })
  }

  get hidden(): boolean {
    const { tag } = this
    // Nothing in the head is shown, and none of it is hidden from anybody.
    if (tag === "html" || tag === "head") return false
    if (this.#around.depth === undefined && !asksForItself(this.#element, tag)) return false
    return !this.#element.checkVisibility({ visibilityProperty: true })
  }

  get image(): PageElement["image"] {
    return isImage(this.#element) ? imageOf(this.#element) : undefined
  }
}

const none: readonly never[] = []

function childrenOf(parent: Node, around: Around): readonly (PageElement | string)[] {
  const { tools } = around
  const children: (PageElement | string)[] = []
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) {
      if (tools.size === 0 || !tools.has(node)) children.push(new LiveElement(node, node.localName, around))
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
