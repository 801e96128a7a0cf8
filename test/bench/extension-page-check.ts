import type { Page, Worker } from "@playwright/test"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { cpuOf, longestTask } from "./cpu.ts"
import type { BenchSite } from "./extension-pages.ts"
import { median } from "./measure.ts"

export interface CheckCost {
  /** Milliseconds of the main thread for the first check of a page just opened. */
  readonly first: number
  /** The same page once more: what an editor does after each mending. */
  readonly again: number
  /** Milliseconds of the longest task of both. */
  readonly longest: number
}

export type Checked = "ours" | keyof typeof peers

/** What one check costs, on a page opened for it alone. */
export async function costOfCheck(
  browser: ExtensionBrowser,
  site: BenchSite,
  elements: number,
  checker: Checked,
): Promise<CheckCost> {
  const page = await browser.context.newPage()
  try {
    await page.goto(`${site.home}/page?elements=${elements}`)
    const check =
      checker === "ours" ? askPanel(page, await browser.background()) : await preparePeer(page, site, checker)
    // What the page and the extension do after loading is over.
    await page.waitForTimeout(1200)
    const { during } = await cpuOf(page)
    let [first, again] = [0, 0]
    const longest = await longestTask(page, async () => {
      first = await during(check)
      again = await during(check)
    })
    return { first, again, longest }
  } finally {
    await page.close()
  }
}

/** Another maker's checker in the same page, as its own makers start it without its display. */
async function preparePeer(
  page: Page,
  { home }: BenchSite,
  name: keyof typeof peers,
): Promise<() => Promise<unknown>> {
  const { files, prepare, run } = peers[name]
  for (const file of files) await page.addScriptTag({ url: `${home}/${file}` })
  await page.evaluate(prepare)
  return () => page.evaluate(run)
}

export const peers = {
  "axe.run()": {
    files: ["axe.js"],
    prepare: "0",
    run: "axe.run().then(({ violations }) => violations.length)",
  },
  "Sa11y, headless": {
    files: ["sa11y.js", "sa11y-words.js"],
    prepare: "Sa11y.Lang.addI18n(Sa11yLangEn.strings)",
    run: `new Promise((done) => {
      document.addEventListener("sa11y-check-complete", () => done(1), { once: true })
      if (window.sa11yBench) window.sa11yBench.checkAll()
      else window.sa11yBench = new Sa11y.Sa11y({ checkRoot: "body", headless: true, delayCheck: 0, detectSPArouting: false })
    })`,
  },
} as const

/** The whole way from the panel's request to its report. */
function askPanel(page: Page, background: Worker): () => Promise<unknown> {
  return () =>
    background.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address)
      const port = chrome.tabs.connect(tab?.id ?? -1, { name: "civic-panel" })
      let reports = 0
      await new Promise<void>((done) => {
        port.onMessage.addListener((report) => {
          // The first is what is known already, without a new check.
          if (report.type === "report" && ++reports > 1 && report.hasPage) done()
        })
        port.postMessage({ type: "check-page" })
      })
      port.disconnect()
    }, page.url())
}

export function middleOf(costs: readonly CheckCost[]): CheckCost {
  return {
    first: median(costs.map(({ first }) => first)),
    again: median(costs.map(({ again }) => again)),
    longest: median(costs.map(({ longest }) => longest)),
  }
}
