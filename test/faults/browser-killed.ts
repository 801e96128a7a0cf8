import { join } from "node:path"
import { expect, type Page } from "@playwright/test"
import { letter, writeLetter } from "../widgets/mailbox-steps.ts"
import { checkWritten, sqliteStore } from "./support/check.ts"
import { browserIsMissing, type KillableBrowser, startBrowser } from "./support/killable-browser.ts"
import { startMailbox } from "./support/mailbox-process.ts"
import type { Scenario } from "./support/scenario.ts"
import { serveWidgetPage, widgetsAreMissing } from "./support/widget-page.ts"

/** A citizen presses "send" and the browser dies in that moment; the next time it is opened, the letter goes on. */
export const browserKilled: Scenario = {
  name: "browser-killed",
  title: "按下“提交”的瞬间 kill -9 浏览器",
  missing: () => browserIsMissing() ?? widgetsAreMissing(),
  async run({ folder, browserRounds, finally: undo }) {
    const data = join(folder, "data")
    const mailbox = await startMailbox({ CIVIC_DATA: data, CIVIC_POW_BITS: "12" })
    undo(() => mailbox.kill())
    const portal = await serveWidgetPage(mailbox.url)
    undo(() => portal.close())
    const ends = new Map<Ending, number>()
    const wanted: string[] = []
    for (let round = 0; round <= browserRounds; round++) {
      const browser = await startBrowser(join(folder, "profile"))
      undo(() => browser.kill())
      await browser.page.goto(portal.url)
      const before = wanted.at(-1)
      if (before !== undefined) count(ends, await finish(browser.page, before))
      if (round < browserRounds) wanted.push(await sendAndDie(browser, round))
      else await browser.kill()
    }
    await mailbox.stop()
    const tally = await checkWritten(sqliteStore(data), wanted)
    const words = [...ends].map(([ending, times]) => `${times} 次${ending}`).join("，")
    return { ...tally, rounds: browserRounds, words: `再打开时：${words}` }
  },
}

type Ending = "已经寄出，或在待寄箱里自动寄出" | "还是草稿，找回后再按一次提交"

/** The process dies at some moment from before the outbox was written until after the answer. */
async function sendAndDie(browser: KillableBrowser, round: number): Promise<string> {
  const title = `第${round + 1}轮：路灯夜里不亮`
  await writeLetter(browser.page, title)
  await expect.poll(() => browser.page.evaluate(wholeDraftIsKept), { timeout: 20_000 }).toBe(true)
  const wait = Math.random() * 400
  // Not awaited: the browser does not live to say that it has clicked.
  browser.page
    .getByRole("button", { name: "提交信件" })
    .click()
    .catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, wait))
  await browser.kill()
  return title
}

/** Has the device got the last thing that was filled in? What is typed is saved half a second later. */
function wholeDraftIsKept(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("civic-mailbox")
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction("drafts").objectStore("drafts").getAll()
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result.some(({ fields }) => fields.consent === true))
      }
    }
  })
}

/** The form stands there for a moment before draft or outbox are read; empty for so long, it is really empty. */
const settledAfter = 3000

async function finish(page: Page, title: string): Promise<Ending> {
  const receipt = page.getByRole("heading", { name: "信件已收到" })
  let ending: Ending = "已经寄出，或在待寄箱里自动寄出"
  let emptySince = Date.now()
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    await page.waitForTimeout(100)
    if (await receipt.isVisible()) {
      await page.getByRole("button", { name: "再写一封" }).click()
      return ending
    }
    const written = await titleIn(page)
    if (written === title) {
      ending = "还是草稿，找回后再按一次提交"
      await page.getByRole("button", { name: "提交信件" }).click()
    }
    if (written !== "") emptySince = Date.now()
    else if (Date.now() - emptySince > settledAfter) return ending
  }
  throw new Error(`${title}: neither sent nor found again`)
}

/** Undefined while there is no form. */
async function titleIn(page: Page): Promise<string | undefined> {
  const field = letter(page).getByLabel("标题")
  return (await field.count()) > 0 ? field.inputValue({ timeout: 1000 }).catch(() => undefined) : undefined
}

function count(ends: Map<Ending, number>, ending: Ending): void {
  ends.set(ending, (ends.get(ending) ?? 0) + 1)
}
