import type { Finding, PageReading, Report } from "../../../rules/index.ts"
import type { PreparedRules } from "../../engine/engine.ts"
import type { Article, FrameReport, Row } from "../../messages.ts"
import { basisWords } from "../../ui/words.ts"
import type { Feature, Frame } from "../feature.ts"
import { unhurried } from "../unhurried.ts"
import { domPage } from "./dom-page.ts"
import { snippetFor } from "./snippet.ts"

/** Judges the page itself – meta tags, dates, links, images, published text – when the side panel asks. */
export const page: Feature = {
  id: "page",
  start(frame, signal) {
    if (window !== window.top) return
    let places = new Map<string, string>()
    const check = async () => {
      const { rows, unchecked, selectors } = await judge(frame)
      places = selectors
      if (!signal.aborted) frame.board.post("page", { surfaces: 0, hasPage: true, rows, unchecked })
    }
    frame.board.onAsk("check-page", () => void check(), signal)
    frame.board.onReveal("page", (id) => show(frame.document, placeOf(id, places)), signal)
    frame.board.onReadArticle(() => readArticle(frame))
  },
}

/** A row of ours, or an element the panel learned of with the article. */
function placeOf(id: string, places: ReadonlyMap<string, string>): string | undefined {
  return id.startsWith("css:") ? id.slice(4) : places.get(id)
}

async function readArticle({ rules, document }: Frame): Promise<Article> {
  const { readPage } = await rules()
  const { blocks, page } = await unhurried(readPage(domPage(document), document.URL))
  const inBody = new Set(page.bodyBlocks)
  const files = page.links.filter(({ href, inContent }) => inContent && isFile(href))
  return {
    title: page.heading,
    url: document.URL,
    blocks: blocks
      .filter((block, index) => inBody.has(index) || block.kind === "title")
      .map(({ text, kind, selector = "" }) => ({
        text,
        isCell: kind === "cell",
        selector: `css:${selector}`,
      })),
    tables: page.tables.length,
    attachments: files.map(({ text, title, href }) => ({ text: text || title, href })),
  }
}

function isFile(href: string): boolean {
  return /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z|csv|txt)(?:[?#]|$)/i.test(href)
}

async function judge(frame: Frame) {
  const rules = await frame.rules()
  const { document } = frame
  const { blocks, page, column } = await unhurried(rules.readPage(domPage(document), document.URL))
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const draft = { blocks, page, today, lists: rules.lists, ...(column === undefined ? {} : { column }) }
  await unhurried(rules.checker.readAhead(blocks))
  const report = rules.checker.run(draft)
  const findings = report.findings.filter((finding) => isAboutPage(finding, page))
  return {
    rows: findings.map((finding, index) => rowOf(finding, index, { blocks, page })),
    selectors: new Map(findings.map(({ selector }, index) => [`page-${index}`, selector ?? ""])),
    unchecked: uncheckedOf(report, rules),
  }
}

/** Navigation and menus are not prose: of text findings only those in the article count. */
function isAboutPage({ at }: Finding, { bodyBlocks }: PageReading["page"]): boolean {
  return at === undefined || bodyBlocks.includes(at.block)
}

function rowOf(finding: Finding, index: number, { blocks, page }: Pick<PageReading, "blocks" | "page">): Row {
  const { at, severity, rule, title, message, text, basis, cost } = finding
  const around = at === undefined ? "" : (blocks[at.block]?.text ?? "")
  return {
    id: `page-${index}`,
    group: "page",
    severity,
    rule,
    title,
    message,
    quote: [
      at === undefined ? "" : around.slice(Math.max(0, at.start - 12), at.start),
      text,
      at === undefined ? "" : around.slice(at.end, at.end + 12),
    ],
    basis: basisWords(basis),
    ...(cost === undefined ? {} : { cost }),
    ...snippetFor(finding, page),
  }
}

function uncheckedOf({ skipped, failed }: Report, { titleOf }: PreparedRules): FrameReport["unchecked"] {
  return [
    ...skipped.map(({ rule, reason }) => ({ what: titleOf(rule), reason })),
    ...failed.map(({ rule, reason }) => ({ what: titleOf(rule), reason: `规则出错：${reason}` })),
  ]
}

function show(document: Document, selector: string | undefined): boolean {
  if (selector === undefined) return false
  const element = selector === "" ? null : document.querySelector(selector)
  element?.scrollIntoView({ block: "center" })
  // An animation shows the place and leaves no trace in the document.
  element?.animate(
    { outline: ["3px solid #c8161d", "3px solid #c8161d", "3px solid transparent"] },
    { duration: 2000 },
  )
  return true
}
