import type { CivilDate } from "../engine/facts.ts"
import { dateIn } from "./dates.ts"
import type { MetLink } from "./link-reader.ts"
import type { Frame } from "./walk.ts"

/** A link of a list, with the date that stands beside it. */
export interface Row {
  readonly link: MetLink
  readonly date: CivilDate | undefined
  /** The element whose children the rows are. */
  readonly list: Frame
}

interface OpenRow {
  readonly frame: Frame
  readonly links: MetLink[]
  text: string
}

const rowTags = new Set(["li", "tr", "dd", "dt", "dl", "p", "div"])
/** A row holds one line of a list; more text is an article. */
const longestRow = 300
/** Shorter link texts are buttons and page numbers. */
const shortestTitle = 4

/** Finds the rows of lists: `li>a+span`, table rows, and whatever else sets a date beside a link. */
export class RowReader {
  readonly rows: Row[] = []
  readonly #open: OpenRow[] = []

  enter(frame: Frame): void {
    if (rowTags.has(frame.tag)) this.#open.push({ frame, links: [], text: "" })
  }

  text(raw: string): void {
    const row = this.#open.at(-1)
    if (row !== undefined && row.text.length <= longestRow) row.text += raw
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
    const outer = this.#open.at(-1)
    const date = row.text.length > longestRow ? undefined : dateBeside(row)
    const isLine = frame.tag === "li" || frame.tag === "tr" || frame.tag === "dd"
    const link = longest(row.links)
    if (
      link !== undefined &&
      row.links.length <= 3 &&
      (isLine || (date !== undefined && isShort(row, link)))
    ) {
      this.rows.push({ link, date, list: frame.parent ?? frame })
      return
    }
    if (outer === undefined) return
    outer.links.push(...row.links)
    if (outer.text.length <= longestRow) outer.text += ` ${row.text}`
  }
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

/** The date outside the link's own words; lists that put it inside the link end with it. */
function dateBeside({ text, links }: OpenRow): CivilDate | undefined {
  const words = longest(links)?.text ?? ""
  const line = text.replace(/[\s\u00a0\u3000]+/g, " ")
  const outside = words === "" ? line : line.replace(words, " ")
  return dateIn(outside) ?? dateIn(words.slice(-14)) ?? dateIn(words.slice(0, 14))
}
