import type { AuditFinding, PageRecord } from "../page-record.ts"
import { placeName } from "../page-record.ts"

export interface Repeat {
  readonly finding: AuditFinding
  count: number
  /** The first few. */
  readonly places: string[]
}

/** Told on more pages than this, it is the template that has to be mended, not each page. */
const fewest = 4
const mostPlaces = 5
/** Bound of the memory: beyond it findings are told page by page. */
const mostKinds = 5000

/** Counts what is said of whole pages in the same words, so that a report says it once. */
export class Repeats {
  readonly #repeats = new Map<string, Repeat>()

  add({ findings, kind }: PageRecord): void {
    if (kind !== "site") for (const finding of findings) this.#addFinding(finding)
  }

  isRepeated(finding: AuditFinding): boolean {
    return (this.#of(finding)?.count ?? 0) >= fewest
  }

  /** How often it was said so far. */
  timesOf(finding: AuditFinding): number {
    return this.#of(finding)?.count ?? 0
  }

  /** Most frequent first. */
  list(): Repeat[] {
    const repeated = [...this.#repeats.values()].filter(({ count }) => count >= fewest)
    return repeated.sort((a, b) => b.count - a.count)
  }

  #addFinding(finding: AuditFinding): void {
    if (!isWholePage(finding)) return
    const key = keyOf(finding)
    const known = this.#repeats.get(key)
    if (known === undefined) {
      if (this.#repeats.size >= mostKinds) return
      this.#repeats.set(key, { finding, count: 1, places: [placeName(finding.location)] })
      return
    }
    known.count++
    if (known.places.length < mostPlaces) known.places.push(placeName(finding.location))
  }

  #of(finding: AuditFinding): Repeat | undefined {
    return isWholePage(finding) ? this.#repeats.get(keyOf(finding)) : undefined
  }
}

function isWholePage({ location }: AuditFinding): boolean {
  return location.end <= location.start && location.selector === undefined
}

function keyOf({ rule, message }: AuditFinding): string {
  return `${rule}\n${message}`
}
