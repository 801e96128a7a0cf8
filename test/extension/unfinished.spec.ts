import { expect, type Page, test } from "@playwright/test"
import { marked, watchNextMark } from "../support/editor-contract.ts"
import { type EditorPages, serveEditorPages } from "../support/editor-pages.ts"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { useExtension } from "../support/use-servers.ts"

let browser: ExtensionBrowser
let pages: EditorPages

useExtension(serveEditorPages, (opened, served) => {
  browser = opened
  pages = served
})

const surfaces = [
  { name: "in a textarea", path: "/textarea", paint: "overlay" },
  { name: "in rich text", path: "/contenteditable", paint: "highlight" },
] as const

for (const surface of surfaces) {
  test.describe(surface.name, () => {
    let page: Page
    const marks = () => marked(surface, page, page.mainFrame())
    /** Everything else is marked after it, and it is no end yet. */
    const pause = () => page.evaluate(() => new Promise((done) => setTimeout(done, 600)))

    test.beforeEach(async () => {
      page = await browser.context.newPage()
      await page.goto(pages.home + surface.path)
      await page.locator("#ed").click()
      // The rules are here when something is marked.
      await page.keyboard.type("取得显着成效。")
      await expect.poll(marks).toHaveLength(1)
    })
    test.afterEach(() => page.close())

    test("a bracket not yet closed is no fault while its paragraph is written", async () => {
      for (const piece of ["实施“全民", "参保”计划（试行", "）和《云川市供水办法》。"]) {
        await page.keyboard.type(piece)
        await pause()
        expect(await marks()).toHaveLength(1)
      }
    })

    test("a bracket left open is marked when the writer rests", async () => {
      await page.keyboard.type("实施“全民参保计划。")
      await pause()
      expect(await marks()).toHaveLength(1)
      await expect.poll(marks, { timeout: 2500 }).toHaveLength(2)
      // And the mark stays when writing goes on.
      await page.keyboard.type("要抓紧。")
      await pause()
      expect(await marks()).toHaveLength(2)
    })

    test("a bracket left open is marked as soon as the next paragraph begins", async () => {
      await page.keyboard.type("实施“全民参保计划。")
      const time = await watchNextMark(surface, page.mainFrame())
      await page.keyboard.press("Enter")
      await page.keyboard.type("要抓紧。")
      expect(await time()).toBeLessThan(1000)
    })

    test("a bracket left open is marked at once when the writer leaves the field", async () => {
      await page.keyboard.type("实施“全民参保计划。")
      await pause()
      await page.locator("#ed").blur()
      await expect.poll(marks, { timeout: 500 }).toHaveLength(2)
    })

    test("a number that still wants its last character is let alone until another follows", async () => {
      await page.keyboard.type("根据云政发〔2026〕104")
      await pause()
      expect(await marks()).toHaveLength(1)
      await page.keyboard.type("文件")
      await expect.poll(marks, { timeout: 1000 }).toHaveLength(2)
    })
  })
}
