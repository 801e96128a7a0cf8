import {
  blocksOfText,
  type Checker,
  type CivilDate,
  type ColumnFacts,
  type Draft,
  type Finding,
  type PageReading,
  readPage,
  type UnitLists,
} from "../rules/index.ts"
import { parseHtml } from "./html-element.ts"
import {
  type AuditFinding,
  type ColumnRecord,
  type Location,
  type PageRecord,
  placeName,
} from "./page-record.ts"
import { nothingToRead } from "./unreadable.ts"

export interface Judge {
  readonly checker: Checker
  readonly today: CivilDate
  /** The unit's own lists; empty ones when it gave none. */
  readonly lists?: UnitLists
}

/** What every draft of a run shares. */
export function givenBy({ today, lists }: Judge): Pick<Draft, "today" | "lists"> {
  return { today, ...(lists === undefined ? {} : { lists }) }
}

/** Raw HTML longer than this is read, but not handed to rules that look at markup. */
const longestHtml = 1_000_000

/** Judges a plain text; offsets are those of the whole text. */
export function judgeText(text: string, path: string, judge: Judge): PageRecord {
  const placed = blocksOfText(text)
  const report = judge.checker.run({ blocks: placed.map(({ block }) => block), ...givenBy(judge) })
  const findings = report.findings.map((finding) => {
    const offset = finding.at === undefined ? undefined : placed[finding.at.block]?.offset
    const { start, end } = spanIn(text, finding, offset)
    return auditFinding(finding, { path, start, end }, text)
  })
  const { skipped, failed } = report
  return {
    place: { path },
    kind: "text",
    title: placed[0]?.block.text.slice(0, 80) ?? "",
    findings,
    skipped,
    failed,
  }
}

/** A finding about the whole has no span: its words are looked for, so that an editor can still be led there. */
function spanIn(
  text: string,
  { at, text: words }: Finding,
  offset: number | undefined,
): { start: number; end: number } {
  if (at !== undefined && offset !== undefined) return { start: offset + at.start, end: offset + at.end }
  const start = words === "" ? -1 : text.indexOf(words)
  return start < 0 ? { start: 0, end: 0 } : { start, end: start + words.length }
}

export interface PageSource {
  readonly place: PageRecord["place"]
  readonly html: string
  readonly url?: string
}

/** Reads a page once; `judge` may be called later, or never for pages that were not drawn for the sample. */
export function readHtml({ html, url }: PageSource): PageReading {
  return readPage(parseHtml(html), {
    ...(url === undefined ? {} : { url }),
    ...(html.length > longestHtml ? {} : { html }),
  })
}

export function judgePage(reading: PageReading, place: PageRecord["place"], judge: Judge): PageRecord {
  const { blocks, page, items } = reading
  const { today } = judge
  const unread = nothingToRead(reading)
  if (unread !== undefined) return unreadPage(place, page.title, unread)
  const column = isLaterPage(placeName(place)) ? undefined : reading.column
  const draft: Draft = { blocks, page, ...givenBy(judge), ...(column === undefined ? {} : { column }) }
  const report = judge.checker.run(draft)
  const told = report.findings.filter((finding) => concernsAuthor(finding, reading))
  const findings = told.map((finding) => {
    const { at, selector } = finding
    const block = at === undefined ? "" : (blocks[at.block]?.text ?? "")
    const span = { start: at?.start ?? 0, end: at?.end ?? 0 }
    return auditFinding(
      finding,
      { ...place, ...span, ...(selector === undefined ? {} : { selector }) },
      block,
    )
  })
  const { skipped, failed } = report
  const newest = page.kind === "home" ? newestOf(items, today) : undefined
  const mixed = mixedContent(reading)
  return {
    place,
    kind: page.kind,
    title: page.heading || page.title,
    findings,
    skipped,
    failed,
    ...(column === undefined ? {} : { column: columnRecord(column, place, findings, today) }),
    ...(newest === undefined ? {} : { homeNewest: newest }),
    ...(mixed.length === 0 ? {} : { mixedContent: mixed }),
  }
}

/** A page that says nothing: that is told, and nothing else of it. */
export function unreadPage(place: PageRecord["place"], title: string, unread: string): PageRecord {
  return { place, kind: "other", title, findings: [], skipped: [], failed: [], unread }
}

/** index_2.html, list.jsp?page=3: what a column shows there is old by nature. */
function isLaterPage(place: string): boolean {
  return (
    /(?:index|list|default)[_-](?:[1-9]|[1-9]\d+)\.(?:s?html?|jsp|aspx?|php)$/i.test(place) ||
    /[?&](?:page|pageno|pagenum|pageindex|cur_?page|currentpage|p)=(?:[2-9]|[1-9]\d+)(?:&|$)/i.test(place)
  )
}

/**
 * Matters of style in a menu or a footer stand on every page, and no author of a text can mend them; and a line of
 * date and source is no paragraph of the text.
 */
function concernsAuthor({ at, severity, rule }: Finding, { blocks, page }: PageReading): boolean {
  if (rule === "conversion/simplified-only" && /^zh-(?:hant|tw|hk|mo)/i.test(page.lang)) return false
  if (at === undefined || blocks[at.block]?.kind === "title") return true
  if (severity !== "hint" && !rule.startsWith("document/")) return true
  return page.bodyBlocks.length === 0
    ? page.kind !== "column" && page.kind !== "home"
    : page.bodyBlocks.includes(at.block)
}

/** Dates in the future are meetings announced, not updates. */
function newestOf(items: readonly { readonly date?: CivilDate }[], today: CivilDate): CivilDate | undefined {
  let newest: CivilDate | undefined
  for (const { date } of items) {
    if (date !== undefined && date <= today && (newest === undefined || date > newest)) newest = date
  }
  return newest
}

/** The column rules have judged it by the profile's numbers: their verdict is the column's state. */
function columnRecord(
  { name, type, items, emptyText }: ColumnFacts,
  place: PageRecord["place"],
  findings: readonly AuditFinding[],
  today: CivilDate,
): ColumnRecord {
  const has = (pattern: RegExp) => findings.some(({ rule }) => pattern.test(rule))
  const newest = newestOf(items, today)
  return {
    name,
    type,
    place: "url" in place ? place.url : place.path,
    count: items.length,
    ...(newest === undefined ? {} : { newest }),
    emptyText,
    state: has(/^column\/not-blank$/) ? "blank" : has(/^column\/.*fresh$/) ? "stale" : "fresh",
  }
}

function mixedContent({ page }: PageReading): string[] {
  if (page.url?.startsWith("https:") !== true) return []
  const urls = page.resources.flatMap(({ url }) => (url?.startsWith("http:") === true ? [url] : []))
  return [...new Set(urls)].slice(0, 20)
}

const around = 24

/** A finding with its place and a few words around it. */
export function auditFinding(finding: Finding, location: Location, text: string): AuditFinding {
  const { rule, title, severity, message, basis, cost, fix } = finding
  const { start, end } = location
  const context = { before: lineBefore(text, start), after: lineAfter(text, end) }
  return {
    rule,
    title,
    severity,
    message,
    basis,
    ...(cost === undefined ? {} : { cost }),
    location,
    text: finding.text.startsWith("data:") ? `${finding.text.slice(0, 40)}…` : finding.text,
    ...(fix === undefined ? {} : { fix: fix.text, fixKind: fix.kind }),
    ...(end > start ? { context } : {}),
  }
}

function lineBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - around), start).replace(/^[\s\S]*[\r\n]/, "")
}

function lineAfter(text: string, end: number): string {
  return text.slice(end, end + around).replace(/[\r\n][\s\S]*$/, "")
}
