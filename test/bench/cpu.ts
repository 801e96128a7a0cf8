import type { CDPSession, Page } from "@playwright/test"

export interface Cpu {
  /** Milliseconds of the page's main thread that `work` takes, over what the page does by itself in that time. */
  during(work: () => Promise<unknown>): Promise<number>
}

/** The processor's own count of the thread, not the clock on the wall: the machine may be busy. */
export async function cpuOf(page: Page): Promise<Cpu> {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  return {
    async during(work) {
      const before = await taskTime(session)
      await work()
      return (await taskTime(session)) - before
    },
  }
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN)
}

/**
 * Milliseconds of the longest task of the page's main thread during `work`. From the browser's own trace: the page's
 * `longtask` entries leave out what an extension does.
 */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value.map(traceEventOf)))
  const done = new Promise<void>((complete) => session.once("Tracing.tracingComplete", () => complete()))
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing", "__metadata"] },
  })
  await page.evaluate(() => performance.mark("civic-bench"))
  await work()
  await session.send("Tracing.end")
  await done
  await session.detach()
  const marked = events.find(({ name }) => name === "civic-bench")
  const tasks = events.filter(
    ({ name, pid, tid }) => /RunTask$/.test(name) && pid === marked?.pid && tid === marked.tid,
  )
  return Math.max(0, ...tasks.map(({ dur }) => dur)) / 1000
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly dur: number
}

function traceEventOf(value: Readonly<Record<string, unknown>>): TraceEvent {
  const { name, pid, tid, dur } = value
  return { name: String(name), pid: Number(pid), tid: Number(tid), dur: Number(dur ?? 0) }
}
