import { converted, isTraditional } from "./convert.ts"
import { documents } from "./documents.ts"

interface Change {
  readonly before: string
  readonly after: string
}

const left = "script,style,noscript,textarea,input,select,code,[contenteditable],[data-civic-ignore]"
const probed = 4000

/** Writes the page in the other script, text node by text node, and can put every one of them back. */
export class Script {
  private readonly changes = new Map<Text, Change>()
  private readonly observers: MutationObserver[] = []

  async convert(on: boolean): Promise<void> {
    for (const observer of this.observers.splice(0)) observer.disconnect()
    if (!on) {
      this.changes.forEach(({ before, after }, node) => {
        // What the page has written since is its own.
        if (node.data === after) node.data = before
      })
      this.changes.clear()
      return
    }
    for (const page of documents()) if (page.body) this.begin(page)
  }

  private begin(page: Document): void {
    const wanted = !isTraditional((page.body.textContent ?? "").slice(0, probed))
    this.change(page.body, wanted)
    const settings = { childList: true, subtree: true, characterData: true }
    const observer = new MutationObserver((records) => {
      observer.disconnect()
      for (const { target } of records) this.change(partOf(page, target), wanted)
      observer.observe(page.documentElement, settings)
    })
    // Pages that fetch their next content replace the body itself.
    observer.observe(page.documentElement, settings)
    this.observers.push(observer)
  }

  private change(root: Node, wanted: boolean): void {
    const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
      if (isText(node)) this.changeText(node, wanted)
    }
  }

  private changeText(node: Text, wanted: boolean): void {
    const { data, parentElement } = node
    if (data.trim() === "" || parentElement === null || parentElement.closest(left) !== null) return
    if (this.changes.get(node)?.after === data) return
    const after = converted(data, wanted)
    if (after === data) return
    this.changes.set(node, { before: data, after })
    node.data = after
  }
}

/** Never the head: the words there are for the browser. */
function partOf(page: Document, node: Node): Node {
  return page.body.contains(node) ? node : page.body
}

function isText(node: Node): node is Text {
  return node.nodeType === node.TEXT_NODE
}
