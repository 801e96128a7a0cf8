import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test"

/** What one load of a page cost, in milliseconds of the main thread at a six times slower processor. */
export interface Load {
  /** Running, compiling and calling scripts. */
  readonly script: number
  /** Everything the page's thread did. */
  readonly tasks: number
  readonly requests: number
}

/** What a trace of one load shows. */
export interface Look {
  /** The longest task in which a script of the page ran. */
  readonly longest: number
  /** Cumulative layout shift. */
  readonly shift: number
}

const slower = 6
/** Enough for everything that happens without anybody touching the page. */
const settled = 700

export function launch(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless=new", ...args] })
}

/** Counted by the thread's own clock: what else the machine does is not in it. */
export function timeLoad(browser: Browser, blank: string, address: string): Promise<Load> {
  return freshPage(browser, blank, async (page, session) => {
    let requests = -1
    page.on("request", () => {
      requests += 1
    })
    await session.send("Performance.enable", { timeDomain: "threadTicks" })
    await page.goto(address)
    await page.waitForTimeout(settled)
    const { metrics } = await session.send("Performance.getMetrics")
    const of = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? 0)
    return { script: of("ScriptDuration") + of("V8CompileDuration"), tasks: of("TaskDuration"), requests }
  })
}

/** In a load of its own, because tracing slows what it watches. */
export function lookAtLoad(browser: Browser, blank: string, address: string): Promise<Look> {
  return freshPage(browser, blank, async (page) => {
    await page.addInitScript(watchShifts)
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] })
    await page.goto(address)
    await page.waitForTimeout(settled)
    const shift = await page.evaluate(() => Number(Reflect.get(window, "shifted")))
    const { traceEvents } = JSON.parse(String(await browser.stopTracing()))
    return { longest: longestScriptTask(traceEvents, new URL(address).host), shift }
  })
}

/**
 * A context of its own: no cache, and no compiled code from the load before. It goes by an empty page, because slowing
 * a processor down is asked of a process, and the first address of another site gets a new one.
 */
async function freshPage<Result>(
  browser: Browser,
  blank: string,
  work: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(blank)
    const session = await context.newCDPSession(page)
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower })
    return await work(page, session)
  } finally {
    await context.close()
  }
}

function watchShifts(): void {
  Reflect.set(window, "shifted", 0)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      Reflect.set(window, "shifted", Reflect.get(window, "shifted") + Number(Reflect.get(entry, "value")))
    }
  }).observe({ type: "layout-shift", buffered: true })
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: unknown
}

function longestScriptTask(events: readonly TraceEvent[], host: string): number {
  const scripts = events.filter(
    ({ name, args }) => /^(?:EvaluateScript|FunctionCall)$/.test(name) && JSON.stringify(args).includes(host),
  )
  const lengths = events
    .filter(({ name, ph }) => ph === "X" && name.endsWith("RunTask"))
    .filter((task) => scripts.some((script) => within(script, task)))
    .map(({ tdur }) => (tdur ?? 0) / 1000)
  return Math.max(0, ...lengths)
}

function within(inner: TraceEvent, outer: TraceEvent): boolean {
  const sameThread = inner.pid === outer.pid && inner.tid === outer.tid
  return sameThread && inner.ts >= outer.ts && inner.ts <= outer.ts + (outer.dur ?? 0)
}
