import type { CivilDate, Profile, Skipped } from "../../rules/index.ts"
import type { PageRecord } from "../page-record.ts"
import type { SiteRecord } from "../site-record.ts"
import type { Tally } from "../tally.ts"
import type { TrendRecord } from "../trend.ts"

export interface UnreadPages {
  readonly reason: string
  readonly count: number
  /** The first few. */
  readonly places: readonly string[]
}

/** Known only when everything was read. */
export interface Summary {
  readonly targets: readonly string[]
  readonly today: CivilDate
  readonly profile: Profile
  readonly tally: Tally
  readonly sites: readonly SiteRecord[]
  readonly skipped: readonly Skipped[]
  /** Rules that threw, and files or pages that could not be read. */
  readonly failed: readonly (Skipped & { readonly place: string })[]
  /** Pages that were read and had nothing to judge: empty, built by a script, no page at all. */
  readonly unread: readonly UnreadPages[]
  readonly trend?: TrendRecord
  readonly sample?: { readonly size: number; readonly seed: number; readonly places: readonly string[] }
}

/** Writes pages as they come, so that a site of any size fits into memory. */
export interface ReportWriter {
  page(record: PageRecord): Promise<void>
  end(summary: Summary): Promise<void>
}

/** Where a writer's text goes. */
export interface Sink {
  readonly isTerminal: boolean
  write(text: string): Promise<void>
  close(): Promise<void>
}
