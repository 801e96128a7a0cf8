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
  await page.getByRole("button", { name: "WeChat" }).click()
  await expect(page.getByRole("dialog", { name: "Share on WeChat" })).toBeVisible()
})

/** What a camera sees in a picture. */
async function scan(picture: Buffer): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(picture)
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data
}

test("makes a poster whose code a camera reads, and saves it as a picture", async ({ page }) => {
  const seen = watch(page)
  await open(page, "<civic-share-buttons networks='poster,copy'></civic-share-buttons>", "/poster.html?id=9")
  await page.getByRole("button", { name: "海报" }).click()
  const dialog = page.getByRole("dialog", { name: "分享海报" })
  await expect(dialog.getByRole("img")).toHaveAccessibleName(/关于“一件事”&改革的通知/)
  const waiting = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "保存图片" }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe("海报.png")
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  const picture = Buffer.concat(chunks)
  expect(PNG.sync.read(picture).width).toBe(750)
  expect(await scan(picture)).toBe(`${hosts.portal}/poster.html?id=9`)
  expect(seen.errors).toEqual([])
})

test("offers the poster in the WeChat dialog too", async ({ page }) => {
  await open(page, "<civic-share-buttons></civic-share-buttons>")
  await page.getByRole("button", { name: "微信" }).click()
  await page.getByRole("button", { name: "生成海报" }).click()
  await expect(page.getByRole("dialog", { name: "分享海报" })).toBeVisible()
  await expect(page.getByRole("button", { name: "保存图片" })).toBeFocused()
  expect(await axeFaults(page, "civic-share-buttons")).toEqual([])
})

test("uses the page's short address for the code and copying, and the full one for networks", async ({
  page,
}) => {
  await open(
    page,
    "<civic-share-buttons utm='spring'></civic-share-buttons>",
    "/long.html?id=1",
    `${metas}<link rel="shortlink" href="/s/8k">`,
  )
  expect((await handedOver(page, "微博")).searchParams.get("url")).toContain(
    "/long.html?id=1&utm_source=weibo",
  )
  await page.getByRole("button", { name: "微信" }).click()
  const dialog = page.getByRole("dialog")
  expect(await scan(await dialog.getByRole("img").screenshot())).toBe(`${hosts.portal}/s/8k`)
  await expect(dialog.getByRole("textbox", { name: "本页网址" })).toHaveValue(`${hosts.portal}/s/8k`)
})

test("shares to a Mastodon server that the webmaster names, and to DingTalk by a code", async ({ page }) => {
  const said: string[] = []
  page.on("console", (message) => said.push(message.text()))
  await open(
    page,
    "<civic-share-buttons networks='mastodon,dingtalk,wexin' mastodon='m.example.org'></civic-share-buttons>",
  )
  const mastodon = await handedOver(page, "长毛象")
  expect(mastodon.origin + mastodon.pathname).toBe("https://m.example.org/share")
  expect(mastodon.searchParams.get("text")).toBe(`关于“一件事”&改革的通知 ${hosts.portal}/share.html`)
  await page.getByRole("button", { name: "钉钉" }).click()
  await expect(page.getByRole("dialog", { name: "钉钉扫码分享" }).getByRole("img")).toBeVisible()
  expect(said.filter((text) => text.includes("没有“wexin”"))).toHaveLength(1)
})

test("shows the picture of the office's own WeChat account, from the office's own site", async ({ page }) => {
  const seen = watch(page)
  const body = PNG.sync.write(new PNG({ width: 4, height: 4 }))
  hosts.page("/img/account.png", { body, type: "image/png" })
  await open(
    page,
    "<civic-share-buttons><a slot='follow' href='/weibo'>微博</a><a slot='follow' href='/img/account.png' data-wechat='云川发布'>微信公众号</a></civic-share-buttons>",
  )
  const link = page.getByRole("link", { name: "微信公众号" })
  await link.click()
  const dialog = page.getByRole("dialog", { name: "关注“云川发布”" })
  await expect(dialog.getByRole("img", { name: "微信公众号“云川发布”的二维码" })).toBeVisible()
  expect(await axeFaults(page, "civic-share-buttons")).toEqual([])
  await page.keyboard.press("Escape")
  await expect(link).toBeFocused()
  expect([...seen.origins].sort()).toEqual([hosts.files, hosts.portal].sort())
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
