import type { ColumnFacts, ColumnItem, PageFacts } from "../engine/facts.ts"
import type { Block } from "../engine/types.ts"
import type { PageBlock } from "./block-writer.ts"
import { breadcrumbEnd, columnFacts, columnItem, type Lists, readLists } from "./column-facts.ts"
import { chooseRegion, type Region } from "./content-region.ts"
import { type DocumentBox, findBox } from "./document-box.ts"
import { linkFact } from "./link-reader.ts"
import type { PageElement } from "./page-element.ts"
import { pageKind } from "./page-kind.ts"
import { PageVisitor } from "./page-visitor.ts"
import { resolveUrl } from "./resolve-url.ts"
import { footerStart, headingIndex, type VisibleFacts, visibleFacts } from "./visible-facts.ts"
import { walk, walkInSteps } from "./walk.ts"

export interface PageReading {
  readonly blocks: readonly Block[]
  readonly page: PageFacts
  /** Present on column pages only. */
  readonly column?: ColumnFacts
  /** Every row of every list on the page that links somewhere: what the home page's newest date is read from. */
  readonly items: readonly ColumnItem[]
}

/** The page's text is kept up to here. */
const longestText = 200_000

/** Reads one page: its running text as blocks, and what the page rules ask. One pass over the tree. */
export function readPage(root: PageElement, options: PageOptions = {}): PageReading {
  const visitor = new PageVisitor(options.url)
  walk(root, visitor)
  return readingOf(visitor, options)
}

/** The same with pauses, for a page that somebody is looking at. */
export function* readPageInSteps(
  root: PageElement,
  options: PageOptions = {},
): Generator<undefined, PageReading> {
  const visitor = new PageVisitor(options.url)
  yield* walkInSteps(root, visitor)
  return readingOf(visitor, options)
}

interface PageOptions {
  readonly url?: string
  readonly html?: string
}

function readingOf(visitor: PageVisitor, options: PageOptions): PageReading {
  visitor.writer.flush()
  const parts = partsOf(visitor)
  const base = baseOf(visitor.base, options.url)
  const page = pageFacts(visitor, parts, base, options)
  const blocks = parts.blocks.map(({ text, kind, selector }, at) => ({
    text,
    kind: at === parts.heading && kind !== "cell" ? ("title" as const) : kind,
    selector,
  }))
  const items = parts.lists.all.map(columnItem)
  if (page.kind !== "column") return { blocks, page, items }
  const breadcrumb = breadcrumbEnd(parts.blocks.map(({ text }) => text))
  return {
    blocks,
    page,
    items,
    column: columnFacts(parts.lists, { meta: metaOf(visitor), base, breadcrumb, page }),
  }
}

interface Parts {
  readonly blocks: readonly PageBlock[]
  readonly region: Region | undefined
  readonly heading: number
  readonly box: DocumentBox
  readonly visible: VisibleFacts
  readonly footer: number
  readonly lists: Lists
}

function partsOf(visitor: PageVisitor): Parts {
  const { blocks } = visitor.writer
  const region = chooseRegion(visitor.regions, blocks)
  const box = findBox(blocks)
  const heading = headingIndex(blocks, visitor.title, metaOf(visitor)("ArticleTitle"))
  const bodyStart = region?.firstBlock ?? blocks.length
  const isInside = heading >= bodyStart
  const around = { from: Math.max(heading, 0), to: isInside ? heading + 5 : bodyStart + 2 }
  const visible = visibleFacts(blocks, around, box.pairs)
  return {
    blocks,
    region,
    heading,
    box,
    visible,
    footer: footerStart(blocks),
    lists: readLists(visitor.rows.rows),
  }
}

function pageFacts(
  visitor: PageVisitor,
  parts: Parts,
  base: string | undefined,
  { url, html }: { readonly url?: string; readonly html?: string },
): PageFacts {
  const { blocks, region, box, visible, lists } = parts
  const text = blocks
    .map((block) => block.text)
    .join("\n")
    .slice(0, longestText)
  const heading = blocks[parts.heading]?.text ?? ""
  const fields = visitor.fields.facts()
  const body = bodyBlocks(parts)
  const kind = pageKind({
    url: url ?? "",
    meta: metaOf(visitor),
    title: visitor.title,
    heading,
    boxLabels: box.pairs.map(({ label }) => label),
    visibleDate: visible.date,
    fields: fields.length,
    prose: body.reduce((sum, at) => sum + (blocks[at]?.text.length ?? 0) - (blocks[at]?.linkLength ?? 0), 0),
    rows: lists.main.length,
    datedRows: lists.main.filter(({ date }) => date !== undefined).length,
    lists: lists.count,
    text,
  })
  const listed = new Set(lists.main.map(({ link }) => link.frame))
  const isContent = (order: number) =>
    region !== undefined && order >= region.frame.order && order < region.endOrder
  const isFooter = (frame: PageBlock["frame"], block: number) => frame.inFooter || block >= parts.footer
  const links = visitor.links.links.map((link) =>
    linkFact(link, {
      base,
      inContent:
        listed.has(link.frame) || (kind !== "column" && kind !== "home" && isContent(link.frame.order)),
      inFooter: isFooter(link.frame, link.block),
    }),
  )
  return {
    ...(url === undefined ? {} : { url }),
    kind,
    title: visitor.title,
    heading,
    lang: visitor.lang,
    metas: visitor.metas,
    links,
    images: visitor.images.facts(blocks, isContent),
    resources: visitor.resources.facts(base),
    fields,
    tables: visitor.tables.tables,
    box: box.pairs,
    visibleDate: visible.date,
    visibleSource: visible.source,
    footerText: blocks
      .filter((block, at) => isFooter(block.frame, at))
      .map((block) => block.text)
      .join("\n"),
    text,
    bodyBlocks: kind === "column" || kind === "home" ? [] : body,
    ...(html === undefined ? {} : { html }),
    marks: [...visitor.marks.marks],
    keyboardFaults: visitor.marks.keyboardFaults,
  }
}

/** Lines below an article that belong to the template. */
const tail =
  /^(?:【?(?:打印|关闭|收藏|分享|返回|我要纠错|字体)|分享到|扫一扫|上一[篇条]|下一[篇条]|相关(?:链接|文章|阅读|解读|稿件)|责任编辑|【)/

function bodyBlocks({ blocks, region, heading, box, visible, footer }: Parts): number[] {
  const body: number[] = []
  if (region === undefined) return body
  for (let at = region.firstBlock; at < Math.min(region.endBlock, footer); at++) {
    const block = blocks[at]
    if (block === undefined || block.frame.inFooter || block.frame.inNavigation) continue
    if (at === heading || box.blocks.has(at) || visible.blocks.has(at)) continue
    if (block.text.length <= 40 && tail.test(block.text)) continue
    body.push(at)
  }
  return body
}

/** Meta content by name. Case matters to the rules; for recognising a page it does not. */
function metaOf({ metas }: PageVisitor): (name: string) => string {
  return (name) => metas.find((meta) => meta.name.toLowerCase() === name.toLowerCase())?.content.trim() ?? ""
}

function baseOf(base: string | undefined, url: string | undefined): string | undefined {
  return base === undefined || base === url ? url : (resolveUrl(base, url) ?? url)
}
