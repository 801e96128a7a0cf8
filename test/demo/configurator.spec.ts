import { readFileSync } from "node:fs"
import { expect, type Page, test } from "@playwright/test"
import { encodeGbk } from "../../demo/gbk.ts"
import { axeFaults } from "../support/axe.ts"
import type { DemoServer } from "../support/demo-server.ts"
import { useDemo } from "../support/use-servers.ts"
import { watch } from "../widgets/watch-page.ts"

let demo: DemoServer
useDemo((one) => {
  demo = one
})

const preview = (page: Page) => page.frameLocator("#preview")

/** A site that is nothing but a page with the lines pasted, and answers with the policy that was given. */
async function serveBare(page: Page): Promise<void> {
  const [head, body, policy] = await Promise.all(
    ["#head", "#body", "#policy"].map(async (id) => (await page.locator(id).textContent()) ?? ""),
  )
  const csp = /^Content-Security-Policy: (.+)$/m.exec(policy ?? "")?.[1] ?? ""
  expect(csp).toContain("script-src 'self'")
  await page.route(/^https:\/\/(www|static)\.example\.gov\.cn\//, (route) => {
    const { hostname, pathname } = new URL(route.request().url())
    if (pathname === "/bare.html") {
      const text = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>${head}</head><body><h1>通知</h1><div id="zoom"><p>第三条　正文</p></div>${body}</body></html>`
      return route.fulfill({
        body: text,
        contentType: "text/html",
        headers: { "Content-Security-Policy": csp },
      })
    }
    if (pathname === "/favicon.ico") return route.fulfill({ status: 204 })
    const file = pathname.replace("/civicbridge/", "dist/widgets/")
    const cors: Record<string, string> =
      hostname === "static.example.gov.cn" && /Access-Control-Allow-Origin: \*/.test(policy ?? "")
        ? { "Access-Control-Allow-Origin": "*" }
        : {}
    const contentType = file.endsWith(".css") ? "text/css" : "text/javascript"
    return route.fulfill({ body: readFileSync(file), contentType, headers: cors })
  })
}

test("gives lines that work pasted into a bare page under the policy it gives", async ({ page }) => {
  await page.goto(`${demo.home}/configurator`)
  await page.getByLabel("配色").selectOption("red")
  await page.getByRole("checkbox", { name: "页面里加一个“无障碍”链接" }).check()
  await page.getByRole("checkbox", { name: "QQ", exact: true }).uncheck()
  await expect(page.locator("#head")).toHaveText(/civicbridge-[\d.]+\.js" integrity="sha384-/)
  await serveBare(page)
  const seen = watch(page)
  await page.goto("https://www.example.gov.cn/bare.html")
  await expect(page.getByRole("button", { name: "微信" })).toBeVisible()
  await expect(page.getByRole("link", { name: "QQ", exact: true })).toHaveCount(0)
  await expect(page.getByRole("link", { name: "无障碍" })).toBeVisible()
  await page.getByRole("link", { name: "无障碍" }).click()
  await expect(page.locator("civic-accessibility-toolbar").getByRole("toolbar")).toBeVisible()
  const accent = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--civic-accent"),
  )
  expect(accent.trim()).not.toBe("")
  expect(seen.errors).toEqual([])
  expect([...seen.origins]).toEqual(["https://www.example.gov.cn"])
})

test("gives lines for files on another host, tags in their places, and what that host must say", async ({
  page,
}) => {
  await page.goto(`${demo.home}/configurator`)
  await page.getByLabel("文件放在").selectOption("other")
  await page.getByLabel("写法").selectOption("tags")
  await page.getByLabel("界面语言").selectOption("en")
  await expect(page.locator("#head")).toHaveText(/static\.example\.gov\.cn.*crossorigin="anonymous"/)
  await expect(page.locator("#policy")).toContainText("https://static.example.gov.cn")
  await serveBare(page)
  const seen = watch(page)
  await page.goto("https://www.example.gov.cn/bare.html")
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible()
  expect(seen.errors).toEqual([])
})

test("shows what is chosen at work on each sample, and says when a place is missing", async ({ page }) => {
  const seen = watch(page)
  await page.goto(`${demo.home}/configurator`)
  for (const sample of ["今日版：政策原文", "经典版：政策原文", "2008 版（表格、GBK）：政策原文"]) {
    await page.getByLabel("页面", { exact: true }).selectOption(sample)
    await expect(preview(page).getByRole("heading", { level: 1 }).first()).toContainText("办法")
    await expect(preview(page).getByRole("button", { name: "微信" })).toHaveCount(1)
  }
  await page.getByRole("checkbox", { name: "政策解读" }).check()
  await expect(preview(page).locator("civic-interpretation-panel")).toHaveCount(1)
  await expect(preview(page).getByRole("button", { name: /解读/ }).first()).toBeVisible()
  expect(seen.errors).toEqual([])
  await page.getByRole("textbox", { name: "放在哪里" }).first().fill("#nowhere")
  await expect(page.locator("#preview-state")).toContainText("没有 #nowhere")
})

test("shows the mailbox with its boxes in the preview", async ({ page }) => {
  await page.goto(`${demo.home}/configurator`)
  await page.getByRole("checkbox", { name: "市长信箱" }).check()
  await page.getByLabel("页面", { exact: true }).selectOption("今日版：市长信箱")
  const boxes = page.getByLabel("写给哪个信箱")
  await expect(boxes.locator("option")).not.toHaveCount(1)
  await boxes.selectOption({ index: 1 })
  await expect(page.locator("#head")).toHaveText(/data-mailbox="\/api\/v1".*data-mailbox-box="/)
  await expect(preview(page).locator("civic-mayor-mailbox").getByRole("textbox").first()).toBeVisible()
})

test("previews a saved page without running anything of it", async ({ page }) => {
  const asked: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  await page.goto(`${demo.home}/configurator`)
  await page.getByLabel("页面", { exact: true }).selectOption("自己网站的页面")
  const saved = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>旧页</title><base href="https://evil.example/"><link rel="stylesheet" href="style/main.css?v=2"><script>parent.document.title="坏"; document.title="坏"</script></head><body onload="document.title='坏'"><img src="https://evil.example/a.png" onerror="document.title='坏'"><iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><input name="a"></form><div id="zoom">云川市水务局通知</div><a href="javascript:document.title='坏'">点</a></body></html>`
  await page.locator("#saved-files").setInputFiles([
    { name: "page.html", mimeType: "text/html", buffer: Buffer.from(encodeGbk(saved)) },
    { name: "main.css", mimeType: "text/css", buffer: Buffer.from("#zoom{color:rgb(1,2,3)}") },
  ])
  const text = preview(page).locator("#zoom")
  await expect(text).toContainText("云川市水务局通知")
  await expect(text).toHaveCSS("color", "rgb(1, 2, 3)")
  await expect(preview(page).getByRole("button", { name: "微信" })).toBeVisible()
  await expect(preview(page).locator("iframe, [onload], [onerror], form[action]")).toHaveCount(0)
  expect(await preview(page).locator("a[href^=javascript]").count()).toBe(0)
  expect(await page.title()).toContain("接入代码")
  expect(asked.filter((url) => url.includes("evil.example"))).toEqual([])
  expect(await page.locator("#preview").getAttribute("sandbox")).not.toContain("allow-same-origin")
})

test("is used by keyboard, passes axe, and fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 760 })
  await page.goto(`${demo.home}/configurator`)
  await page.getByRole("checkbox", { name: "用本站的主色" }).focus()
  await page.keyboard.press("Space")
  await expect(page.locator("#css")).toContainText("--civic-accent: #1759a8")
  await expect(page.locator("#contrast")).toContainText("合格")
  await expect(preview(page).getByRole("button", { name: "微信" })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  await page.locator("#preview").evaluate((frame) => frame.setAttribute("data-axe-skip", ""))
  expect(await axeFaults(page, "header, main")).toEqual([])
})
