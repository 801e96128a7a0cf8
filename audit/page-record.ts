import type { Basis, CivilDate, FixKind, PageKind, Severity, Skipped } from "../rules/index.ts"

/** Where a finding stands: a file's path or a page's address, and offsets in the file or in the block's text. */
export interface Location {
  readonly path?: string
  readonly url?: string
  readonly start: number
  readonly end: number
  readonly selector?: string
}

/** A finding as the reports write it. The JSON report keeps this shape from now on. */
export interface AuditFinding {
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly message: string
  readonly basis: Basis
  readonly cost?: string
  readonly location: Location
  readonly text: string
  readonly fix?: string
  readonly fixKind?: FixKind
  /** A few words around `text`, for reports that show the place. */
  readonly context?: { readonly before: string; readonly after: string }
}

/** What is kept of a column after its page was read. */
export interface ColumnRecord {
  readonly name: string
  readonly type: string
  readonly place: string
  readonly count: number
  readonly newest?: CivilDate
  readonly emptyText: string
  readonly state: "fresh" | "stale" | "blank"
}

/** All that is kept of one file or page. Also a line of the crawl's state file. */
export interface PageRecord {
  readonly place: { readonly path: string } | { readonly url: string }
  readonly kind: PageKind | "text" | "attachment" | "site"
  readonly title: string
  readonly findings: readonly AuditFinding[]
  readonly skipped: readonly Skipped[]
  readonly failed: readonly Skipped[]
  readonly column?: ColumnRecord
  /** Why there was nothing to judge: the page counts as read, not as clean. */
  readonly unread?: string
  /** Newest date among the lists of a home page. */
  readonly homeNewest?: CivilDate
  /** Resources that a page asked for by plain http although it came by https. */
  readonly mixedContent?: readonly string[]
}

export function placeName(place: PageRecord["place"] | Location): string {
  if ("path" in place && place.path !== undefined) return place.path
  return "url" in place && place.url !== undefined ? place.url : ""
}
