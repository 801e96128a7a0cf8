import { createChecker, ProfileError } from "../rules/index.ts"
import { crawl } from "./crawl/crawl.ts"
import { CrawlState } from "./crawl/crawl-state.ts"
import { checkPaths, findFiles } from "./find-files.ts"
import { type Judge, judgePage, readHtml } from "./judge.ts"
import type { AuditOptions } from "./options.ts"
import type { AuditFinding, PageRecord } from "./page-record.ts"
import { findProfile } from "./profiles.ts"
import { Progress } from "./progress.ts"
import { readFile } from "./read-file.ts"
import type { ReportWriter, Summary } from "./report/report-writer.ts"
import { Reservoir } from "./sample.ts"
import { SiteGatherer, type SiteRecord, siteRules } from "./site-record.ts"
import { Tally } from "./tally.ts"
import { isUrl, readSites } from "./targets.ts"
import { Trend } from "./trend.ts"
import { lexiconsWith, readUnitLists } from "./unit-lists.ts"
import { UsageError } from "./usage-error.ts"

/** Judges every target and hands each page to the writer as soon as it is judged. */
export async function runAudit(
  options: AuditOptions,
  openWriter: () => ReportWriter,
  signal: AbortSignal,
): Promise<Summary> {
  const targets = [...options.targets, ...(options.sites === undefined ? [] : readSites(options.sites))]
  checkPaths(targets.filter((target) => !isUrl(target)))
  const profile = findProfile(options.profile)
  const run = new AuditRun(options, judgeFor(profile, options), openWriter(), signal)
  for (const target of targets) await run.target(target)
  return await run.end(targets, profile)
}

function judgeFor(
  profile: Parameters<typeof createChecker>[0],
  { today, profile: wanted, words }: AuditOptions,
): Judge {
  const lists = readUnitLists(words)
  try {
    const checker = createChecker(profile, lexiconsWith(lists))
    return { checker, today, ...(words.length === 0 ? {} : { lists }) }
  } catch (error) {
    if (error instanceof ProfileError) throw new UsageError(`--profile ${wanted}: ${error.message}`)
    throw error
  }
}

class AuditRun {
  readonly #options: AuditOptions
  readonly #judge: Judge
  readonly #writer: ReportWriter
  readonly #signal: AbortSignal
  readonly #tally = new Tally()
  readonly #sites: SiteRecord[] = []
  readonly #unread: { rule: string; reason: string; place: string }[] = []
  readonly #progress = new Progress()
  readonly #state: CrawlState
  readonly #trend: Trend | undefined
  readonly #sample: Reservoir<PageRecord> | undefined

  constructor(options: AuditOptions, judge: Judge, writer: ReportWriter, signal: AbortSignal) {
    const { previous, sample, seed, crawl: crawling } = options
    this.#options = options
    this.#judge = judge
    this.#writer = writer
    this.#signal = signal
    this.#state = new CrawlState(crawling.state)
    this.#trend = previous === undefined ? undefined : new Trend(previous)
    this.#sample = sample === undefined ? undefined : new Reservoir(sample, seed)
  }

  async target(target: string): Promise<void> {
    const site = new SiteGatherer(isUrl(target) ? new URL(target).host : target)
    if (isUrl(target)) await this.#crawl(new URL(target).href, site)
    else await this.#files(target, site)
    if (site.isSite) await this.#judgeSite(target, site)
    this.#sites.push(site.record(this.#options.today))
  }

  async end(targets: readonly string[], profile: Summary["profile"]): Promise<Summary> {
    for (const record of this.#sample?.kept ?? []) await this.#report(record)
    this.#progress.clear()
    const { today, sample, seed } = this.#options
    const places = (this.#sample?.kept ?? []).map(({ place }) => ("path" in place ? place.path : place.url))
    const summary: Summary = {
      targets,
      today,
      profile,
      tally: this.#tally,
      sites: this.#sites,
      skipped: this.#tally.skipped,
      failed: [...this.#tally.failed.values(), ...this.#unread],
      ...(this.#trend === undefined ? {} : { trend: this.#trend.record() }),
      ...(sample === undefined ? {} : { sample: { size: sample, seed, places } }),
    }
    await this.#writer.end(summary)
    return summary
  }

  async #files(target: string, site: SiteGatherer): Promise<void> {
    for (const path of findFiles(target)) {
      this.#signal.throwIfAborted()
      try {
        await this.#add(await readFile(path, this.#judge), site)
      } catch (error) {
        // One file that cannot be read must not cost the other thousand their report.
        this.#unread.push({ rule: "audit/read", reason: messageOf(error), place: path })
      }
    }
  }

  async #crawl(start: string, site: SiteGatherer): Promise<void> {
    const read = ({ html, url }: { html: string; url: string }) => {
      const reading = readHtml({ place: { url }, html, url })
      return { reading, record: judgePage(reading, { url }, this.#judge) }
    }
    const work = { options: this.#options.crawl, state: this.#state, signal: this.#signal, read }
    for await (const { url, from, status, reason, record } of crawl(start, work)) {
      if (record !== undefined) await this.#add(record, site)
      else if (status === 0 || status >= 400) {
        site.addDeadLink({ url, from, status })
        if (url === start) {
          site.addUnreachable(reason ?? `HTTP ${status}`)
          this.#unread.push({ rule: "audit/read", reason: reason ?? `HTTP ${status}`, place: url })
        }
      }
    }
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
    this.#progress.show(this.#tally.pages, "path" in record.place ? record.place.path : record.place.url)
    await this.#writer.page(record)
  }

  /** Only the site rules have something to say to a draft that is nothing but a site. */
  async #judgeSite(target: string, site: SiteGatherer): Promise<void> {
    const { today } = this.#options
    const report = this.#judge.checker.run({ blocks: [], site: site.facts(), today })
    const place = isUrl(target) ? { url: target } : { path: target }
    const findings: AuditFinding[] = report.findings
      .filter(({ rule }) => siteRules.has(rule))
      .map(({ at: _, fix: __, selector: ___, ...finding }) => ({
        ...finding,
        location: { ...place, start: 0, end: 0 },
      }))
    this.#tally.settleSite(report.skipped)
    if (findings.length === 0) return
    const record: PageRecord = { place, kind: "site", title: target, findings, skipped: [], failed: [] }
    for (const finding of findings) {
      this.#tally.addFinding(finding)
      this.#trend?.add(finding)
    }
    await this.#writer.page(record)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
