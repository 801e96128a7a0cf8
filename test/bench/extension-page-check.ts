import type { Page, Worker } from "@playwright/test"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { cpuOf } from "./cpu.ts"
import type { BenchSite } from "./extension-pages.ts"
import { median } from "./measure.ts"

export interface CheckCost {
  /** Milliseconds of the main thread. */
  readonly cpu: number
  /** Milliseconds of the longest task; 0 when none was longer than 50. */
  readonly longest: number
}

/** What the side panel's page check costs on a page of so many elements: the middle one of fresh loads. */
export async function costOfCheck(
  browser: ExtensionBrowser,
  site: BenchSite,
  elements: number,
): Promise<CheckCost> {
  const background = await browser.background()
  const costs: CheckCost[] = []
  for (let time = 0; time < 5; time++) {
    costs.push(await inPage(browser, site, elements, (page) => askPage(page, background)))
  }
  return middle(costs)
}

/** Another maker's checker in the same page, as its own makers start it without its display. */
export async function costOfPeer(
  browser: ExtensionBrowser,
  site: BenchSite,
  elements: number,
  name: keyof typeof peers,
): Promise<CheckCost> {
  const { files, prepare, run } = peers[name]
  const costs: CheckCost[] = []
  for (let time = 0; time < 3; time++) {
    const cost = await inPage(browser, site, elements, async (page) => {
      for (const file of files) await page.addScriptTag({ url: `${site.home}/${file}` })
      await page.evaluate(prepare)
      return (isReal) => page.evaluate(isReal === true ? run : "0")
    })
    costs.push(cost)
  }
  return middle(costs)
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
      new Sa11y.Sa11y({ checkRoot: "body", headless: true, delayCheck: 0, detectSPArouting: false })
    })`,
  },
} as const

async function inPage(
  browser: ExtensionBrowser,
  { home }: BenchSite,
  elements: number,
  prepare: (page: Page) => Promise<(isReal?: boolean) => Promise<unknown>>,
): Promise<CheckCost> {
  const page = await browser.context.newPage()
  try {
    await page.goto(`${home}/page?elements=${elements}`)
    await page.evaluate(() => {
      const tasks: number[] = []
      Object.assign(window, { civicTasks: tasks })
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration)
      })
      observer.observe({ type: "longtask" })
    })
    const work = await prepare(page)
    // What the page and the extension do after loading is over.
    await page.waitForTimeout(1200)
    await page.evaluate(() => Reflect.get(window, "civicTasks").splice(0))
    const { during } = await cpuOf(page)
    const around = await during(() => work(false))
    const cpu = await during(() => work(true))
    // The browser tells of long tasks a little later.
    await page.waitForTimeout(300)
    const tasks = await page.evaluate((): number[] => Reflect.get(window, "civicTasks"))
    return { cpu: cpu - around, longest: Math.max(0, ...tasks) }
  } finally {
    await page.close()
  }
}

/** The whole way from the panel's request to its report; without a check, the same exchange of messages. */
async function askPage(page: Page, background: Worker): Promise<(isReal?: boolean) => Promise<unknown>> {
  const url = page.url()
  return async (isReal) =>
    background.evaluate(
      async ([address, isCheck]) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === address)
        const port = chrome.tabs.connect(tab?.id ?? -1, { name: "civic-panel" })
        await new Promise<void>((done) => {
          port.onMessage.addListener((report) => {
            if (report.type === "report" && (report.hasPage || !isCheck)) done()
          })
          port.postMessage({ type: isCheck ? "check-page" : "none" })
        })
        port.disconnect()
      },
      [url, isReal === true] as const,
    )
}

function middle(costs: readonly CheckCost[]): CheckCost {
  return { cpu: median(costs.map(({ cpu }) => cpu)), longest: median(costs.map(({ longest }) => longest)) }
}
