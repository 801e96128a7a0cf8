import { setTimeout as delay } from "node:timers/promises"
import { AuditRun, crawlWork, type RunParts } from "../audit-run.ts"
import { crawl } from "../crawl/crawl.ts"
import type { AuditOptions } from "../options.ts"
import { Progress } from "../progress.ts"
import type { ReportWriter, Summary } from "../report/report-writer.ts"
import { isUrl } from "../targets.ts"
import { UsageError } from "../usage-error.ts"
import { type Lease, Queue } from "./queue.ts"
import { LeaseLost } from "./queue-state.ts"

type Parts = Omit<RunParts, "writer">

export interface QueueRun {
  readonly options: AuditOptions
  readonly url: string
  readonly targets: readonly string[]
  readonly signal: AbortSignal
  openWriter(): ReportWriter
  partsFor(options: AuditOptions, signal: AbortSignal): Parts
}

/**
 * Takes sites from the shared queue until none is left, waits for the other auditors, then writes the report of all.
 * Every auditor writes the same one.
 */
export async function runQueue(run: QueueRun): Promise<Summary> {
  const { options, url, targets, signal } = run
  const wrong = targets.find((target) => !isUrl(target))
  if (wrong !== undefined)
    throw new UsageError(`${wrong}: --queue 只用于网址（only addresses can be queued）`)
  const queue = await Queue.open(url, options.census, options.leaseSeconds)
  try {
    const parts = await join(queue, run)
    await queue.add(targets.map((target) => new URL(target).href))
    if ((await queue.sites()).length === 0) {
      throw new UsageError(
        `--census ${options.census}: 队列里还没有网站，请给出网址或 --sites（no site queued）`,
      )
    }
    const progress = new Progress()
    do {
      for (let lease = await queue.take(); lease !== undefined; lease = await queue.take()) {
        signal.throwIfAborted()
        await auditSite(queue, lease, parts, progress)
      }
    } while (await mustWait(queue, signal, progress))
    progress.clear()
    return await report(queue, parts, run)
  } finally {
    await queue.close()
  }
}

/** Date and limits are those the census was begun with. */
async function join(queue: Queue, { options, signal, partsFor }: QueueRun): Promise<Parts> {
  const { profile, judge } = partsFor(options, signal)
  const { rate: _, timeout: __, ...limits } = options.crawl
  const settings = JSON.stringify({ profile, lists: judge.lists ?? null, limits })
  const today = await queue.join(settings, options.today)
  return partsFor({ ...options, today }, signal)
}

async function auditSite(queue: Queue, lease: Lease, parts: Parts, progress: Progress): Promise<void> {
  const mine = new AbortController()
  const signal = AbortSignal.any([parts.signal, mine.signal])
  const beat = setInterval(() => void keep(queue, lease, mine), (parts.options.leaseSeconds * 1000) / 3)
  const most = parts.options.crawl.maxPages
  try {
    const walk = crawl(lease.url, crawlWork({ ...parts, signal }, lease.state))
    let step = await walk.next()
    for (let pages = 0; step.done !== true; step = await walk.next()) {
      if (step.value.record !== undefined) pages++
      progress.show({ done: pages, of: most, place: step.value.url })
    }
    await queue.finish(lease, step.value)
  } catch (error) {
    if (parts.signal.aborted) await queue.giveBack(lease)
    // Somebody else has the site now and goes on from what was saved.
    const isLost = error instanceof LeaseLost || mine.signal.aborted
    if (!isLost || parts.signal.aborted) throw error
  } finally {
    clearInterval(beat)
  }
}

async function keep(queue: Queue, lease: Lease, mine: AbortController): Promise<void> {
  try {
    if (!(await queue.renew(lease))) mine.abort(new LeaseLost(lease.url))
  } catch {
    // The database does not answer just now: the next beat, or the next page, will tell.
  }
}

/** True while others hold sites: should one of them fall, its site is free again when the lease ends. */
async function mustWait(queue: Queue, signal: AbortSignal, progress: Progress): Promise<boolean> {
  const sites = await queue.sites()
  const open = sites.filter(({ state }) => state === "waiting" || state === "leased")
  if (open.length === 0) return false
  const place = `等待其他检查员查完 ${open[0]?.url ?? ""}`
  progress.show({ done: sites.length - open.length, of: sites.length, place })
  await delay(1000, undefined, { signal })
  return true
}

async function report(queue: Queue, parts: Parts, { openWriter }: QueueRun): Promise<Summary> {
  const run = new AuditRun({ ...parts, writer: openWriter() })
  const sites = await queue.sites()
  for (const { ordinal, url, unasked } of sites) {
    if (unasked === undefined) run.fail(url, "检查员三次中断，未查完（the auditor broke down three times）")
    else await run.site(url, { state: queue.replay(ordinal), unasked })
  }
  return await run.end(sites.map(({ url }) => url))
}
