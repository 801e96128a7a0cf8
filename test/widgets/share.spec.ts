import { expect, test } from "@playwright/test"
import { axeFaults } from "../support/axe.ts"
import { handedOver, sharePages } from "./share-page.ts"
import { openTwoHosts, type TwoHosts } from "./two-hosts.ts"

let hosts: TwoHosts
test.beforeAll(async () => {
  hosts = await openTwoHosts()
})
test.afterAll(() => hosts.close())

const open = sharePages(() => hosts)

test("hands title, summary, picture and a clean address to the networks", async ({ page }) => {
  await open(
    page,
    "<civic-share-buttons></civic-share-buttons>",
    "/art/1.html;jsessionid=A1B2?id=7&JSESSIONID=x#top",
  )
  const weibo = await handedOver(page, "微博")
  expect(weibo.host).toBe("service.weibo.com")
  expect(weibo.searchParams.get("url")).toBe(`${hosts.portal}/art/1.html?id=7`)
  expect(weibo.searchParams.get("title")).toBe("关于“一件事”&改革的通知")
  expect(weibo.searchParams.get("pic")).toBe(`${hosts.portal}/img/1.png`)
  const qq = await handedOver(page, "QQ 在新窗口打开")
  expect(qq.searchParams.get("summary")).toBe("办事指南")
  expect(qq.searchParams.get("site")).toBe("云川市政务服务局")
})

test("opens links in a new window without access to this one, and says so", async ({ page }) => {
  await open(page, "<civic-share-buttons networks='weibo,qzone,douban,mail'></civic-share-buttons>")
  const link = page.getByRole("link", { name: "QQ空间 在新窗口打开" })
  await expect(link).toHaveAttribute("rel", "noopener")
  await expect(link).toHaveAttribute("target", "_blank")
  expect((await handedOver(page, "邮件")).protocol).toBe("mailto:")
  expect((await handedOver(page, "豆瓣")).searchParams.get("name")).toBe("关于“一件事”&改革的通知")
})

test("walks into the dialog and back by keyboard alone", async ({ page }) => {
  await open(page, "<civic-share-buttons></civic-share-buttons>")
  const wechat = page.getByRole("button", { name: "微信" })
  await expect(wechat).toBeVisible()
  await page.keyboard.press("Tab")
  await expect(wechat).toBeFocused()
  await page.keyboard.press("Enter")
  const dialog = page.getByRole("dialog", { name: "微信扫码分享" })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole("button", { name: "复制网址" })).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(dialog.getByRole("button", { name: "生成海报" })).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(dialog.getByRole("button", { name: "关闭" })).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(dialog).toBeHidden()
  await expect(wechat).toBeFocused()
})

test("breaks no axe rule, closed or with the dialog open", async ({ page }) => {
  await open(
    page,
    "<main><civic-share-buttons><a slot='follow' href='/weibo'>政务微博</a></civic-share-buttons></main>",
  )
  await expect(page.getByRole("link", { name: "政务微博" })).toBeVisible()
  expect(await axeFaults(page, "civic-share-buttons")).toEqual([])
  await page.getByRole("button", { name: "微信" }).click()
  await expect(page.getByRole("dialog")).toBeVisible()
  expect(await axeFaults(page, "civic-share-buttons")).toEqual([])
})

test("copies where the browser has no clipboard interface, says so and keeps the focus", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }))
  const bar = '<civic-share-buttons></civic-share-buttons><textarea id="paste"></textarea>'
  await open(page, bar, "/copy.html?a=1#x")
  const cite = page.getByRole("button", { name: "复制出处" })
  await cite.click()
  await expect(page.getByRole("status")).toHaveText("已复制，可以粘贴给他人了")
  await expect(cite).toBeFocused()
  await page.locator("#paste").focus()
  await page.keyboard.press("Control+V")
  expect(await page.locator("#paste").inputValue()).toBe(
    `关于“一件事”&改革的通知\n来源：云川市政务服务局\n日期：2026-03-02\n${hosts.portal}/copy.html?a=1`,
  )
})

test("says so when copying is refused", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined })
    document.execCommand = () => false
  })
  await open(page, "<civic-share-buttons></civic-share-buttons>")
  await page.getByRole("button", { name: "复制链接" }).click()
  await expect(page.getByRole("status")).toContainText("浏览器不允许复制")
})

test("leaves sharing to the page when the request is cancelled", async ({ page }) => {
  await open(page, "<civic-share-buttons></civic-share-buttons>")
  await page.evaluate(() => {
    document.addEventListener("share-request", (event) => event.preventDefault())
  })
  await page.getByRole("button", { name: "微信" }).click()
  await expect(page.getByRole("dialog")).toHaveCount(0)
})

test("takes attributes before metas and adds the campaign when asked", async ({ page }) => {
  await open(
    page,
    "<civic-share-buttons heading='另一个标题' url='/short/1' utm='spring'></civic-share-buttons>",
  )
  const weibo = await handedOver(page, "微博")
  expect(weibo.searchParams.get("title")).toBe("另一个标题")
  expect(weibo.searchParams.get("url")).toBe(
    `${hosts.portal}/short/1?utm_source=weibo&utm_medium=share&utm_campaign=spring`,
  )
})

test("uses the page's title and hints once when the metas are missing", async ({ page }) => {
  const said: string[] = []
  page.on("console", (message) => said.push(message.text()))
  await open(page, "<civic-share-buttons></civic-share-buttons>", "/bare.html", "")
  expect((await handedOver(page, "微博")).searchParams.get("title")).toBe("网页标题")
  expect(said.filter((text) => text.includes("ArticleTitle"))).toHaveLength(1)
})

test("speaks Traditional Chinese and English where the page does", async ({ page }) => {
  await open(page, "<civic-share-buttons lang='zh-HK'></civic-share-buttons>")
  await expect(page.getByRole("button", { name: "複製連結" })).toBeVisible()
  await open(page, "<div lang='en'><civic-share-buttons></civic-share-buttons></div>")
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible()
  await page.getByRole("button", { name: "WeChat" }).click()
  await expect(page.getByRole("dialog", { name: "Share on WeChat" })).toBeVisible()
})
