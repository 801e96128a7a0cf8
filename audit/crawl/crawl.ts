import type { PageReading } from "../../rules/index.ts"
import type { CrawlOptions } from "../options.ts"
import type { PageRecord } from "../page-record.ts"
import type { CrawlState, Visit } from "./crawl-state.ts"
import { fetchPage } from "./fetch-page.ts"
import { Frontier, type Step } from "./frontier.ts"
import { Pace } from "./pace.ts"
import { parseRobots, type Robots } from "./robots.ts"

export interface CrawlWork {
  readonly options: CrawlOptions
  readonly state: CrawlState
  readonly signal: AbortSignal
  /** Reads one page: its facts for the links, its record for the report. */
  read(page: { readonly html: string; readonly url: string }): { reading: PageReading; record: PageRecord }
}

/** Addresses that lead to no page. */
const noPage =
  /\.(?:jpe?g|png|gif|bmp|webp|svg|ico|css|js|json|xml|rss|zip|rar|7z|docx?|xlsx?|pptx?|wps|et|pdf|ofd|mp[34]|flv|wmv|avi|apk|exe)$/i

/**
 * Walks one site breadth first from its start page, politely: robots.txt, one request at a time, a pause between
 * two, same host. Known visits come from the state file without a request.
 */
export async function* crawl(site: string, work: CrawlWork): AsyncGenerator<Visit> {
  const { options, state } = work
  const robots = await readRobots(site, work)
  const pace = new Pace(1000 * Math.max(1 / options.rate, Math.min(robots.delay ?? 0, 30)))
  const frontier = new Frontier(site, options)
  let pages = 0
  for (let step = frontier.next(); step !== undefined && pages < options.maxPages; step = frontier.next()) {
    const { pathname, search } = new URL(step.url)
    if (!robots.allows(pathname + search)) continue
    const visit = state.take(site, step.url) ?? (await visitAnew(step, site, work, pace))
    const isNews = frontier.isNews(visit)
    frontier.follow(visit)
    if (visit.record !== undefined && isNews) pages++
    if (isNews) yield visit
  }
}

async function visitAnew(step: Step, site: string, work: CrawlWork, pace: Pace): Promise<Visit> {
  await pace.wait(work.signal)
  const visit = await visitPage(step, site, work)
  work.state.save(visit)
  return visit
}

async function readRobots(site: string, { options, signal }: CrawlWork): Promise<Robots> {
  const { html, status } = await fetchPage(
    new URL("/robots.txt", site).href,
    { ...options, signal },
    "text/plain",
  )
  return parseRobots(status === 200 ? html : "")
}

async function visitPage({ url, from, depth }: Step, site: string, work: CrawlWork): Promise<Visit> {
  const { options, signal } = work
  const answer = await fetchPage(url, { timeout: options.timeout, signal })
  const landed = answer.url === url ? {} : { landed: answer.url }
  const visit = { site, url, from, depth, status: answer.status, ...landed }
  if (answer.html === "")
    return { ...visit, links: [], ...(answer.reason === undefined ? {} : { reason: answer.reason }) }
  const { reading, record } = work.read({ html: answer.html, url: answer.url })
  return { ...visit, links: linksOf(reading), record }
}

/** Addresses without fragment, each once. */
function linksOf({ page }: PageReading): string[] {
  const links = new Set<string>()
  for (const { url } of page.links) {
    if (url === undefined || !/^https?:/.test(url)) continue
    const target = parseUrl(url)
    if (target === undefined || noPage.test(target.pathname)) continue
    target.hash = ""
    links.add(target.href)
  }
  return [...links]
}

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}
