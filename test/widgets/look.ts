import { mkdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, type Page } from "@playwright/test"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Of the whole page, or of one element of ours on a page whose own faults are not ours. */
export async function expectNoAxeViolations(page: Page, within = "html"): Promise<void> {
  expect(await axeViolations(page, within)).toEqual([])
}

export async function axeViolations(page: Page, within = "html"): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (selector) => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run(selector)
    return violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" | "))
  }, within)
}

/** Pictures to look at, only when a folder for them is named. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["CIVIC_SHOTS"]
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 860 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 860 })
}
