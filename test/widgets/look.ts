import { mkdirSync } from "node:fs"
import { expect, type Page } from "@playwright/test"
import { axeFaults } from "../support/axe.ts"

/** Of the whole page, or of one element of ours on a page whose own faults are not ours. */
export async function expectNoAxeViolations(page: Page, within = "html"): Promise<void> {
  expect(await axeFaults(page, within)).toEqual([])
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
