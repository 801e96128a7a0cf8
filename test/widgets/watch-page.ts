/** What a page said and fetched while a test looked at it. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
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

/** Rules axe finds broken in the page, shadow roots included, with the elements they are broken by. */
export async function axeFaults(page: Page, within: string): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  await page.evaluate(source)
  return page.evaluate(async (selector) => {
    const axe: unknown = Reflect.get(window, "axe")
    if (typeof axe !== "object" || axe === null) throw new Error("no axe")
    const run: unknown = Reflect.get(axe, "run")
    if (typeof run !== "function") throw new Error("no axe.run")
    const { violations } = await run.call(axe, selector)
    return violations.flatMap((fault: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    )
  }, within)
}
