import type { Block, BlockKind } from "../engine/types.ts"
import { type Frame, selectorOf } from "./walk.ts"

/** A block with what the later steps need to know about its place. */
export interface PageBlock extends Block {
  readonly selector: string
  readonly frame: Frame
  readonly order: number
  /** Characters that are text of links. */
  readonly linkLength: number
}

const wide = "[\\u2018-\\u201d\\u2026\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]"
const brokenLine = new RegExp(`(${wide})[ \\t]*\\r?\\n[ \\t\\r\\n]*(?=${wide})`, "g")
const indent = /^(?:\u3000{2}|[\u00a0\u3000]{4})/
const onlyDate = /^[\s[(（【]*(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s\])）】]*$/

const space = /[ \t\n\r\f]/

/** Collects text into blocks, with white space collapsed as a browser would show it. */
export class BlockWriter {
  readonly blocks: PageBlock[] = []
  /** Pieces, not one text: a page of 100,000 links in a row would be copied for each of them. */
  #parts: string[] = []
  #end = ""
  #hasWords = false
  #linkLength = 0
  #owner: Frame | undefined

  /** A source line that breaks between two Chinese characters shows no space (CSS Text 3, 4.1.3). */
  text(raw: string, owner: Frame, inLink: boolean): void {
    let text = raw.includes("\n") ? raw.replace(brokenLine, "$1") : raw
    if (space.test(text)) text = text.replace(/[ \t\n\r\f]+/g, " ")
    if (this.#end === "" || this.#end === " " || this.#end === "\n") text = text.replace(/^ /, "")
    if (text === "") return
    if (this.#end === "\n" && indent.test(text)) this.flush()
    // In a list the date floats at the far end of the line: it is no part of the title's sentence.
    const isDate = (owner.tag === "li" || owner.tag === "dd") && onlyDate.test(text)
    if (isDate) this.flush()
    if (this.#end === "") this.#owner = owner
    this.#add(text)
    if (inLink) this.#linkLength += text.trim().length
    if (isDate) this.flush()
  }

  /** `<br>`: one is a line inside the block, two in a row part paragraphs. */
  lineBreak(): void {
    if (this.#end === "\n") this.flush()
    else if (this.#hasWords) {
      const last = this.#parts.pop() ?? ""
      this.#parts.push(last.replace(/ $/, ""))
      this.#add("\n")
    }
  }

  flush(): void {
    const text = this.#parts.join("").trim()
    if (text !== "" && this.#owner !== undefined) {
      this.blocks.push({
        text,
        kind: kindOf(this.#owner, text),
        selector: selectorOf(this.#owner),
        frame: this.#owner,
        order: this.#owner.order,
        linkLength: Math.min(this.#linkLength, text.length),
      })
    }
    this.#parts = []
    this.#end = ""
    this.#hasWords = false
    this.#linkLength = 0
    this.#owner = undefined
  }

  #add(text: string): void {
    this.#parts.push(text)
    this.#end = text.slice(-1)
    this.#hasWords ||= text.trim() !== ""
  }
}

const kinds: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
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

/** A cell of a layout table holds running text: more than a cell of data would. */
const longestCell = 80

function kindOf(owner: Frame, text: string): BlockKind {
  const kind = kinds[owner.tag] ?? kinds[inlineHome(owner)] ?? "paragraph"
  return kind === "cell" && text.length > longestCell ? "paragraph" : kind
}

/** `<td><p>短语</p></td>` is a cell all the same, `<li><p>` an item. */
function inlineHome({ tag, parent }: Frame): string {
  return tag === "p" || tag === "div" ? (parent?.tag ?? "") : tag
}
