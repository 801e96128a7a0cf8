import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5"
import type { PageElement } from "../rules/index.ts"

type Node = DefaultTreeAdapterTypes.ChildNode
type ParentNode =
  | DefaultTreeAdapterTypes.Document
  | DefaultTreeAdapterTypes.DocumentFragment
  | DefaultTreeAdapterTypes.Element

/** HTML as a browser's parser would build it, seen as `readPage` wants to see it. */
export function parseHtml(html: string): PageElement {
  return new HtmlElement(parse(html))
}

class HtmlElement implements PageElement {
  readonly tag: string
  readonly #node: ParentNode

  constructor(node: ParentNode, tag = node.nodeName.toLowerCase()) {
    this.#node = node
    this.tag = tag
  }

  get children(): readonly (PageElement | string)[] {
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
  if (!("childNodes" in node)) return undefined
  return (node.nodeName === "script" ? listIn(node) : undefined) ?? new HtmlElement(node)
}

/**
 * Portals of one wide-spread kind keep the rows of their lists as XML records in a script, from which the browser
 * builds them: without these every column of theirs would look blank.
 */
function listIn(script: DefaultTreeAdapterTypes.Element): PageElement | undefined {
  const type = script.attrs.find(({ name }) => name === "type")?.value ?? ""
  if (!/^\s*(?:text|application)\/xml\s*$/i.test(type)) return undefined
  const source = script.childNodes.map((child) => ("value" in child ? child.value : "")).join("")
  const rows = [...source.matchAll(/<record>\s*<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, row = ""]) => row)
  return rows.length === 0 ? undefined : new HtmlElement(parseFragment(rows.join("")), "div")
}
