import { appendFileSync, closeSync, existsSync, openSync, readSync, truncateSync } from "node:fs"
import type { PageRecord } from "../page-record.ts"
import { UsageError } from "../usage-error.ts"

/** One address that was asked for, and what it gave. A line of the state file, a row of the shared queue. */
export interface Visit {
  /** Start page of the site the visit belongs to. */
  readonly site: string
  readonly url: string
  readonly from: string
  readonly depth: number
  /** HTTP status, 0 for no answer. */
  readonly status: number
  /** Where redirects led, when that is another address. */
  readonly landed?: string
  readonly reason?: string
  /** Was it only asked whether it is there? */
  readonly isCheck?: boolean
  /** Not asked: the address leads into a private network, or robots.txt forbids it. */
  readonly isRefused?: boolean
  readonly certificate?: string
  /** Has the name an IPv6 address? Told with the start page only. */
  readonly ipv6?: boolean
  /** Addresses the page links to. */
  readonly links: readonly string[]
  readonly record?: PageRecord
}

/** Remembers the visits of a crawl, so that a run that was stopped goes on without asking the site again. */
export interface CrawlState {
  take(site: string, url: string): Promise<Visit | undefined>
  save(visit: Visit): Promise<void>
}

/** Nothing is kept: a stopped run begins anew. */
export const forgetful: CrawlState = {
  take: async () => undefined,
  save: async () => undefined,
}

interface Line {
  readonly offset: number
  readonly length: number
}

/** What the pages of a state file were judged by: findings of another profile or other lists must not be mixed in. */
export interface JudgedBy {
  readonly profile: string
  /** Names of the unit's own lists. */
  readonly words: readonly string[]
}

/**
 * Visits as JSON lines of a file, below a first line that says what they were judged by. In memory stays only where each
 * begins: a site may have ten thousand. Throws `UsageError` for a file that is not ours, or of another profile.
 */
export class StateFile implements CrawlState {
  readonly #file: string
  readonly #lines = new Map<string, Line>()
  #hasHead = false

  constructor(file: string, { profile, words }: JudgedBy) {
    this.#file = file
    const head = JSON.stringify({ civicbridge: "audit", profile, words })
    if (existsSync(file)) this.#index(head)
    // A place that cannot be written is told before the first request, not after an hour.
    this.#append(this.#hasHead ? "" : `${head}\n`)
  }

  /** Gives the visit away: once replayed it need not be kept. */
  async take(site: string, url: string): Promise<Visit | undefined> {
    const line = this.#lines.get(`${site} ${url}`)
    if (line === undefined) return undefined
    this.#lines.delete(`${site} ${url}`)
    const bytes = Buffer.alloc(line.length)
    const handle = openSync(this.#file, "r")
    try {
      readSync(handle, bytes, 0, line.length, line.offset)
    } finally {
      closeSync(handle)
    }
    return parseVisit(bytes.toString("utf8"))
  }

  async save(visit: Visit): Promise<void> {
    this.#append(`${JSON.stringify(visit)}\n`)
  }

  #append(text: string): void {
    try {
      appendFileSync(this.#file, text)
    } catch (error) {
      throw new UsageError(
        `--state ${this.#file}: 写不了（cannot write）：${error instanceof Error ? error.message : ""}`,
      )
    }
  }

  /** A stop may leave half a line at the end: it is cut off, the page is asked for again. */
  #index(head: string): void {
    let offset = 0
    for (const { bytes, isWhole } of linesOf(this.#file)) {
      if (!isWhole) truncateSync(this.#file, offset)
      else if (!this.#hasHead) this.#compare(bytes.toString("utf8"), head)
      else if (bytes.length > 0) this.#remember(bytes, offset)
      offset += bytes.length + 1
    }
  }

  #compare(found: string, head: string): void {
    if (found !== head) {
      if (!found.startsWith('{"civicbridge":"audit"')) throw this.#notOurs(1)
      throw new UsageError(
        `--state ${this.#file}: 上次是按另一检查方案或词表查的（judged by another profile or other lists）：${found}。请换一个进度文件，或用原来的方案继续`,
      )
    }
    this.#hasHead = true
  }

  #notOurs(line: number): UsageError {
    return new UsageError(`--state ${this.#file}:${line}: 不是本工具的进度文件（not a state file of ours）`)
  }

  #remember(bytes: Buffer, offset: number): void {
    const visit = parseVisit(bytes.toString("utf8"))
    if (visit === undefined) throw this.#notOurs(this.#lines.size + 2)
    this.#lines.set(`${visit.site} ${visit.url}`, { offset, length: bytes.length })
  }
}

/** The lines of a file of any size, a piece at a time. */
function* linesOf(file: string): Generator<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const handle = openSync(file, "r")
  const piece = Buffer.alloc(1_000_000)
  let open: Buffer[] = []
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      let from = 0
      for (let end = piece.indexOf(10); end >= 0 && end < read; end = piece.indexOf(10, from)) {
        yield { bytes: Buffer.concat([...open, piece.subarray(from, end)]), isWhole: true }
        open = []
        from = end + 1
      }
      if (from < read) open.push(Buffer.from(piece.subarray(from, read)))
    }
  } finally {
    closeSync(handle)
  }
  if (open.length > 0) yield { bytes: Buffer.concat(open), isWhole: false }
}

export function parseVisit(line: string): Visit | undefined {
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
