import { matchQuote, normalizeCharacter, normalizeText } from "./match-quote.ts"

const skipped = /^(?:script|style|noscript|template|civic-.*)$/i

/** The text of a part of the page, normalized, with the way back to its text nodes. Changes nothing there. */
export class PageText {
  private readonly nodes: Text[] = []
  /** For each normalized character: which node and which offset it came from. */
  private readonly places: [number, number][] = []
  private readonly text: string

  constructor(region: Element) {
    let text = ""
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isText(node)) continue
      const index = this.nodes.push(node) - 1
      for (let offset = 0; offset < node.data.length; offset += 1) {
        const normal = normalizeCharacter(node.data.charAt(offset))
        for (let copy = 0; copy < normal.length; copy += 1) this.places.push([index, offset])
        text += normal
      }
    }
    this.text = text
  }

  /** The passage of a quotation as a live range, or `undefined` when the page has nothing like it. */
  find(quote: string, label: string): Range | undefined {
    const match = matchQuote(this.text, normalizeText(quote), normalizeText(label))
    if (!match) return undefined
    const first = this.places[match.start]
    const last = this.places[match.end - 1]
    const from = first && this.nodes[first[0]]
    const to = last && this.nodes[last[0]]
    if (!from || !to) return undefined
    const range = document.createRange()
    range.setStart(from, first[1])
    range.setEnd(to, last[1] + 1)
    return range
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === node.TEXT_NODE
}

function accept(node: Node): number {
  const out = node instanceof Element && skipped.test(node.localName)
  return out ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
}
