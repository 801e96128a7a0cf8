import { join } from "node:path"
import { expect, type Page } from "@playwright/test"
import { checkWritten, sqliteStore } from "./support/check.ts"
import { type FlakyProxy, flakyProxy } from "./support/flaky-proxy.ts"
import { browserIsMissing, startBrowser } from "./support/killable-browser.ts"
import { startMailbox } from "./support/mailbox-process.ts"
import type { Scenario } from "./support/scenario.ts"
import { serveWidgetPage, widgetsAreMissing } from "./support/widget-page.ts"
import { countOnDevice, writeMany } from "./support/writing-tabs.ts"

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
    const share = Math.ceil(tabLetters / tabs)
    const written = await Promise.all(pages.map((page, tab) => writeMany(page, portal.url, tab, share)))
    const wanted = written.flat()
    const waiting = await countOnDevice(browser.page, "outbox")
    await expect
      .poll(() => countOnDevice(browser.page, "outbox"), { timeout: 600_000, intervals: [1000] })
      .toBe(0)
    const receipts = await countOnDevice(browser.page, "sent")
    await browser.kill()
    await mailbox.stop()

    const tally = await checkWritten(sqliteStore(data), wanted)
    if (receipts !== wanted.length) throw new Error(`${receipts} receipts for ${wanted.length} letters`)
    const words = `${wanted.length} 封各到一次，各有一张回执；${wordsFor(line)}；写完最后一封时还有 ${waiting} 封等待`
    return { ...tally, rounds: 1, words }
  },
}

function wordsFor({ mishaps }: FlakyProxy): string {
  return [
    `线路断开 ${mishaps["cut before"] + mishaps["cut within"]} 次`,
    `收下后回执丢失或残缺 ${mishaps["cut after"] + mishaps["torn answer"]} 次`,
    `网关报错 ${mishaps["bad gateway"]} 次`,
    `迟缓 ${mishaps.slow} 次`,
  ].join("，")
}

function morePages(page: Page, count: number): Promise<Page[]> {
  return Promise.all(Array.from({ length: count }, () => page.context().newPage()))
}
