import { expect, type Locator, type Page, test } from "@playwright/test"
import { type DeviceRecord, installDeviceVoices } from "../support/device-voices.ts"
import { serveToolbarPage, type ToolbarPage } from "./toolbar-page.ts"

let portal: ToolbarPage
test.beforeAll(async () => {
  portal = await serveToolbarPage()
})
test.afterAll(async () => portal.close())

const toolbar = (page: Page): Locator => page.locator("civic-accessibility-toolbar")
const tool = (page: Page, name: string): Locator => toolbar(page).getByRole("button", { name, exact: true })
const record = (page: Page): Promise<DeviceRecord> => page.evaluate(() => window.deviceRecord)
const notice = (page: Page): Locator => toolbar(page).locator(".notice")

const sentence =
  "各有关单位要在十一月十五日前完成设备检修，公布服务电话，安排人员昼夜值守，群众反映的问题要当天受理。"
const endless = "各有关单位".repeat(30)

async function open(page: Page, paragraphs: readonly string[]): Promise<void> {
  const body = `<article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}<p>密码 <input value="不能读出"></p></article>`
  await page.goto(`${portal.url}made?${new URLSearchParams({ body, head: "" })}`)
  await page.evaluate(() => window.CivicBridge?.open("toolbar"))
  await expect(toolbar(page).getByRole("toolbar")).toBeVisible()
}

test("reads a long article to its end, at the slowest rate as well", async ({ page }) => {
  await page.addInitScript(installDeviceVoices, { listedAfterMs: 0 })
  await page.addInitScript(() => localStorage.setItem("civicbridge:caption", '{"rate":0.75}'))
  await open(page, [sentence, endless, sentence])
  await tool(page, "朗读正文").click()
  await expect(toolbar(page).locator(".caption")).toHaveText("已读完", { timeout: 20_000 })
  const { spoken } = await record(page)
  expect(spoken.map(({ text }) => text).join("")).toBe(`${sentence}${endless}${sentence}密码`)
  expect(spoken.every(({ ended, rate }) => ended && rate === 0.75)).toBe(true)
})

test("falls silent at once when stopped, and stays silent", async ({ page }) => {
  await page.addInitScript(installDeviceVoices, { listedAfterMs: 0, msPerSecond: 1000 })
  await open(page, [sentence, sentence])
  await tool(page, "朗读正文").click()
  await expect.poll(async () => (await record(page)).spoken.length).toBeGreaterThan(0)
  await tool(page, "停止").click()
  const { spoken, cancelled } = await record(page)
  await page.waitForTimeout(600)
  expect((await record(page)).spoken.length).toBe(spoken.length)
  expect(cancelled).toBeGreaterThan(0)
  await expect(toolbar(page).locator(".reader")).toHaveCount(0)
})

test("pauses, and goes on with the sentence it was in", async ({ page }) => {
  await page.addInitScript(installDeviceVoices, { listedAfterMs: 0, msPerSecond: 1000 })
  await open(page, [`第一句。${endless}`, sentence])
  await tool(page, "朗读正文").click()
  await expect.poll(async () => (await record(page)).spoken.length).toBeGreaterThan(1)
  await tool(page, "暂停").click()
  const { spoken } = await record(page)
  await page.waitForTimeout(500)
  expect((await record(page)).spoken.length).toBe(spoken.length)
  await tool(page, "继续").click()
  await expect.poll(async () => (await record(page)).spoken.length).toBeGreaterThan(spoken.length)
  const again = (await record(page)).spoken[spoken.length]
  expect(again?.text).toBe(spoken[spoken.length - 1]?.text)
})

test("marks the word, in the page and in the caption", async ({ page }) => {
  await page.addInitScript(installDeviceVoices, { listedAfterMs: 0, msPerSecond: 1000 })
  await open(page, [sentence])
  await tool(page, "朗读正文").click()
  await expect(toolbar(page).locator(".caption .word")).toHaveText(/../)
  expect(await page.evaluate(() => CSS.highlights.has("civic-word"))).toBe(true)
})

test("waits for voices that are listed late", async ({ page }) => {
  await page.addInitScript(installDeviceVoices, { listedAfterMs: 900 })
  await open(page, [sentence])
  await tool(page, "朗读正文").click()
  await expect.poll(async () => (await record(page)).spoken[0]?.text).toBe(sentence.slice(0, 37))
})

test("goes over to a voice of the device that is listed very late", async ({ page }) => {
  await page.addInitScript(installDeviceVoices, { listedAfterMs: -1 })
  await page.route(/voice-worker/, (route) => route.abort())
  await open(page, [sentence, sentence])
  await tool(page, "朗读正文").click()
  await expect(notice(page)).toContainText("没有取到")
  await page.evaluate(() => window.listDeviceVoices())
  await expect.poll(async () => (await record(page)).spoken.length, { timeout: 20_000 }).toBeGreaterThan(0)
  await expect(notice(page)).toBeEmpty()
})

for (const [what, voices] of [
  ["the device has no voice", { listedAfterMs: -1 }],
  ["the device's voice never begins", { listedAfterMs: 0, mute: true }],
] as const) {
  test(`takes the site's own synthesiser when ${what}, and asks nobody else`, async ({ page }) => {
    await page.addInitScript(installDeviceVoices, voices)
    const asked: string[] = []
    page.on("request", (request) => asked.push(request.url()))
    await open(page, [sentence])
    expect(asked.filter((url) => url.includes("/voice/"))).toEqual([])
    await tool(page, "朗读正文").click()
    await expect(notice(page)).toContainText("本站自带的合成语音", { timeout: 30_000 })
    expect(asked.filter((url) => url.includes("/voice/voice-worker.js")).length).toBe(1)
    expect(asked.filter((url) => !url.startsWith(portal.url))).toEqual([])
    await tool(page, "停止").click()
  })
}

test("says when the site's own voice did not come, and tries again at the next press", async ({ page }) => {
  await page.addInitScript(installDeviceVoices, { listedAfterMs: -1 })
  await page.route(/voice-worker/, (route) => route.abort())
  await open(page, [sentence])
  await tool(page, "朗读正文").click()
  await expect(notice(page)).toContainText("没有取到")
  await expect(toolbar(page).locator(".caption")).toContainText("各有关单位")
  await page.unroute(/voice-worker/)
  await tool(page, "停止").click()
  await tool(page, "朗读正文").click()
  await expect(notice(page)).toContainText("本站自带的合成语音", { timeout: 30_000 })
  await toolbar(page).locator(".reader button").first().focus()
  await page.keyboard.press("Escape")
  await expect(toolbar(page).locator(".reader")).toHaveCount(0)
})

test("forgets pinyin and pace with everything else", async ({ page }) => {
  await page.addInitScript(installDeviceVoices, { listedAfterMs: 0, msPerSecond: 1000 })
  await open(page, [endless])
  await tool(page, "朗读正文").click()
  await tool(page, "语速 1").click()
  await tool(page, "拼音").click()
  expect(await page.evaluate(() => localStorage.getItem("civicbridge:caption"))).toContain("1.25")
  await tool(page, "恢复原样").click()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
