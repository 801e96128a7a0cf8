import type { MetaFacts } from "../engine/facts.ts"
import { BlockWriter } from "./block-writer.ts"
import { collapse } from "./collapse.ts"
import { type Region, strengthOf } from "./content-region.ts"
import { FieldReader } from "./field-reader.ts"
import { ImageReader } from "./image-reader.ts"
import { LinkReader } from "./link-reader.ts"
import { MarkReader } from "./mark-reader.ts"
import { ResourceReader } from "./resource-reader.ts"
import { RowReader } from "./row-reader.ts"
import { TableReader } from "./table-reader.ts"
import type { Frame, Visitor } from "./walk.ts"

const blockTags = new Set(
  (
    "html body p div section article header footer main aside nav ul ol li dl dt dd table tbody thead tfoot tr td th " +
    "caption h1 h2 h3 h4 h5 h6 form fieldset legend pre blockquote figure figcaption address center hr marquee " +
    "details summary ucapcontent founder-content"
  ).split(" "),
)

/** Nothing in these is text for the reader of the page. */
const unread = new Set(
  "script style noscript template iframe frame object embed svg math video audio canvas head title option textarea".split(
    " ",
  ),
)

/** Gathers everything `readPage` needs in one pass; what it means is decided afterwards. */
export class PageVisitor implements Visitor {
  readonly writer = new BlockWriter()
  readonly regions: Region[] = []
  readonly metas: MetaFacts[] = []
  readonly links: LinkReader
  readonly images = new ImageReader()
  readonly resources = new ResourceReader()
  readonly fields = new FieldReader()
  readonly tables = new TableReader()
  readonly rows = new RowReader()
  readonly marks = new MarkReader()
  title = ""
  lang = ""
  base: string | undefined
  #orders = 0
  readonly #openRegions: Region[] = []
  /** Innermost element that starts a line of its own. */
  readonly #blocks: Frame[] = []
  #preformatted = 0

  constructor(url: string | undefined) {
    this.base = url
    this.links = new LinkReader()
  }

  enter(frame: Frame): boolean {
    const { tag, element } = frame
    this.#orders = frame.order
    if (tag === "html") this.lang = element.attribute("lang") ?? ""
    if (tag === "head" || tag === "title") return true
    if (tag === "meta") this.#meta(frame)
    if (tag === "base") this.base = element.attribute("href") ?? this.base
    this.resources.enter(frame)
    if (unread.has(tag)) {
      if (tag === "textarea") this.fields.enter(frame)
      return tag === "object" || tag === "video" || tag === "audio"
    }
    this.#openBlock(frame)
    if (tag === "br" && frame.hidden === undefined) this.writer.lineBreak()
    if (tag === "img") this.images.enter(frame, this.writer.blocks.length)
    if (tag === "a") this.links.enter(frame, this.writer.blocks.length)
    this.marks.enter(frame)
    this.rows.enter(frame)
    this.tables.enter(frame)
    this.fields.enter(frame)
    return true
  }

  leave(frame: Frame): void {
    const { tag } = frame
    if (tag === "a") {
      const link = this.links.leave()
      if (link !== undefined) this.rows.link(link)
    }
    if (tag === "pre") this.#preformatted--
    this.marks.leave(frame)
    this.rows.leave(frame)
    this.tables.leave(frame)
    this.fields.leave(frame)
    if (this.#blocks.at(-1) === frame) {
      this.writer.flush()
      this.#blocks.pop()
    }
    const region = this.#openRegions.at(-1)
    if (region?.frame === frame) {
      this.writer.flush()
      region.endBlock = this.writer.blocks.length
      region.endOrder = this.#orders + 1
      this.#openRegions.pop()
    }
  }

  text(raw: string, frame: Frame): void {
    if (frame.tag === "title") {
      if (frame.parent?.tag === "head" && this.title === "") this.title = collapse(raw)
      return
    }
    if (unread.has(frame.tag) || frame.parent?.tag === "head") return
    this.links.text(raw)
    if (frame.hidden !== undefined) return
    const owner = this.#blocks.at(-1) ?? frame
    this.marks.text(raw)
    this.rows.text(raw)
    this.tables.text(raw)
    this.fields.text(raw)
    if (this.#preformatted === 0) this.writer.text(raw, owner, this.links.isOpen)
    else this.#preformattedText(raw, owner)
  }

  #preformattedText(raw: string, owner: Frame): void {
    for (const [at, line] of raw.split(/\r?\n/).entries()) {
      if (at > 0) this.writer.lineBreak()
      this.writer.text(line, owner, this.links.isOpen)
    }
  }

  #openBlock(frame: Frame): void {
    const isBlock = blockTags.has(frame.tag)
    const strength = strengthOf(frame)
    if (!isBlock && strength === 0) return
    this.writer.flush()
    this.#blocks.push(frame)
    if (frame.tag === "pre") this.#preformatted++
    if (strength === 0) return
    const firstBlock = this.writer.blocks.length
    const region: Region = { frame, strength, firstBlock, endBlock: firstBlock, endOrder: frame.order + 1 }
    this.regions.push(region)
    this.#openRegions.push(region)
  }

  #meta({ element }: Frame): void {
    const name = element.attribute("name") ?? element.attribute("property")
    if (name !== undefined) this.metas.push({ name, content: element.attribute("content") ?? "" })
  }
}
