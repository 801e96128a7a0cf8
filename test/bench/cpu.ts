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
