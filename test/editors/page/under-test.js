/** What every editor's page tells the contract: one door for all editors. Runs in the page, not in the extension. */
const civic = {
  ready: false,
  changes: 0,
  /** Each opens something of the editor's that is not its text: a dialog, the source. */
  asides: [],
  /** `surface()` the edited element, `get()` what the editor would save, `set({ html, lines })` the editor's own API. */
  offer(editor) {
    Object.assign(civic, editor, { ready: true })
  },
  changed() {
    civic.changes++
  },
  /** Where the words are shown, in the viewport of the surface's own document. Computed without the extension. */
  rectOf(words) {
    const surface = civic.surface()
    return "value" in surface ? inField(surface, words) : inText(surface, words)
  },
}
window.civic = civic

function inText(surface, words) {
  const walker = surface.ownerDocument.createTreeWalker(surface, NodeFilter.SHOW_TEXT)
  const nodes = []
  let text = ""
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, at: text.length })
    text += walker.currentNode.data
  }
  const from = text.indexOf(words)
  if (from === -1) return null
  const range = surface.ownerDocument.createRange()
  const holds = (at) => nodes.findLast((one) => one.at <= at)
  const [first, last] = [holds(from), holds(from + words.length - 1)]
  range.setStart(first.node, from - first.at)
  range.setEnd(last.node, from + words.length - last.at)
  return plain(range.getBoundingClientRect())
}

/** In the pages no line of a field is long enough to be broken, so that plain arithmetic is right. */
function inField(field, words) {
  const style = getComputedStyle(field)
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = style.font
  const before = field.value.slice(0, field.value.indexOf(words)).split("\n")
  if (!field.value.includes(words)) return null
  const box = field.getBoundingClientRect()
  const line = field.localName === "input" ? field.clientHeight : Number.parseFloat(style.lineHeight)
  const top = field.localName === "input" ? 0 : Number.parseFloat(style.paddingTop)
  const left = Number.parseFloat(style.paddingLeft) + pen.measureText(before.at(-1)).width
  return {
    x: box.x + field.clientLeft + left - field.scrollLeft,
    y: box.y + field.clientTop + top + line * (before.length - 1) - field.scrollTop,
    width: pen.measureText(words).width,
    height: line,
  }
}

function plain({ x, y, width, height }) {
  return { x, y, width, height }
}
