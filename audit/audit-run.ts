import { type CrawlWork, crawl, type Unasked } from "./crawl/crawl.ts"
import type { CrawlState } from "./crawl/crawl-state.ts"
import { linksOf } from "./crawl/page-links.ts"
import { findFiles } from "./find-files.ts"
import { type Judge, judgePage, readHtml } from "./judge.ts"
import type { AuditOptions } from "./options.ts"
import { type AuditFinding, type PageRecord, placeName } from "./page-record.ts"
import { Progress } from "./progress.ts"
import { readFile } from "./read-file.ts"
import type { ReportWriter, Summary } from "./report/report-writer.ts"
import { numbersParam } from "./rule-params.ts"
import { Reservoir } from "./sample.ts"
import { SiteGatherer, type SiteRecord, siteRules } from "./site-record.ts"
import { Tally } from "./tally.ts"
import { Trend } from "./trend.ts"

export interface RunParts {
  readonly options: AuditOptions
  readonly judge: Judge
  readonly profile: Summary["profile"]
  readonly writer: ReportWriter
  readonly signal: AbortSignal
}

interface SiteWalk {
  readonly state: CrawlState
  /** Known when another auditor walked the site: its visits are replayed, nothing is asked for. */
  readonly unasked?: Unasked
}

/** One report: every target is judged, and each page handed to the writer as soon as it is. */
export class AuditRun {
  readonly #parts: RunParts
  readonly #tally = new Tally()
  readonly #sites: SiteRecord[] = []
  readonly #unread: { rule: string; reason: string; place: string }[] = []
  readonly #progress: Progress
  readonly #trend: Trend | undefined
  readonly #sample: Reservoir<PageRecord> | undefined

  constructor(parts: RunParts) {
    const { previous, sample, seed } = parts.options
    this.#parts = parts
    this.#progress = new Progress()
    this.#trend = previous === undefined ? undefined : new Trend(previous)
    this.#sample = sample === undefined ? undefined : new Reservoir(sample, seed)
  }

  async folder(target: string): Promise<void> {
    const site = this.#siteOf({ host: target })
    const { files, unread } = findFiles(target)
    for (const { path, reason } of unread) this.fail(path, reason)
    for (const [index, path] of files.entries()) {
      this.#parts.signal.throwIfAborted()
      this.#progress.show({ done: index, of: files.length, place: path })
      try {
        await this.#add(await readFile(path, this.#parts.judge), site)
      } catch (error) {
        // One file that cannot be read must not cost the other thousand their report.
        this.fail(path, messageOf(error))
      }
    }
    await this.#judgeSite({ path: target }, site)
  }

  async site(start: string, { state, unasked }: SiteWalk): Promise<void> {
    const site = this.#siteOf({ host: new URL(start).host, url: start })
    const { maxPages } = this.#parts.options.crawl
    const walk = crawl(start, { ...crawlWork(this.#parts, state), isReplay: unasked !== undefined })
    for (let step = await walk.next(); ; step = await walk.next()) {
      if (step.done === true) {
        site.left(unasked ?? step.value)
        break
      }
      const { url, record, reason, status } = step.value
      site.visited(step.value)
      if (record !== undefined) await this.#add(record, site)
      else if (url === start) this.fail(url, reason ?? `HTTP ${status}`)
      this.#progress.show({ done: this.#tally.pages, of: maxPages, place: url })
    }
    await this.#judgeSite({ url: start }, site)
  }

  fail(place: string, reason: string): void {
    this.#unread.push({ rule: "audit/read", reason, place })
  }

  async end(targets: readonly string[]): Promise<Summary> {
    for (const record of this.#sample?.kept ?? []) await this.#report(record)
    this.#progress.clear()
    const { options, profile, judge, writer } = this.#parts
    const { sample, seed } = options
    const places = (this.#sample?.kept ?? []).map(({ place }) => placeName(place))
    const summary: Summary = {
      targets,
      today: judge.today,
      profile,
      tally: this.#tally,
      sites: this.#sites,
      skipped: this.#tally.skipped,
      failed: [...this.#tally.failed.values(), ...this.#unread],
      unread: [...this.#tally.unread].map(([reason, pages]) => ({ reason, ...pages })),
      ...(this.#trend === undefined ? {} : { trend: this.#trend.record() }),
      ...(sample === undefined ? {} : { sample: { size: sample, seed, places } }),
    }
    await writer.end(summary)
    return summary
  }

  #siteOf(target: { readonly host: string; readonly url?: string }): SiteGatherer {
    return new SiteGatherer(target, numbersParam(this.#parts.profile, "site/no-dead-links", "refusals"))
  }

  async #add(record: PageRecord, site: SiteGatherer): Promise<void> {
    site.add(record)
    const isArticle = ["article", "policy", "interpretation"].includes(record.kind)
    if (this.#sample !== undefined && isArticle) this.#sample.offer(record)
    else await this.#report(record)
  }

  async #report(record: PageRecord): Promise<void> {
    this.#tally.add(record)
    for (const finding of record.findings) this.#trend?.add(finding)
    await this.#parts.writer.page(record)
  }

  /** Only the site rules have something to say to a draft that is nothing but a site. */
  async #judgeSite(place: PageRecord["place"], site: SiteGatherer): Promise<void> {
    const { checker, today } = this.#parts.judge
    this.#sites.push(site.record(today))
    if (!site.isSite) return
    const report = checker.run({ blocks: [], site: site.facts(), today })
    const findings: AuditFinding[] = report.findings
      .filter(({ rule }) => siteRules.has(rule))
      .map(({ at: _, fix: __, selector: ___, ...finding }) => ({
        ...finding,
        location: { ...place, start: 0, end: 0 },
      }))
    this.#tally.settleSite(report.skipped)
    if (findings.length === 0) return
    const title = placeName(place)
    const record: PageRecord = { place, kind: "site", title, findings, skipped: [], failed: [] }
    for (const finding of findings) {
      this.#tally.addFinding(finding)
      this.#trend?.add(finding)
    }
    await this.#parts.writer.page(record)
  }
}

/** A crawl whose pages and attachments are judged as they come. */
export function crawlWork(
  { options, judge, signal }: Pick<RunParts, "options" | "judge" | "signal">,
  state: CrawlState,
): CrawlWork {
  return {
    options: options.crawl,
    state,
    signal,
    readPage({ html, url }) {
      const reading = readHtml({ place: { url }, html, url })
      return { links: linksOf(reading), record: judgePage(reading, { url }, judge) }
    },
    async readAttachment({ bytes, url }) {
      // Loaded on demand: most runs meet no attachment.
      const { judgeAttachment } = await import("./attachments/judge-attachment.ts")
      return await judgeAttachment({ place: { url }, name: nameIn(url), bytes }, judge)
    },
  }
}

function nameIn(url: string): string {
  const name = new URL(url).pathname.split("/").at(-1) ?? ""
  try {
    return decodeURIComponent(name)
  } catch {
    // Escaped GBK is no valid UTF-8: the name stays as it stands.
    return name
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
