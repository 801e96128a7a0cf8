import type { Severity, Skipped } from "../rules/index.ts"
import type { AuditFinding, PageRecord } from "./page-record.ts"
import { placeName } from "./page-record.ts"
import { siteRules } from "./site-record.ts"

export interface RuleTally {
  readonly rule: string
  readonly title: string
  severity: Severity
  count: number
  /** The first finding: evidence for the table. */
  readonly first: AuditFinding
}

/** Places that a table can show; the count goes on. */
const mostPlaces = 10

/** Counts over all pages; what the summary is written from. */
export class Tally {
  pages = 0
  attachments = 0
  readonly severities: Record<Severity, number> = { must: 0, should: 0, hint: 0 }
  readonly rules = new Map<string, RuleTally>()
  readonly failed = new Map<string, Skipped & { place: string }>()
  /** Pages with nothing to judge, by reason. */
  readonly unread = new Map<string, { count: number; readonly places: string[] }>()
  #unreadPages = 0
  readonly #skipped = new Map<string, { reason: string; times: number }>()

  add(record: PageRecord): void {
    if (record.kind === "attachment") this.attachments++
    else this.pages++
    if (record.unread !== undefined) this.#addUnread(record.unread, placeName(record.place))
    for (const finding of record.findings) this.addFinding(finding)
    for (const { rule, reason } of record.skipped) {
      const seen = this.#skipped.get(rule)
      if (seen === undefined) this.#skipped.set(rule, { reason, times: 1 })
      else seen.times++
    }
    for (const failed of record.failed) {
      const key = failed.rule + failed.reason
      if (!this.failed.has(key)) this.failed.set(key, { ...failed, place: placeName(record.place) })
    }
  }

  #addUnread(reason: string, place: string): void {
    const seen = this.unread.get(reason) ?? { count: 0, places: [] }
    this.unread.set(reason, seen)
    seen.count++
    if (seen.places.length < mostPlaces) seen.places.push(place)
    this.#unreadPages++
  }

  addFinding(finding: AuditFinding): void {
    const { rule, title, severity } = finding
    this.severities[severity]++
    const tally = this.rules.get(rule)
    if (tally === undefined) this.rules.set(rule, { rule, title, severity, count: 1, first: finding })
    else tally.count++
  }

  /** Site rules wait for the whole site: once it was judged, their skips on single pages mean nothing. */
  settleSite(skipped: readonly Skipped[]): void {
    const open = new Set(skipped.map(({ rule }) => rule))
    for (const rule of this.#skipped.keys()) {
      if (siteRules.has(rule) && !open.has(rule)) this.#skipped.delete(rule)
    }
  }

  /** Once a rule. A rule that was decided on some page is not skipped. */
  get skipped(): Skipped[] {
    return [...this.#skipped]
      .filter(([, { times }]) => times >= this.pages + this.attachments - this.#unreadPages)
      .map(([rule, { reason }]) => ({ rule, reason }))
  }
}
