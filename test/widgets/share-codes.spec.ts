/** What is read from the screen: codes, posters, and where there is none. */
import { expect, test } from "@playwright/test"
import { PNG } from "pngjs"
import { axeFaults } from "../support/axe.ts"
import { handedOver, metas, scan, sharePages } from "./share-page.ts"
import { openTwoHosts, type TwoHosts } from "./two-hosts.ts"
import { watch } from "./watch-page.ts"

let hosts: TwoHosts
test.beforeAll(async () => {
  hosts = await openTwoHosts()
})
test.afterAll(() => hosts.close())

const open = sharePages(() => hosts)

test("draws a code that a camera reads as the page's address", async ({ page }) => {
  const seen = watch(page)
  await open(page, "<civic-share-buttons></civic-share-buttons>", "/qr.html?id=20260302&from=首页")
  await page.getByRole("button", { name: "微信" }).click()
  const code = page.getByRole("dialog").getByRole("img")
  const address = `${hosts.portal}/qr.html?id=20260302&from=${encodeURIComponent("首页")}`
  await expect(code).toHaveAccessibleName(`二维码，内容是本页网址 ${address}`)
  expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(180)
  expect(await scan(await code.screenshot())).toBe(address)
  expect(seen.errors).toEqual([])
  expect([...seen.origins].sort()).toEqual([hosts.files, hosts.portal].sort())
})

test("shows only a readable code on a public display", async ({ page }) => {
  await open(page, "<civic-share-buttons kiosk></civic-share-buttons>")
  const code = page.getByRole("img")
  await expect(code).toBeVisible()
  await expect(page.getByText("扫码在手机上阅读")).toBeVisible()
  await expect(page.getByRole("button")).toHaveCount(0)
  expect(await scan(await code.screenshot())).toBe(`${hosts.portal}/share.html`)
})

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
