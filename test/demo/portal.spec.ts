import { expect, type Page, test } from "@playwright/test"
import { allAddresses } from "../../demo/portal/content.ts"
import { axeFaults } from "../support/axe.ts"
import type { DemoServer } from "../support/demo-server.ts"
import { watchPage } from "../support/page-watch.ts"
import { useDemo } from "../support/use-servers.ts"

let demo: DemoServer
useDemo((one) => {
  demo = one
})

/** One page of every kind; the present skin shows them all. */
const oneOfEach = allAddresses.filter((address) => /^\/(?:\w+\/)?$|1001\.html$/.test(address))

for (const [prefix, addresses] of Object.entries({
  "": allAddresses,
  "/2008": oneOfEach,
  "/today": oneOfEach,
})) {
  test(`every page of the portal at ${prefix}/ is whole, quiet and asks nobody else`, async ({ page }) => {
    test.setTimeout(180_000)
    const watch = watchPage(page)
    for (const address of addresses) {
      await page.goto(demo.home + prefix + address)
      await expect(page).toHaveTitle(/云川市人民政府门户网站/)
      await settled(page)
      expect(watch.faults, address).toEqual([])
    }
    expect(watch.hosts()).toEqual([new URL(demo.home).host])
  })
}

test("the portal's own link opens the toolbar", async ({ page }) => {
  await page.goto(`${demo.home}/2008/`)
  await page.locator("[data-civic-open]").first().click()
  await expect(
    page.locator("civic-accessibility-toolbar").getByRole("button", { name: /长者/ }),
  ).toBeVisible()
})

test("the 2008 portal is GBK bytes in quirks mode and its elements speak clear Chinese", async ({ page }) => {
  const address = `${demo.home}/2008/zhengce/202611001.html`
  const bytes = await (await fetch(address)).arrayBuffer()
  expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow()
  await page.goto(address)
  expect(await page.evaluate(() => document.compatMode)).toBe("BackCompat")
  expect(await page.evaluate(() => document.characterSet)).toBe("GBK")
  await settled(page)
  expect(await shadowText(page, "civic-share-buttons")).toContain("微信")
  await expect(page.locator("#zoom")).toContainText("四层及以上且未设电梯")
  await expect(page.getByText(/\d{4}年\d{1,2}月\d{1,2}日　星期/)).toBeVisible()
})

test("no page of the portal has an accessibility violation or scrolls sideways on a phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 })
  for (const address of [
    "/",
    "/zhengce/",
    "/zhengce/202611001.html",
    "/szxx/",
    "/today/",
    "/today/zhengce/202611001.html",
  ]) {
    await page.goto(demo.home + address)
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(375)
    expect(await axeFaults(page), address).toEqual([])
  }
})

/** All elements written in the page are defined and have drawn themselves; the toolbar under <html> waits for a click. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("*")]
      .filter(
        (element) => element.localName.startsWith("civic-") && element.parentElement?.localName !== "html",
      )
      .every((element) => (element.shadowRoot?.childNodes.length ?? 0) > 0),
  )
}

function shadowText(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.shadowRoot?.textContent ?? "")
}
