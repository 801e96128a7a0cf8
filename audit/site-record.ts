import { type CivilDate, catalogue, daysBetween, type SiteFacts } from "../rules/index.ts"
import type { Unasked } from "./crawl/crawl.ts"
import type { Visit } from "./crawl/crawl-state.ts"
import { type ColumnRecord, type PageRecord, placeName } from "./page-record.ts"

export interface DeadLink {
  readonly url: string
  readonly from: string
  readonly status: number
  /** Why there was no answer. */
  readonly reason?: string
}

/** What became of the links; a link that was not asked is never counted as alive. */
export interface LinkCounts {
  readonly alive: number
  readonly dead: number
  /** The server answered, but turned us away: a person has to look. */
  readonly unsure: number
  readonly unchecked: number
}

/** What the report says of a whole site or folder. */
export interface SiteRecord {
  readonly host: string
  readonly pages: number
  readonly attachments: number
  readonly kinds: Readonly<Record<string, number>>
  readonly columns: readonly ColumnRecord[]
  readonly homeNewest?: CivilDate
  readonly homeAge?: number
  readonly deadLinks: readonly DeadLink[]
  /** Undefined for files: nobody asked the network. */
  readonly links?: LinkCounts
  /** What was found and not asked for. */
  readonly unasked?: Unasked
  /** Why the start page could not be read. */
  readonly unreachable?: string
  /** Why browsers warn of the site's certificate. */
  readonly certificate?: string
  /** Limits of this report that its reader must know. */
  readonly notes: readonly string[]
}

/** More would not fit on paper; the count goes on. */
const mostDeadLinks = 500
const mostColumns = 5000
const mostGuides = 5000

/** Gathers aggregates over the pages of one site; a page's own facts are dropped after it was added. */
export class SiteGatherer {
  readonly #columns = new Map<string, ColumnRecord>()
  readonly #kinds: Record<string, number> = {}
  readonly #dead: DeadLink[] = []
  readonly #mixed = new Set<string>()
  readonly #guides: { readonly url: string; readonly missing: readonly string[] }[] = []
  readonly #outside: Visit[] = []
  readonly #counts = { alive: 0, dead: 0, unsure: 0, unchecked: 0 }
  readonly #host: string
  readonly #url: string | undefined
  readonly #refusals: readonly number[]
  readonly #notes: string[] = []
  #homeNewest: CivilDate | undefined
  #unreachable: string | undefined
  #certificate: string | undefined
  #ipv6: boolean | undefined
  #unasked: Unasked | undefined

  /** `refusals`: the statuses by which servers turn robots away, as the profile has them. */
  constructor(target: { readonly host: string; readonly url?: string }, refusals: readonly number[]) {
    this.#host = target.host
    this.#url = target.url
    this.#refusals = refusals
  }

