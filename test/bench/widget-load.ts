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
  /** The most that scripts of the page took inside one task. */
  readonly inOneTask: number
  /** The longest task in which one ran, with all style, layout and parsing that happened to fall into it. */
  readonly withScript: number
  /** The longest task of all, scripts or not. */
  readonly longest: number
  /** Cumulative layout shift. */
  readonly shift: number
}

export const slower = 6
/** Enough for everything that happens without anybody touching the page. */
const settled = 700

export function launch(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless=new", ...args] })
}

/** Counted by the thread's own clock: what else the machine does is not in it. */
export function timeLoad(browser: Browser, blank: string, address: string): Promise<Load> {
  return freshPage(browser, blank, slower, async (page, session) => {
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
export function lookAtLoad(browser: Browser, blank: string, address: string, rate: number): Promise<Look> {
  return freshPage(browser, blank, rate, async (page) => {
    await page.addInitScript(watchShifts)
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "v8.execute"] })
    await page.goto(address)
    await page.waitForTimeout(settled)
    const shift = await page.evaluate(() => Number(Reflect.get(window, "shifted")))
    const { traceEvents } = JSON.parse(String(await browser.stopTracing()))
    return { ...tasksOf(traceEvents, new URL(address).pathname), shift }
  })
}

/**
 * A context of its own: no cache, and no compiled code from the load before. It goes by an empty page, because slowing
 * a processor down is asked of a process, and the first address of another site gets a new one.
 */
async function freshPage<Result>(
  browser: Browser,
  blank: string,
  rate: number,
  work: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(blank)
    const session = await context.newCDPSession(page)
    await session.send("Emulation.setCPUThrottlingRate", { rate })
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

/** No page of the bench has a script of its own: what runs in it is ours, or the peer's. */
const running = /^(?:EvaluateScript|FunctionCall|v8\.compile|RunMicrotasks)$/

function tasksOf(events: readonly TraceEvent[], path: string): Omit<Look, "shift"> {
  const whole = events.filter(({ ph, tdur }) => ph === "X" && tdur !== undefined)
  const parsed = whole.find(({ name, args }) => name === "ParseHTML" && JSON.stringify(args).includes(path))
  const thread = whole.filter(({ pid, tid }) => pid === parsed?.pid && tid === parsed.tid)
  const scripts = outermost(thread.filter(({ name }) => running.test(name)))
  const tasks = thread.filter(({ name }) => name.endsWith("RunTask"))
  const shares = tasks.map((task) => sum(scripts.filter((script) => within(script, task))))
  return {
    inOneTask: Math.max(0, ...shares),
    withScript: Math.max(0, ...tasks.filter((_, index) => shares[index]).map((task) => sum([task]))),
    longest: Math.max(0, ...tasks.map((task) => sum([task]))),
  }
}

/** Microtasks run inside a call, a call inside an evaluation: each moment counts once. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const inOrder = [...events].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
  let end = 0
  return inOrder.filter(({ ts, dur }) => {
    if (ts < end) return false
    end = ts + (dur ?? 0)
    return true
  })
}

/** Milliseconds by the thread's own clock. */
function sum(events: readonly TraceEvent[]): number {
  return events.reduce((all, { tdur }) => all + (tdur ?? 0) / 1000, 0)
}

function within(inner: TraceEvent, outer: TraceEvent): boolean {
  const sameThread = inner.pid === outer.pid && inner.tid === outer.tid
  return sameThread && inner.ts >= outer.ts && inner.ts <= outer.ts + (outer.dur ?? 0)
}
