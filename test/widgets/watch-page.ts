/** What a page said and fetched while a test looked at it. */
import type { Page } from "@playwright/test"

export interface Watched {
  /** Uncaught errors and console errors. */
  readonly errors: string[]
  /** Origins of all requests. */
  readonly origins: Set<string>
}

export function watch(page: Page): Watched {
  const errors: string[] = []
  const origins = new Set<string>()
  page.on("pageerror", (error) => errors.push(String(error)))
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text())
  })
  page.on("request", (request) => origins.add(new URL(request.url()).origin))
  return { errors, origins }
}

/** Starts adding up layout shifts; call before going to the page. */
export async function measureShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value: unknown = Reflect.get(entry, "value")
        const before: unknown = Reflect.get(window, "shifted")
        Object.assign(window, { shifted: Number(before) + Number(value) })
      }
    }).observe({ type: "layout-shift", buffered: true })
  })
  return () => page.evaluate(() => Number(Reflect.get(window, "shifted")))
}
