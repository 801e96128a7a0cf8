import { type DefaultTreeAdapterTypes, parse } from "parse5"
import type { PageElement } from "../rules/index.ts"

type Node = DefaultTreeAdapterTypes.ChildNode
type ParentNode = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.Element

/** HTML as a browser's parser would build it, seen as `readPage` wants to see it. */
export function parseHtml(html: string): PageElement {
  return new HtmlElement(parse(html))
}

class HtmlElement implements PageElement {
  readonly tag: string
  readonly #node: ParentNode

  constructor(node: ParentNode) {
    this.#node = node
    this.tag = node.nodeName.toLowerCase()
  }

  get children(): Iterable<PageElement | string> {
    const children: (PageElement | string)[] = []
    for (const node of this.#node.childNodes) {
      const child = childOf(node)
      if (child !== undefined) children.push(child)
    }
    return children
  }

  attribute(name: string): string | undefined {
    return "attrs" in this.#node ? this.#node.attrs.find((attr) => attr.name === name)?.value : undefined
  }
}

/** Comments and the doctype are no children; neither is a template's content. */
function childOf(node: Node): PageElement | string | undefined {
  if ("value" in node) return node.value
  return "childNodes" in node ? new HtmlElement(node) : undefined
}
