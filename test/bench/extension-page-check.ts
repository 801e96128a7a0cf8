import type { Page } from "@playwright/test"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { cpuOf, longestTask } from "./cpu.ts"
import type { BenchSite } from "./extension-pages.ts"
import { median } from "./measure.ts"

/** Milliseconds of processor. */
interface Share {
  /** Of the page's main thread: as long as this, nobody can write in it. */
  readonly inPage: number
  /** Of the side panel, another process, where ours are judged and shown. */
  readonly inPanel: number
}

const nothing: Share = { inPage: 0, inPanel: 0 }

export interface CheckCost {
  /** The first check of a page just opened, in a panel just opened. */
  readonly first: Share
  /** The same page once more: what an editor does after each mending. */
  readonly again: Share
  /** Milliseconds of the longest task of the page in both. */
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
  const panel = checker === "ours" ? await browser.context.newPage() : undefined
  try {
    await page.goto(`${site.home}/page?elements=${elements}`)
    if (panel !== undefined)
      await panel.goto(`${browser.origin}/sidepanel.html?tab=${await browser.tabOf(page)}`)
    const check =
      checker === "ours"
        ? () => panel?.evaluate(pressAndWait) ?? Promise.resolve()
        : await preparePeer(page, site, checker)
    // What the page and the extension do after loading is over.
    await page.waitForTimeout(1200)
    const { during } = await cpuOf(page)
    const beside = panel === undefined ? undefined : await cpuOf(panel)
    const both = async (): Promise<Share> => {
      if (beside === undefined) return { inPage: await during(check), inPanel: 0 }
      let inPage = 0
      const inPanel = await beside.during(async () => {
        inPage = await during(check)
      })
      return { inPage, inPanel }
    }
    let first = nothing
    let again = nothing
    const longest = await longestTask(page, async () => {
      first = await both()
      again = await both()
    })
    return { first, again, longest }
  } finally {
    await page.close()
    await panel?.close()
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

/** The whole way from the click in the panel to the findings in it. */
function pressAndWait(): Promise<void> {
  const button = document.querySelector<HTMLButtonElement>("[aria-busy]")
  return new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (button?.ariaBusy === "true") return
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(done))
    })
    button?.click()
    if (button !== null) watch.observe(button, { attributeFilter: ["aria-busy"] })
  })
}

export function middleOf(costs: readonly CheckCost[]): CheckCost {
  const middle = (share: (cost: CheckCost) => Share): Share => ({
    inPage: median(costs.map((cost) => share(cost).inPage)),
    inPanel: median(costs.map((cost) => share(cost).inPanel)),
  })
  return {
    first: middle(({ first }) => first),
    again: middle(({ again }) => again),
    longest: median(costs.map(({ longest }) => longest)),
  }
}
