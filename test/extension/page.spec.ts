import { expect, type Page, test } from "@playwright/test"
import { serveCms } from "../support/cms-pages.ts"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { useExtension } from "../support/use-servers.ts"

let browser: ExtensionBrowser
let cms: Awaited<ReturnType<typeof serveCms>>

useExtension(serveCms, (opened, served) => {
  browser = opened
  cms = served
})

/** The article with this put at the end of its text. */
async function openArticle(change: (article: HTMLElement) => void) {
  const page = await browser.context.newPage()
  await page.goto(`${cms.home}/article`)
  await page.locator("#zoom").evaluate(change)
  const panel = await browser.context.newPage()
  await panel.goto(`${browser.origin}/sidepanel.html?tab=${await browser.tabOf(page)}`)
  await panel.getByRole("button", { name: "检查这个网页" }).click()
  await expect(panel.getByRole("button", { name: "重新检查" })).toBeVisible()
  return { page, panel }
}

/** The words of the element to which the panel has led. */
const shown = (page: Page) =>
  page.evaluate(() =>
    document.getAnimations().map(({ effect }) => {
      return effect instanceof KeyframeEffect ? (effect.target?.textContent ?? "") : ""
    }),
  )

test("leads to the place of a finding", async () => {
  const { page, panel } = await openArticle((article) => {
    article.insertAdjacentHTML("beforeend", "<p>全市节水工作取得显着成效。</p>")
  })
  await panel.locator(".row", { hasText: "显着" }).click()
  await expect.poll(() => shown(page)).toEqual(["全市节水工作取得显着成效。"])
})

test("finds the place behind markup that no HTML can say, and behind an editor on the page", async () => {
  const { page, panel } = await openArticle((article) => {
    const outer = document.createElement("p")
    const inner = document.createElement("p")
    inner.textContent = "段落里的段落。"
    outer.append("外面的文字。", inner)
    const editor = document.createElement("p")
    editor.contentEditable = "true"
    editor.textContent = "编辑框里取得显着成效。"
    const last = document.createElement("p")
    last.textContent = "全市节水工作取得显着成效。"
    article.append(outer, editor, last)
  })
  const found = panel.locator("section", { hasText: "网页本身" }).locator(".row", { hasText: "显着" })
  await expect(found).toHaveCount(1)
  await found.click()
  await expect.poll(() => shown(page)).toEqual(["全市节水工作取得显着成效。"])
})

test("knows what a style sheet hides, and does not read it as text", async () => {
  const { panel } = await openArticle((article) => {
    const style = document.createElement("style")
    style.textContent = ".gone { display: none }"
    document.head.append(style)
    article.insertAdjacentHTML(
      "beforeend",
      `<p class="gone">全市工作取得显着成效。</p>
       <p>更多内容见<a class="gone" href="https://casino.example.com/">在线娱乐平台</a>后续通知。</p>`,
    )
  })
  await expect(panel.locator(".row", { hasText: "显着" })).toHaveCount(0)
  await expect(panel.locator(".row", { hasText: "casino.example.com" })).toHaveCount(1)
})

test("checks again after a change, and says when", async () => {
  const { page, panel } = await openArticle((article) => {
    article.insertAdjacentHTML("beforeend", "<p>全市节水工作取得显着成效。</p>")
  })
  await page.locator("#zoom p", { hasText: "显着" }).evaluate((element) => element.remove())
  await expect(panel.locator(".row", { hasText: "显着" })).toHaveCount(1)
  await panel.getByRole("button", { name: "重新检查" }).click()
  await expect(panel.locator(".row", { hasText: "显着" })).toHaveCount(0)
  await expect(panel.getByRole("status").filter({ hasText: "查完" })).toBeVisible()
})
