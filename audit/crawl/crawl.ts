import type { CrawlOptions } from "../options.ts"
import type { PageRecord } from "../page-record.ts"
import { addressKind } from "./addresses.ts"
import { checkLinks } from "./check-links.ts"
import type { CrawlState, Visit } from "./crawl-state.ts"
import { type Answer, fetchPage, mostPageBytes, textOf } from "./fetch-page.ts"
import { Frontier, type Step } from "./frontier.ts"
import { type Guard, guardFor } from "./guard.ts"
import { hasIpv6 } from "./has-ipv6.ts"
import { Pace } from "./pace.ts"
import { parseRobots, type Robots } from "./robots.ts"

export interface CrawlWork {
  readonly options: CrawlOptions
  readonly state: CrawlState
  readonly signal: AbortSignal
  /** Walks over the visits that are known and asks for nothing. */
  readonly isReplay?: boolean
  /** Reads one page: the addresses it links to, and its record for the report. */
  readPage(page: { readonly html: string; readonly url: string }): PageVisit
  readAttachment(file: { readonly bytes: Uint8Array; readonly url: string }): Promise<PageRecord>
}

export interface PageVisit {
  readonly links: readonly string[]
  readonly record: PageRecord
}

/** What was found and not asked for. */
export interface Unasked {
  readonly pages: number
  readonly attachments: number
  readonly links: number
  /** robots.txt forbids them. */
  readonly forbidden: number
}

/** What every request of one crawl goes by. */
interface Site {
  readonly start: string
  readonly work: CrawlWork
  readonly robots: Robots
  readonly guard: Guard
  readonly pace: Pace
}

/** More is no attachment people open in a browser. */
const mostAttachmentBytes = 20_000_000

/**
 * Walks one site breadth first from its start page, politely: robots.txt, one request at a time, a pause between
 * two, same host. Then its attachments are opened, and its other links asked whether they are there. Known visits
 * come from the state without a request.
 */
export async function* crawl(start: string, work: CrawlWork): AsyncGenerator<Visit, Unasked> {
  const site = await enter(start, work)
  const frontier = new Frontier(start, work.options)
  let forbidden = 0
  let pages = 0
  while (pages < work.options.maxPages) {
    const step = frontier.nextPage()
    if (step === undefined) break
    const visit = await visitOnce(step, site)
    if (visit === undefined) forbidden++
    else {
      const isNews = frontier.isNews(visit)
      frontier.follow(visit)
      if (visit.record !== undefined && isNews) pages++
      if (isNews) yield visit
    }
  }
  for (const step of frontier.attachments) {
    const visit = await visitOnce(step, site)
    if (visit === undefined) forbidden++
    else yield visit
  }
  yield* checkLinks(frontier.checks, { start, work, guard: site.guard })
  return { pages: frontier.pagesLeft, ...frontier.unasked, forbidden }
}

async function enter(start: string, work: CrawlWork): Promise<Site> {
  const { options, isReplay = false } = work
  const guard = isReplay ? nothingAllowed : await guardFor(start, options.allowsPrivate)
  const robots = parseRobots(isReplay ? "" : await readRobots(start, work, guard))
  const pace = new Pace(1000 * Math.max(1 / options.rate, Math.min(robots.delay ?? 0, longestDelay)))
  return { start, work, robots, guard, pace }
}

const nothingAllowed: Guard = { allows: () => false }
/** Seconds; a site that asks for more would never be finished. */
const longestDelay = 30

/** Undefined when the address must not be asked for. */
async function visitOnce(step: Step, site: Site): Promise<Visit | undefined> {
  const { start, work, robots, pace } = site
  work.signal.throwIfAborted()
  const known = await work.state.take(start, step.url)
  if (known !== undefined || work.isReplay === true) return known
  const { pathname, search } = new URL(step.url)
  if (!robots.allows(pathname + search)) return undefined
  await pace.wait(work.signal)
  const visit = await visitAnew(step, site)
  await work.state.save(visit)
  return visit
}

async function readRobots(start: string, work: CrawlWork, guard: Guard): Promise<string> {
  const { timeout } = work.options
  const wants = () => 500_000
  const answer = await fetchPage(new URL("/robots.txt", start).href, {
    timeout,
    signal: work.signal,
    guard,
    wants,
  })
  return answer.status === 200 ? textOf(answer) : ""
}

async function visitAnew({ url, from, depth }: Step, site: Site): Promise<Visit> {
  const { start, work, guard } = site
  const { timeout } = work.options
  const answer = await fetchPage(url, { timeout, signal: work.signal, guard, wants: wantedOf(url) })
  const { status, reason, certificate } = answer
  const head = {
    site: start,
    url,
    from,
    depth,
    status,
    ...(answer.url === url ? {} : { landed: answer.url }),
    ...(reason === undefined ? {} : { reason }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(answer.isRefused === true ? { isRefused: true } : {}),
    ...(url === start ? await hasIpv6(url) : {}),
  }
  return { ...head, ...(await read(answer, work)) }
}

/** Attachments are told by their type too: many sites hand them out under `download.jsp?id=7`. */
const attachmentTypes = /pdf|officedocument\.(?:wordprocessingml|spreadsheetml)/i

/** Bytes that are read of an answer, by its type. */
function wantedOf(url: string): (type: string) => number {
  const isNamedSo = addressKind(new URL(url)) === "attachment"
  return (type) => {
    if (attachmentTypes.test(type)) return mostAttachmentBytes
    if (type === "" || /html|xml/i.test(type)) return mostPageBytes
    return isNamedSo ? mostAttachmentBytes : 0
  }
}

async function read(answer: Answer, work: CrawlWork): Promise<Pick<Visit, "links" | "record">> {
  const { body, url, type } = answer
  if (body === undefined || body.length === 0) return { links: [] }
  const isAttachment = attachmentTypes.test(type) || addressKind(new URL(url)) === "attachment"
  if (isAttachment && !/html/i.test(type)) {
    return { links: [], record: await work.readAttachment({ bytes: body, url }) }
  }
  return /html|xml/i.test(type) || type === "" ? work.readPage({ html: textOf(answer), url }) : { links: [] }
}
