import type { CivilDate } from "../engine/facts.ts"
import { boxedDateIn, dateIn, yearlessDateIn } from "./dates.ts"
import type { MetLink } from "./link-reader.ts"
import type { Frame } from "./walk.ts"

/** A link of a list, with the date that stands beside it. */
export interface Row {
  readonly link: MetLink
  readonly date: CivilDate | undefined
  /** Month and day are shown, the year is not. */
  readonly isYearless: boolean
  /** The element whose children the rows are. */
  readonly list: Frame
  /** Old portals set the whole page in tables: one row of one is no list. */
  readonly isTableRow: boolean
}

interface OpenRow {
  readonly frame: Frame
  readonly links: MetLink[]
  text: string
  /** The same with a space between any two pieces: styles may set them apart. */
  spaced: string
}

const rowTags = new Set(["li", "tr", "dd", "dt", "dl", "p", "div"])
/** A row holds one line of a list; more text is an article. */
const longestRow = 300
/** 当前位置：首页 > 通知公告 */
const breadcrumb = /(?:当前|所在|您的|现在的?)位置|^\s*(?:网站)?首页\s*[>＞»›→]/u
/** Shorter link texts are buttons and page numbers. */
const shortestTitle = 4

/** Finds the rows of lists: `li>a+span`, table rows, and whatever else sets a date beside a link. */
export class RowReader {
  readonly rows: Row[] = []
  readonly #open: OpenRow[] = []

  enter(frame: Frame): void {
    if (rowTags.has(frame.tag)) this.#open.push({ frame, links: [], text: "", spaced: "" })
  }

  text(raw: string): void {
    const row = this.#open.at(-1)
    if (row === undefined || row.text.length > longestRow) return
    row.text += raw
    row.spaced += ` ${raw}`
  }

  link(link: MetLink): void {
    const { frame, text, title } = link
    const isTitled = Math.max(text.length, title.length) >= shortestTitle
    if (isTitled && frame.hidden === undefined && !frame.inFooter && !frame.inNavigation) {
      this.#open.at(-1)?.links.push(link)
    }
  }

  leave(frame: Frame): void {
    const row = this.#open.at(-1)
    if (row?.frame !== frame) return
    this.#open.pop()
    if (breadcrumb.test(row.text.slice(0, 40))) return
    const outer = this.#open.at(-1)
    const found = rowOf(row, outer)
    if (found !== undefined) {
      this.rows.push(found)
      return
    }
    if (outer === undefined) return
    outer.links.push(...row.links)
    if (outer.text.length > longestRow) return
    outer.text += ` ${row.text}`
    outer.spaced += ` ${row.spaced}`
  }
}

/** Most elements hold no link at all: their dates are not looked for. */
function rowOf(row: OpenRow, outer: OpenRow | undefined): Row | undefined {
  const link = longest(row.links)
  if (link === undefined || row.links.length > 3) return undefined
  const { frame } = row
  const { date = dateBefore(frame, outer), isYearless } =
    row.text.length > longestRow ? undated : dateBeside(row, link)
  const isLine = frame.tag === "li" || frame.tag === "tr" || frame.tag === "dd"
  if (!isLine && (date === undefined || !isShort(row, link))) return undefined
  return { link, date, isYearless, isTableRow: frame.tag === "tr", list: frame.parent ?? frame }
}

/** `<dl><dt>28 2021-05</dt><dd>title and abstract</dd></dl>`: the date stands in the term. */
function dateBefore({ tag }: Frame, outer: OpenRow | undefined): CivilDate | undefined {
  if (tag !== "dd" || outer === undefined) return undefined
  const term = outer.spaced.replace(/[\s\u00a0\u3000]+/g, " ").slice(-24)
  return dateIn(term) ?? boxedDateIn(term)
}

/** A paragraph that merely cites a dated document is no row. */
function isShort({ text }: OpenRow, link: MetLink): boolean {
  return text.replace(/\s+/g, "").length - link.text.replace(/\s+/g, "").length <= 40
}

/** A category link may stand before the title: the longest text is the title. */
function longest(links: readonly MetLink[]): MetLink | undefined {
  let best: MetLink | undefined
  for (const link of links) if (best === undefined || link.text.length > best.text.length) best = link
  return best
}

type DateOfRow = Pick<Row, "isYearless"> & { readonly date?: CivilDate | undefined }

const undated: DateOfRow = { isYearless: false }

/** The date outside the link's own words; lists that put it inside the link end with it. */
function dateBeside({ text, spaced }: OpenRow, link: MetLink): DateOfRow {
  const words = link.text
  const line = text.replace(/[\s\u00a0\u3000]+/g, " ")
  const outside = words === "" ? line : line.replace(words, " ")
  const date =
    dateIn(outside) ??
    dateIn(words.slice(-14)) ??
    dateIn(words.slice(0, 14)) ??
    boxedDateIn(spaced.replace(/[\s\u00a0\u3000]+/g, " "))
  return date === undefined ? yearlessDateIn(outside, link.href) : { date, isYearless: false }
}
