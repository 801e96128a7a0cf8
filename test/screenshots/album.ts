import { mkdirSync } from "node:fs"
import type { Page } from "@playwright/test"
import { axeFaults } from "../support/axe.ts"

const widths = [1280, 375] as const

/** Pictures of one state after the other, each at both widths and each judged while it is there. */
export interface Album {
  shoot(page: Page, name: string): Promise<void>
  /** What axe found, and what did not fit the phone. */
  readonly faults: readonly string[]
}

export function openAlbum(folder: string): Album {
  mkdirSync(folder, { recursive: true })
  const faults: string[] = []
  const blame = (fault: string) => {
    faults.push(fault)
    console.log(`fault: ${fault}`)
  }
  return {
    faults,
    async shoot(page, name) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 860 })
        // Transitions of a fifth of a second come to rest.
        await page.waitForTimeout(300)
        await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) blame(`${name}-${width}: ${wide} px wide`)
        for (const violation of await axeFaults(page)) blame(`${name}-${width}: ${violation}`)
      }
      await page.setViewportSize({ width: 1280, height: 860 })
      console.log(`${folder}/${name}`)
    },
  }
}
