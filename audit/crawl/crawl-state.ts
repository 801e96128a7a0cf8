import { appendFileSync, existsSync, readFileSync, truncateSync } from "node:fs"
import type { PageRecord } from "../page-record.ts"
import { UsageError } from "../usage-error.ts"

/** One address that was asked for, and what it gave. A line of the state file. */
export interface Visit {
  /** Start page of the site the visit belongs to. */
  readonly site: string
  readonly url: string
  readonly from: string
  readonly depth: number
  readonly status: number
  /** Where redirects led, when that is another address. */
  readonly landed?: string
  readonly reason?: string
  /** Same-host links to follow. */
  readonly links: readonly string[]
  readonly record?: PageRecord
}

/**
 * The visits of a crawl as JSON lines. A run that was stopped is resumed by walking the same path over the visits
 * it has, without asking the site again.
 */
export class CrawlState {
  readonly #file: string | undefined
  readonly #visits = new Map<string, Visit>()

  constructor(file: string | undefined) {
    this.#file = file
    if (file !== undefined && existsSync(file)) this.#load(file)
  }

  get size(): number {
    return this.#visits.size
  }

  /** Gives the visit away: once replayed it need not be kept. */
  take(site: string, url: string): Visit | undefined {
    const key = `${site} ${url}`
    const visit = this.#visits.get(key)
    this.#visits.delete(key)
    return visit
  }

  save(visit: Visit): void {
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(visit)}\n`)
  }

  /** A stop may leave half a line at the end: it is cut off, the page is asked for again. */
  #load(file: string): void {
    const text = readFileSync(file, "utf8")
    const whole = text.slice(0, text.lastIndexOf("\n") + 1)
    if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
    for (const [index, line] of whole.split("\n").entries()) {
      if (line === "") continue
      const visit = parseVisit(line)
      if (visit === undefined) {
        throw new UsageError(`--state ${file}:${index + 1}: 不是本工具的进度文件（not a state file of ours）`)
      }
      this.#visits.set(`${visit.site} ${visit.url}`, visit)
    }
  }
}

function parseVisit(line: string): Visit | undefined {
  try {
    const visit: unknown = JSON.parse(line)
    return isVisit(visit) ? visit : undefined
  } catch {
    // Told as a usage error with the line's number.
    return undefined
  }
}

function isVisit(value: unknown): value is Visit {
  if (typeof value !== "object" || value === null) return false
  return (
    "site" in value && "url" in value && "status" in value && "links" in value && Array.isArray(value.links)
  )
}
