import type {
  ColumnFacts,
  ColumnItem,
  Draft,
  FieldFacts,
  ImageFacts,
  LinkFacts,
  PageFacts,
  ReplyFacts,
  SiteFacts,
} from "./facts.ts"
import type { Block } from "./types.ts"

/** The day on which all examples are read. */
const today = "2026-03-20"

function blocksOf(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ text, kind: "paragraph" }))
}

/** An article of the fictional city; `facts` says what the example is about, `texts` are the body's paragraphs. */
export function examplePage(facts: Partial<PageFacts> = {}, texts: readonly string[] = []): Draft {
  const page: PageFacts = {
    url: "https://www.yunchuan.gov.cn/a/1.html",
    kind: "article",
    title: "",
    heading: "",
    lang: "zh-CN",
    metas: [],
    links: [],
    images: [],
    resources: [],
    fields: [],
    tables: [],
    box: [],
    visibleDate: "",
    visibleSource: "",
    footerText: "",
    text: texts.join("\n"),
    bodyBlocks: texts.map((_, at) => at),
    ...facts,
  }
  return { blocks: blocksOf(texts), today, page }
}

export function exampleLink(facts: Partial<LinkFacts> = {}): LinkFacts {
  return {
    href: "",
    text: "",
    title: "",
    selector: "a",
    inFooter: false,
    inNavigation: false,
    inContent: true,
    ...facts,
  }
}

export function exampleImage(facts: Partial<ImageFacts> = {}): ImageFacts {
  return { src: "1.jpg", alt: "", title: "", selector: "img", inContent: true, nearby: "", ...facts }
}

export function exampleField(facts: Partial<FieldFacts> = {}): FieldFacts {
  return { name: "", type: "text", label: "", required: false, selector: "input", ...facts }
}

/** A column whose items are given as [title, date]. */
export function exampleColumn(
  facts: Partial<ColumnFacts>,
  items: readonly (readonly [title: string, date?: string])[] = [],
): Draft {
  return {
    blocks: [],
    today,
    column: { name: "", type: "", emptyText: "", items: items.map(item), ...facts },
  }
}

function item([title, date]: readonly [string, string?]): ColumnItem {
  return {
    title,
    fullTitle: title,
    href: "1.html",
    selector: "li",
    ...(date === undefined ? {} : { date }),
  }
}

export function exampleSite(facts: Partial<SiteFacts>): Draft {
  return {
    blocks: [],
    today,
    site: { host: "www.yunchuan.gov.cn", pages: 100, columns: [], deadLinks: [], ...facts },
  }
}

export function exampleReply(facts: Partial<ReplyFacts>, texts: readonly string[] = []): Draft {
  return { blocks: blocksOf(texts), today, reply: { receivedOn: "2026-03-16", ...facts } }
}
