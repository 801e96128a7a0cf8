import type { Page } from "@playwright/test"
import { writeLetter } from "../../widgets/mailbox-steps.ts"

/** No citizen looks at “sending” for longer: by then the page says that the letter has arrived or that it waits. */
const patience = 45_000

/** The next letter is begun as soon as the page says what has become of the last, arrived or not; resolves with their titles. */
export async function writeMany(page: Page, url: string, tab: number, count: number): Promise<string[]> {
  const titles = Array.from({ length: count }, (_, at) => `第${tab + 1}页第${at + 1}封：路灯夜里不亮`)
  await page.goto(url)
  for (const title of titles) {
    await writeLetter(page, title)
    await page.getByRole("button", { name: "提交信件" }).click()
    await page.getByRole("button", { name: "再写一封" }).click({ timeout: patience })
  }
  return titles
}

/** How many records a store on the device holds. */
export function countOnDevice(page: Page, store: "outbox" | "sent"): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("civic-mailbox")
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
    store,
  )
}
