import { type CivilDate, catalogue, daysBetween, type SiteFacts } from "../rules/index.ts"
import type { ColumnRecord, PageRecord } from "./page-record.ts"

export interface DeadLink {
  readonly url: string
  readonly from: string
  readonly status: number
}

/** What the report says of a whole site or folder. */
export interface SiteRecord {
  readonly host: string
  readonly pages: number
  readonly kinds: Readonly<Record<string, number>>
  readonly columns: readonly ColumnRecord[]
  readonly homeNewest?: CivilDate
  readonly homeAge?: number
  readonly deadLinks: readonly DeadLink[]
  /** Seconds the home page took, when it was fetched; undefined for files. */
  readonly unreachable?: string
}

/** More would not fit on paper; the count goes on. */
const mostDeadLinks = 500
const mostColumns = 5000

/** Gathers aggregates over the pages of one site; a page's own facts are dropped after it was added. */
export class SiteGatherer {
  readonly #columns: ColumnRecord[] = []
  readonly #kinds: Record<string, number> = {}
  readonly #dead: DeadLink[] = []
  readonly #mixed = new Set<string>()
  readonly #host: string
  #pages = 0
  #homeNewest: CivilDate | undefined
  #unreachable: string | undefined

  constructor(host: string) {
    this.#host = host
  }

  get isSite(): boolean {
    return this.#columns.length > 0 || this.#homeNewest !== undefined || this.#dead.length > 0
  }

  add({ kind, column, homeNewest, mixedContent }: PageRecord): void {
    this.#pages++
    this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1
    if (column !== undefined && this.#columns.length < mostColumns) this.#columns.push(column)
    if (homeNewest !== undefined && homeNewest > (this.#homeNewest ?? "")) this.#homeNewest = homeNewest
    for (const url of mixedContent ?? []) if (this.#mixed.size < 100) this.#mixed.add(url)
  }

  addDeadLink(link: DeadLink): void {
    if (this.#dead.length < mostDeadLinks) this.#dead.push(link)
  }

  addUnreachable(reason: string): void {
    this.#unreachable = reason
  }

  record(today: CivilDate): SiteRecord {
    const newest = this.#homeNewest
    return {
      host: this.#host,
      pages: this.#pages,
      kinds: this.#kinds,
      columns: this.#columns.toSorted((a, b) => (a.newest ?? "").localeCompare(b.newest ?? "")),
      ...(newest === undefined ? {} : { homeNewest: newest, homeAge: daysBetween(newest, today) }),
      deadLinks: this.#dead,
      ...(this.#unreachable === undefined ? {} : { unreachable: this.#unreachable }),
    }
  }

  /** The site as the site rules want it. */
  facts(): SiteFacts {
    const newest = this.#homeNewest
    return {
      host: this.#host,
      pages: this.#pages,
      columns: this.#columns.map(({ name, type, place, newest: date, emptyText, state }) => ({
        name,
        type,
        url: place,
        items: date === undefined ? [] : [{ title: "", fullTitle: "", href: "", date, selector: "" }],
        emptyText,
        state,
      })),
      ...(newest === undefined ? {} : { homeNewest: newest }),
      deadLinks: this.#dead,
      ...(this.#mixed.size === 0 ? {} : { mixedContent: [...this.#mixed] }),
    }
  }
}

/** Rules that judge a whole site; on single pages they are always skipped. */
export const siteRules: ReadonlySet<string> = new Set(
  catalogue.flatMap((rule) => (rule.shape === "facts" && rule.needs.includes("site") ? [rule.id] : [])),
)
