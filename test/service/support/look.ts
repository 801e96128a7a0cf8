import { mkdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, type Page } from "@playwright/test"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Rules whose verdict can change with the width; all others judge markup that is the same at every width. */
const ofLayout = ["target-size", "scrollable-region-focusable"]

/**
 * No violation and nothing cut off, on a desk's screen and on a telephone. A picture of each where `CIVIC_SHOTS` names
 * a folder.
 */
export async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(axe)
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 })
    const only = width === 1280 ? {} : { runOnly: ofLayout }
    const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(only)})`)) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    const where = `${name}-${width}`
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    expect.soft(told, where).toEqual([])
    const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(cut, where).toBeLessThanOrEqual(0)
    const folder = process.env["CIVIC_SHOTS"]
    if (folder === undefined) continue
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: `${folder}/${where}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