  get isSite(): boolean {
    const isRead =
      this.#columns.size > 0 ||
      this.#homeNewest !== undefined ||
      this.#dead.length > 0 ||
      this.#guides.length > 0
    return isRead || (this.#url !== undefined && this.#unreachable === undefined)
  }

  add(record: PageRecord): void {
    const { kind, column, homeNewest, mixedContent } = record
    this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1
    if (column !== undefined && this.#columns.size < mostColumns) this.#addColumn(column)
    if (homeNewest !== undefined && homeNewest > (this.#homeNewest ?? "")) this.#homeNewest = homeNewest
    for (const url of mixedContent ?? []) if (this.#mixed.size < 100) this.#mixed.add(url)
    if (kind === "guide" && this.#guides.length < mostGuides) this.#guides.push(guideOf(record))
  }

  /** A column may be met under several addresses: it is one, and as fresh as its freshest page. */
  #addColumn(column: ColumnRecord): void {
    const key = column.name === "" ? column.place : `${folderOf(column.place)} ${column.name}`
    const known = this.#columns.get(key)
    if (known === undefined || (column.newest ?? "") > (known.newest ?? "")) this.#columns.set(key, column)
  }

  /** What asking for an address said of the site, apart from the page it gave. */
  visited(visit: Visit): void {
    const { url, status, reason, record, certificate, ipv6 } = visit
    this.#certificate ??= certificate
    this.#ipv6 ??= ipv6
    if (url === this.#url && record === undefined) this.#unreachable = reason ?? `HTTP ${status}`
    if (visit.isCheck === true) this.#outside.push(visit)
    else this.#count(visit)
  }

  left(unasked: Unasked): void {
    this.#unasked = unasked
    this.#counts.unchecked += unasked.links
    this.#settleOutside()
  }

  /** A machine without a way out would call every other site dead. */
  #settleOutside(): void {
    const asked = this.#outside.filter(({ isRefused }) => isRefused !== true)
    const isCutOff = asked.length > 0 && asked.every(({ status }) => status === 0)
    if (isCutOff) {
      this.#counts.unchecked += this.#outside.length
      this.#notes.push(`本机访问不了其他网站，${this.#outside.length}个站外链接未检查`)
    } else for (const visit of this.#outside) this.#count(visit)
    this.#outside.length = 0
  }

  #count({ url, from, status, reason, isRefused }: Visit): void {
    if (isRefused === true) this.#counts.unchecked++
    else if (this.#refusals.includes(status)) this.#counts.unsure++
    else if (status > 0 && status < 400) this.#counts.alive++
    else {
      this.#counts.dead++
      const dead = { url, from, status, ...(status > 0 || reason === undefined ? {} : { reason }) }
      if (this.#dead.length < mostDeadLinks) this.#dead.push(dead)
    }
  }

  record(today: CivilDate): SiteRecord {
    const newest = this.#homeNewest
    const { attachment = 0, ...kinds } = this.#kinds
    return {
      host: this.#host,
      pages: Object.values(kinds).reduce((sum, count) => sum + count, 0),
      attachments: attachment,
      kinds: this.#kinds,
      columns: [...this.#columns.values()].sort((a, b) => (a.newest ?? "").localeCompare(b.newest ?? "")),
      ...(newest === undefined ? {} : { homeNewest: newest, homeAge: daysBetween(newest, today) }),
      deadLinks: this.#dead,
      ...(this.#url === undefined ? {} : { links: this.#counts }),
      ...(this.#unasked === undefined ? {} : { unasked: this.#unasked }),
      ...(this.#unreachable === undefined ? {} : { unreachable: this.#unreachable }),
      ...(this.#certificate === undefined ? {} : { certificate: this.#certificate }),
      notes: this.#notes,
    }
  }

  /** The site as the site rules want it. */
  facts(): SiteFacts {
    const newest = this.#homeNewest
    return {
      // A folder has no name on the net; a port is no part of one.
      host: this.#url === undefined ? "" : new URL(this.#url).hostname,
      pages: Object.values(this.#kinds).reduce((sum, count) => sum + count, 0),
      columns: [...this.#columns.values()].map(({ name, type, place, newest: date, emptyText, state }) => ({
        name,
        type,
        url: place,
        items: date === undefined ? [] : [{ title: "", fullTitle: "", href: "", date, selector: "" }],
        emptyText,
        state,
      })),
      ...(newest === undefined ? {} : { homeNewest: newest }),
      ...(this.#guides.length === 0 ? {} : { guides: this.#guides }),
      deadLinks: this.#dead,
      ...(this.#url === undefined ? {} : { https: this.#url.startsWith("https:") }),
      ...(this.#ipv6 === undefined ? {} : { ipv6: this.#ipv6 }),
      ...(this.#mixed.size === 0 ? {} : { mixedContent: [...this.#mixed] }),
    }
  }
}

/** What the page rule found lost: its finding names the elements. */
function guideOf({ place, findings }: PageRecord): { url: string; missing: readonly string[] } {
  const lost = findings.find(({ rule }) => rule === "page/guide-elements")
  return { url: placeName(place), missing: lost?.text.split("、") ?? [] }
}

/** /xw/gzdt/index.html and /xw/gzdt/ are one place; `show.asp?id=3` and `show.asp?id=4` are not told apart by it. */
function folderOf(place: string): string {
  return place.replace(/[^/]*$/, "")
}

/** Rules that judge a whole site; on single pages they are always skipped. */
export const siteRules: ReadonlySet<string> = new Set(
  catalogue.flatMap((rule) => (rule.shape === "facts" && rule.needs.includes("site") ? [rule.id] : [])),
)
