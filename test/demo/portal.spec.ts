import { expect, type Page, test } from "@playwright/test"
import axe from "axe-core"
import { allAddresses } from "../../demo/portal/content.ts"
import { type DemoServer, removeDirectory, startDemo } from "../support/demo-server.ts"
import { watchPage } from "../support/page-watch.ts"

let demo: DemoServer

test.beforeAll(async () => {
  demo = await startDemo()
})

test.afterAll(async () => {
  await demo.stop()
  removeDirectory(demo.dataDir)
})

for (const prefix of ["", "/2008", "/today"]) {
  test(`every page of the portal at ${prefix}/ is whole, quiet and asks nobody else`, async ({ page }) => {
    const watch = watchPage(page)
    for (const address of allAddresses) {
      await page.goto(demo.home + prefix + address)
      await expect(page).toHaveTitle(/云川市人民政府门户网站/)
      await settled(page)
      expect(watch.faults, address).toEqual([])
    }
    expect(watch.hosts()).toEqual([new URL(demo.home).host])
  })
}

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
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)
    })
    expect(violations, address).toEqual([])
  }
})

/** All elements the page uses are defined and have drawn themselves. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => element.localName.startsWith("civic-"))
      .every((element) => (element.shadowRoot?.childNodes.length ?? 0) > 0),
  )
}

function shadowText(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.shadowRoot?.textContent ?? "")
}
