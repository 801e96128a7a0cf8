import type { CrawlWork } from "./crawl.ts"
import type { Visit } from "./crawl-state.ts"
import { reasonOf, redirectOf } from "./fetch-page.ts"
import type { Step } from "./frontier.ts"
import type { Guard } from "./guard.ts"
import { Pace } from "./pace.ts"
import { ask, RefusedAddress } from "./request.ts"

interface Checking {
  readonly start: string
  readonly work: CrawlWork
  readonly guard: Guard
}

/** So many at once; they are different hosts as a rule, and each host is asked no faster than the site itself. */
const lanes = 8
const mostRedirects = 5
const longestWait = 10_000

/** Asks whether links to other sites and to files lead anywhere. Nothing of them is read. */
export async function* checkLinks(steps: readonly Step[], checking: Checking): AsyncGenerator<Visit> {
  const paces = new Map<string, Pace>()
  for (let from = 0; from < steps.length; from += lanes) {
    const group = steps.slice(from, from + lanes)
    const visits = await Promise.all(group.map((step) => checkOnce(step, checking, paces)))
    for (const visit of visits) if (visit !== undefined) yield visit
  }
}

async function checkOnce(
  step: Step,
  { start, work, guard }: Checking,
  paces: Map<string, Pace>,
): Promise<Visit | undefined> {
  work.signal.throwIfAborted()
  const known = await work.state.take(start, step.url)
  if (known !== undefined || work.isReplay === true) return known
  const { host } = new URL(step.url)
  const pace = paces.get(host) ?? new Pace(1000 / work.options.rate)
  paces.set(host, pace)
  await pace.wait(work.signal)
  const answer = await statusOf(step.url, work, guard)
  const visit: Visit = { site: start, ...step, isCheck: true, links: [], ...answer }
  await work.state.save(visit)
  return visit
}

type Outcome = Pick<Visit, "status" | "reason" | "isRefused">

/** HEAD is enough for most; servers that do not know it, or lie to it, are asked again by GET. */
async function statusOf(url: string, work: CrawlWork, guard: Guard): Promise<Outcome> {
  const head = await follow(url, "HEAD", work, guard)
  const isClear = head.isRefused === true || (head.status >= 200 && head.status < 400)
  return isClear ? head : await follow(url, "GET", work, guard)
}

async function follow(url: string, method: "HEAD" | "GET", work: CrawlWork, guard: Guard): Promise<Outcome> {
  const limits = {
    method,
    accept: "text/html",
    timeout: Math.min(work.options.timeout, longestWait),
    signal: work.signal,
    guard,
    mostBytes: () => 0,
  }
  try {
    let at = new URL(url)
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const reply = await ask(at, limits)
      const next = redirectOf(reply, at)
      if (next === undefined) return { status: reply.status }
      at = next
    }
    return { status: 0, reason: "重定向次数过多" }
  } catch (error) {
    if (work.signal.aborted) throw error
    const reason = reasonOf(error)
    return error instanceof RefusedAddress ? { status: 0, reason, isRefused: true } : { status: 0, reason }
  }
}
