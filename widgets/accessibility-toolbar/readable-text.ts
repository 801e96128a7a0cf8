/** A block of the page with its text as it is seen, and the text nodes it comes from. */
export interface ReadableBlock {
  readonly element: Element
  readonly text: string
  readonly nodes: readonly { readonly node: Text; readonly from: number }[]
}

/** Never read aloud: what is typed (passwords, codes, identity numbers), code, and what the page excludes. */
const silent =
  "input,textarea,select,script,style,noscript,template,[hidden],[aria-hidden=true],[data-civic-ignore]"
const blocks =
  "p,h1,h2,h3,h4,h5,h6,li,dt,dd,td,th,blockquote,figcaption,caption,pre,div,section,article,main,body"

export function readableBlocks(root: Element): ReadableBlock[] {
  const found: { element: Element; text: string; nodes: { node: Text; from: number }[] }[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement?.closest(blocks)
    if (!(node instanceof Text) || !element || !isHeard(node)) continue
    const last = found[found.length - 1]
    const block = last?.element === element ? last : { element, text: "", nodes: [] }
    if (block !== last) found.push(block)
    block.nodes.push({ node, from: block.text.length })
    block.text += node.data.replace(/\s/g, " ")
  }
  return found.filter(({ text }) => text.trim() !== "")
}

function isHeard(node: Text): boolean {
  const { parentElement } = node
  if (node.data.trim() === "" || parentElement === null || parentElement.closest(silent) !== null)
    return false
  return parentElement.getClientRects().length > 0
}

/** The place in the page of a stretch of the block's text. */
export function rangeOf({ nodes }: ReadableBlock, from: number, to: number): Range {
  const range = document.createRange()
  for (const { node, from: start } of nodes) {
    if (start <= from) range.setStart(node, Math.min(from - start, node.length))
    if (start < to) range.setEnd(node, Math.min(to - start, node.length))
  }
  return range
}
