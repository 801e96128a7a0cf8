/** A block of the page with its text as it is seen, and the text nodes it comes from. */
export interface ReadableBlock {
  readonly element: Element
  readonly text: string
  readonly nodes: readonly Piece[]
}

/** `skip` characters of the node are not part of the block's text, which the piece joins at `from`. */
interface Piece {
  readonly node: Text
  readonly from: number
  readonly skip: number
}

/** Never read aloud: what is typed (passwords, codes, identity numbers), code, and what the page excludes. */
const silent =
  "input,textarea,select,script,style,noscript,template,rt,[hidden],[aria-hidden=true],[contenteditable]:not([contenteditable=false]),[data-civic-ignore],[data-civic-private]"
const blocks =
  "p,h1,h2,h3,h4,h5,h6,li,dt,dd,td,th,blockquote,figcaption,caption,pre,label,button,div,section,article,main,body"

/** The text in an element, or only the part of it that is selected. */
export function readableBlocks(root: Node, within?: Range): ReadableBlock[] {
  const found: { element: Element; text: string; nodes: Piece[] }[] = []
  const page = root.ownerDocument ?? document
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() ?? ownNode(root); node !== null; node = walker.nextNode()) {
    const element = node.parentElement?.closest(blocks)
    if (node.nodeType !== node.TEXT_NODE || !element || !isHeard(node)) continue
    const [skip, end] = partOf(node, within)
    const text = (node.nodeValue ?? "").slice(skip, end).replace(/\s/g, " ")
    if (text === "") continue
    const last = found[found.length - 1]
    const block = last?.element === element ? last : { element, text: "", nodes: [] }
    if (block !== last) found.push(block)
    if (isText(node)) block.nodes.push({ node, from: block.text.length, skip })
    block.text += text
  }
  return found.filter(({ text }) => text.trim() !== "")
}

function isText(node: Node): node is Text {
  return node.nodeType === node.TEXT_NODE
}

/** A walker does not visit its root, which a selection inside one text node is. */
function ownNode(root: Node): Node | null {
  return isText(root) ? root : null
}

function partOf(node: Node, within: Range | undefined): readonly [number, number] {
  const length = (node.nodeValue ?? "").length
  if (within === undefined) return [0, length]
  if (!within.intersectsNode(node)) return [0, 0]
  return [
    node === within.startContainer ? within.startOffset : 0,
    node === within.endContainer ? within.endOffset : length,
  ]
}

function isHeard(node: Node): boolean {
  const { parentElement, nodeValue } = node
  if ((nodeValue ?? "").trim() === "" || parentElement === null || parentElement.closest(silent) !== null)
    return false
  return parentElement.getClientRects().length > 0
}

/** The place in the page of a stretch of the block's text. */
export function rangeOf({ element, nodes }: ReadableBlock, from: number, to: number): Range {
  const range = element.ownerDocument.createRange()
  for (const { node, from: start, skip } of nodes) {
    if (start <= from) range.setStart(node, Math.min(from - start + skip, node.length))
    if (start < to) range.setEnd(node, Math.min(to - start + skip, node.length))
  }
  return range
}

/** The block under a point or around a focused element. */
export function blockAround(target: EventTarget | null): Element | undefined {
  if (!(target instanceof Element) || target.localName.indexOf("civic-") === 0) return undefined
  const link = target.closest("a[href],button,summary,label")
  const block = link ?? target.closest(blocks)
  if (block === null || block === document.body || block.closest(silent) !== null) return undefined
  return (block.textContent ?? "").trim().length > 1200 ? undefined : block
}
