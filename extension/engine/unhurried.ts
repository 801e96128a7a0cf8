/** Milliseconds of work in one go: typing and scrolling stay smooth while a long page is checked. */
const longest = 12

/** Does the work piece by piece and lets the browser do what is more urgent in between. */
export async function unhurried<Result>(work: Generator<undefined, Result>): Promise<Result> {
  let end = performance.now() + longest
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return next.value
    if (performance.now() < end) continue
    await pause()
    end = performance.now() + longest
  }
}

interface YieldingScheduler {
  yield(): Promise<void>
}

/** `scheduler.yield` comes back before other waiting work; older browsers do without. */
function pause(): Promise<void> {
  const scheduler: unknown = Reflect.get(globalThis, "scheduler")
  if (canYield(scheduler)) return scheduler.yield()
  return new Promise((done) => setTimeout(done))
}

function canYield(scheduler: unknown): scheduler is YieldingScheduler {
  return typeof scheduler === "object" && scheduler !== null && "yield" in scheduler
}
