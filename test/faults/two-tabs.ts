import { join } from "node:path"
import { expect, type Page } from "@playwright/test"
import { writeLetter } from "../widgets/mailbox-steps.ts"
import { checkStore, sqliteStore } from "./support/check.ts"
import { flakyProxy } from "./support/flaky-proxy.ts"
import { browserIsMissing, startBrowser } from "./support/killable-browser.ts"
import { newLedger } from "./support/load.ts"
import { startMailbox } from "./support/mailbox-process.ts"
import type { Scenario } from "./support/scenario.ts"
import { serveWidgetPage, widgetsAreMissing } from "./support/widget-page.ts"

const tabs = 2

/** Two tabs share one outbox on a bad line: they write on while letters wait, and in the end each has arrived once. */
export const twoTabs: Scenario = {
  name: "two-tabs",
  title: "两个标签页、时断时续的线路，写完一封接着写",
  missing: () => browserIsMissing() ?? widgetsAreMissing(),
  async run({ folder, tabLetters, finally: undo }) {
    const data = join(folder, "data")
    const mailbox = await startMailbox({ CIVIC_DATA: data, CIVIC_POW_BITS: "8" })
    undo(() => mailbox.kill())
    const line = await flakyProxy(mailbox.url)
    undo(() => line.close())
    const portal = await serveWidgetPage(line.url)
    undo(() => portal.close())
    const browser = await startBrowser(join(folder, "profile"))
    undo(() => browser.kill())
    const pages = [browser.page, ...(await morePages(browser.page, tabs - 1))]
    const written = await Promise.all(
      pages.map((page, tab) => writeMany(page, portal.url, tab, tabLetters / tabs)),
    )
    const wanted = written.flat()
    await expect.poll(() => waiting(browser.page), { timeout: 600_000, intervals: [1000] }).toBe(0)
    await browser.kill()
    await mailbox.stop()

    const store = sqliteStore(data)
    const tally = await checkStore(store, newLedger())
    const { titles } = await store.readRows()
    const doubled = titles.length - new Set(titles).size
    const missing = wanted.filter((title) => !titles.includes(title))
    const lost = missing.length
    if (lost + doubled > 0) throw new Error(`lost ${missing.join()}, doubled ${doubled} of ${wanted.length}`)
    const { mishaps } = line
    const words = `${wanted.length} 封；线路断开 ${mishaps["cut before"]} 次，收下后回执丢失 ${mishaps["cut after"]} 次，网关报错 ${mishaps["bad gateway"]} 次，迟缓 ${mishaps.slow} 次`
    return { ...tally, lost, doubled, rounds: 1, words }
  },
}

function morePages(page: Page, count: number): Promise<Page[]> {
  return Promise.all(Array.from({ length: count }, () => page.context().newPage()))
}

/** The next letter is begun as soon as the last lies in the outbox, arrived or not. */
async function writeMany(page: Page, url: string, tab: number, count: number): Promise<string[]> {
  const titles = Array.from({ length: count }, (_, at) => `第${tab + 1}页第${at + 1}封：路灯夜里不亮`)
  await page.goto(url)
  for (const title of titles) {
    await writeLetter(page, title)
    await page.getByRole("button", { name: "提交信件" }).click()
    await page.getByRole("button", { name: "再写一封" }).click({ timeout: 60_000 })
  }
  return titles
}

/** How many letters still lie in the outbox. */
function waiting(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("civic-mailbox")
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction("outbox").objectStore("outbox").count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
}
