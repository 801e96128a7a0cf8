import type { PageElement } from "../../../rules/index.ts"

/** The live document as the page rules want to see it. What we draw ourselves is left out. */
export function domPage(document: Document): PageElement {
  return {
    tag: "#document",
    attribute: () => undefined,
    get children() {
      return childrenOf(document)
    },
  }
}

function wrap(element: Element): PageElement {
  const image = imageOf(element)
  return {
    tag: element.localName,
    attribute: (name) => element.getAttribute(name) ?? undefined,
    get children() {
      return childrenOf(element)
    },
    get hidden() {
      return isBodyPart(element) && !element.checkVisibility({ visibilityProperty: true })
    },
    ...(image === undefined ? {} : { image }),
  }
}

function* childrenOf(parent: Node): Generator<PageElement | string> {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) {
      if (!isTool(node)) yield wrap(node)
    } else if (node.nodeType === 3) yield node.nodeValue ?? ""
  }
}

const editors =
  '[contenteditable]:not([contenteditable="false"]), .tox, .cke, .edui-default, .ke-container, .w-e-toolbar'

/** Editors and what we draw: tools that stand on the page, not a part of what it publishes. */
function isTool(element: Element): boolean {
  return element.localName.startsWith("civic-hints-") || element.matches(editors)
}

function imageOf(element: Element): PageElement["image"] | undefined {
  if (!isImage(element) || !element.complete) return undefined
  const { naturalWidth: width, naturalHeight: height } = element
  // An image without a source never loads; that is not a failure of the network.
  return element.currentSrc === "" ? undefined : { loaded: width > 0, width, height }
}

function isBodyPart(element: Element): boolean {
  return element.closest("head") === null && element.localName !== "html"
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function isImage(element: Element): element is HTMLImageElement {
  return element.localName === "img"
}
