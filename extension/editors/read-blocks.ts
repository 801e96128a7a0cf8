import type { BlockKind } from "../../rules/index.ts"
import type { BlockMemory, LiveBlock, Place, TextRun } from "./editor.ts"

const inline = new Set(
  "a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark o:p q s samp small span strike strong sub sup time tt u var".split(
    " ",
  ),
)
const skipped = new Set(
  "script style noscript template textarea input select button svg math canvas audio video object iframe code head title".split(
    " ",
  ),
)
const kinds: Readonly<Record<string, BlockKind>> = {
  h1: "title",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  dt: "item",
  dd: "item",
  td: "cell",
  th: "cell",
  caption: "caption",
  figcaption: "caption",
}

/** The text of a rich-text surface: one block a leaf element, and one more for each `<br>` inside it. */
export function readBlocks(surface: HTMLElement, memory: BlockMemory): readonly LiveBlock[] {
  const whiteSpace = getComputedStyle(surface).whiteSpaceCollapse
  return readElement(surface, memory, whiteSpace === "preserve" || whiteSpace === "break-spaces")
}

function readElement(element: Element, memory: BlockMemory, keepsSpace: boolean): readonly LiveBlock[] {
  const known = memory.get(element)
  if (known !== undefined) return known
  const blocks: LiveBlock[] = []
  let line = new Line(element, keepsSpace)
  const flush = () => {
    if (line.isEmpty) return
    const block = line.toBlock()
    if (block !== undefined) blocks.push(block)
    line = new Line(element, keepsSpace)
  }
  const readText = (node: Text) => {
    // Editors park the caret in a lone zero-width character: it is theirs, not the writer's.
    if (/^[\u200b\ufeff]*$/.test(node.data)) return
    if (keepsSpace) eachLine(node, flush, (from, to) => line.add(node, from, to))
    else line.add(node, 0, node.data.length)
  }
  const walk = (parent: Node) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) readText(node)
      else if (isElement(node)) readInside(node)
    }
  }
  const readInside = (child: Element) => {
    // What was read before is no island: those are looked for again only when something has changed.
    if (!memory.has(child)) {
      if (isSkipped(child)) return
      if (child.localName === "br") return flush()
      if (inline.has(child.localName)) return walk(child)
    }
    flush()
    blocks.push(...readElement(child, memory, keepsSpace || child.localName === "pre"))
  }
  walk(element)
  flush()
  memory.set(element, blocks)
  return blocks
}

/** Builds the text of one block and remembers which text node each part came from. */
class Line {
  #text = ""
  readonly #runs: TextRun[] = []
  readonly #home: Element
  readonly #keepsSpace: boolean

  constructor(home: Element, keepsSpace: boolean) {
    this.#home = home
    this.#keepsSpace = keepsSpace
  }

  get isEmpty(): boolean {
    return this.#text === ""
  }

  /** Takes `node.data.slice(from, to)` as it is shown: white space collapsed, unless the surface keeps it. */
  add(node: Text, from: number, to: number): void {
    const pattern = this.#keepsSpace ? /[^\ufeff]+/g : /[ \t\r\n]+|[^ \t\r\n\ufeff]+/g
    for (const { 0: piece, index } of node.data.slice(from, to).matchAll(pattern)) {
      if (this.#keepsSpace || !/^[ \t\r\n]/.test(piece)) this.#push(node, from + index, piece)
      else if (this.#text !== "" && !this.#text.endsWith(" ")) this.#push(node, from + index, " ")
    }
  }

  #push(node: Text, from: number, text: string): void {
    const last = this.#runs.at(-1)
    if (last !== undefined && last.node === node && last.from + last.length === from) {
      this.#runs[this.#runs.length - 1] = { ...last, length: last.length + text.length }
    } else {
      this.#runs.push({ node, from, at: this.#text.length, length: text.length })
    }
    this.#text += text
  }

  toBlock(): LiveBlock | undefined {
    if (this.#text.trim() === "") return undefined
    const text = this.#keepsSpace || !this.#text.endsWith(" ") ? this.#text : this.#text.slice(0, -1)
    return { text, kind: kindOf(this.#home), home: this.#home, runs: this.#runs, offset: 0 }
  }
}

/** Calls `take` for every line of the node and `flush` between two of them. */
function eachLine(node: Text, flush: () => void, take: (from: number, to: number) => void): void {
  let from = 0
  for (let at = node.data.indexOf("\n"); at !== -1; at = node.data.indexOf("\n", from)) {
    take(from, at)
    flush()
    from = at + 1
  }
  take(from, node.data.length)
}

/** The range of a place, or undefined when its nodes have meanwhile changed or gone. */
export function rangeOf({ block, start, end }: Place): Range | undefined {
  const first = block.runs.find((run) => start >= run.at && start < run.at + run.length)
  const last = block.runs.find((run) => end > run.at && end <= run.at + run.length)
  if (first === undefined || last === undefined) return undefined
  const from = first.from + start - first.at
  const to = last.from + end - last.at
  if (!first.node.isConnected || !last.node.isConnected || to > last.node.length) return undefined
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, from)
  range.setEnd(last.node, to)
  return range
}

function kindOf(home: Element): BlockKind {
  for (let element: Element | null = home; element !== null; element = element.parentElement) {
    const kind = kinds[element.localName]
    if (kind !== undefined) return kind
    if (element.hasAttribute("contenteditable")) break
  }
  return "paragraph"
}

/** Islands an editor draws for itself: widgets, bookmarks, placeholders. */
function isSkipped(element: Element): boolean {
  return (
    skipped.has(element.localName) ||
    element.getAttribute("contenteditable") === "false" ||
    element.hasAttribute("data-slate-zero-width") ||
    element.getAttribute("data-mce-bogus") === "all" ||
    element.getAttribute("aria-hidden") === "true" ||
    element.classList.contains("ql-ui")
  )
}

// Not `instanceof`: editors build their frame's nodes with the page's constructors.
function isText(node: Node): node is Text {
  return node.nodeType === 3
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
