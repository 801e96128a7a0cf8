import { mkdirSync } from "node:fs"
import { expect, type Page } from "@playwright/test"
import { axeFaults } from "../../support/axe.ts"

/** Rules whose verdict can change with the width; all others judge markup that is the same at every width. */
const ofLayout = ["target-size", "scrollable-region-focusable"]

/**
 * No violation and nothing cut off, on a desk's screen and on a telephone. A picture of each where `CIVIC_SHOTS` names
 * a folder.
 */
export async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 })
    const where = `${name}-${width}`
    const rules = width === 1280 ? undefined : ofLayout
    expect.soft(await axeFaults(page, "html", rules), where).toEqual([])
    const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(cut, where).toBeLessThanOrEqual(0)
    const folder = process.env["CIVIC_SHOTS"]
    if (folder === undefined) continue
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: `${folder}/${where}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
