import { expect, type Page, test } from "@playwright/test"
import jsQR from "jsqr"
import { PNG } from "pngjs"
import { openTwoHosts, type TwoHosts } from "./two-hosts.ts"
import { axeFaults, watch } from "./watch-page.ts"

let hosts: TwoHosts
test.beforeAll(async () => {
  hosts = await openTwoHosts()
})
test.afterAll(() => hosts.close())

const metas = `<meta name="ArticleTitle" content="关于“一件事”&amp;改革的通知"><meta name="Description" content="办事指南"><meta name="ContentSource" content="云川市政务服务局"><meta name="PubDate" content="2026-03-02 10:00"><meta name="Image" content="/img/1.png">`

async function open(page: Page, element: string, path = "/share.html", head = metas): Promise<void> {
  const body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>网页标题</title>${head}<script src="${hosts.files}/civicbridge.js"></script></head><body><h1>通知</h1>${element}</body></html>`
  await page.goto(hosts.page(path.replace(/[?#].*/, ""), { body }) + path.replace(/^[^?#]*/, ""))
}

/** The parameters a share link hands over. */
async function handedOver(page: Page, name: string): Promise<URL> {
  const href = await page.getByRole("link", { name, exact: name.includes(" ") }).getAttribute("href")
  return new URL(href ?? "")
}

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

test("draws a code that a camera reads as the page's address", async ({ page }) => {
  const seen = watch(page)
  await open(page, "<civic-share-buttons></civic-share-buttons>", "/qr.html?id=20260302&from=首页")
  await page.getByRole("button", { name: "微信" }).click()
  const code = page.getByRole("dialog").getByRole("img")
  const address = `${hosts.portal}/qr.html?id=20260302&from=${encodeURIComponent("首页")}`
  await expect(code).toHaveAccessibleName(`二维码，内容是本页网址 ${address}`)
  expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(180)
  const picture = PNG.sync.read(await code.screenshot())
  const read = jsQR(Uint8ClampedArray.from(picture.data), picture.width, picture.height)
  expect(read?.data).toBe(address)
  expect(seen.errors).toEqual([])
  expect([...seen.origins].sort()).toEqual([hosts.files, hosts.portal].sort())
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
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined })
    document.addEventListener("copy", () => {
      const area = document.activeElement
      if (area instanceof HTMLTextAreaElement) Object.assign(window, { copied: area.value })
    })
  })
  await open(page, "<civic-share-buttons></civic-share-buttons>", "/copy.html?a=1#x")
  const cite = page.getByRole("button", { name: "复制出处" })
  await cite.click()
  await expect(page.getByRole("status")).toHaveText("已复制，可以粘贴给他人了")
  expect(await page.evaluate("copied")).toBe(
    `关于“一件事”&改革的通知\n来源：云川市政务服务局\n日期：2026-03-02\n${hosts.portal}/copy.html?a=1`,
  )
  await expect(cite).toBeFocused()
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

test("shows only a readable code on a public display", async ({ page }) => {
  await open(page, "<civic-share-buttons kiosk></civic-share-buttons>")
  const code = page.getByRole("img")
  await expect(code).toBeVisible()
  await expect(page.getByText("扫码在手机上阅读")).toBeVisible()
  await expect(page.getByRole("button")).toHaveCount(0)
  const picture = PNG.sync.read(await code.screenshot())
  const read = jsQR(Uint8ClampedArray.from(picture.data), picture.width, picture.height)
  expect(read?.data).toBe(`${hosts.portal}/share.html`)
})

test("speaks Traditional Chinese and English where the page does", async ({ page }) => {
  await open(page, "<civic-share-buttons lang='zh-HK'></civic-share-buttons>")
  await expect(page.getByRole("button", { name: "複製連結" })).toBeVisible()
  await open(page, "<div lang='en'><civic-share-buttons></civic-share-buttons></div>")
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible()
})

for (const [where, agent, words] of [
  ["inside WeChat", "Mozilla/5.0 (Linux; Android 12) Mobile MicroMessenger/8.0.50", "点右上角的“···”"],
  ["on a phone", "Mozilla/5.0 (Linux; Android 12) Mobile Safari/537.36", "打开微信，粘贴发送给朋友"],
] as const) {
  test(`shows advice instead of a code ${where}`, async ({ browser }) => {
    const context = await browser.newContext({
      userAgent: agent,
      viewport: { width: 375, height: 720 },
      locale: "zh-CN",
    })
    const page = await context.newPage()
    await open(page, "<civic-share-buttons></civic-share-buttons>")
    await page.getByRole("button", { name: "微信" }).click()
    await expect(page.getByRole("dialog")).toContainText(words)
    await expect(page.getByRole("dialog").getByRole("img")).toHaveCount(0)
    expect((await handedOver(page, "QQ空间")).host).toBe("h5.qzone.qq.com")
    await context.close()
  })
}
