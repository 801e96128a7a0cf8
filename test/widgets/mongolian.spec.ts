import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, type Page, test } from "@playwright/test"
import { openTwoHosts, type TwoHosts } from "./two-hosts.ts"
import { watch } from "./watch-page.ts"

const fontFile = "@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff2"
/** “The people's government of Yunchuan City”, and “announcement”. */
const government = "ᠶᠦᠨ ᠴᠤᠸᠠᠨ ᠬᠣᠲᠠ ᠶᠢᠨ ᠠᠷᠠᠳ ᠤᠨ ᠵᠠᠰᠠᠭ ᠤᠨ ᠣᠷᠳᠣᠨ"
const announcement = "ᠮᠡᠳᠡᠭᠳᠡᠯ"

let hosts: TwoHosts
test.beforeAll(async () => {
  hosts = await openTwoHosts()
})
test.afterAll(() => hosts.close())

async function open(page: Page): Promise<void> {
  const font = readFileSync(createRequire(import.meta.url).resolve(fontFile))
  hosts.page("/mn.woff2", { body: font, type: "font/woff2" })
  const style = `@font-face{font-family:Mongolian;src:url(/mn.woff2)}
    body{margin:0;writing-mode:vertical-lr;font:20px/1.8 Mongolian,sans-serif}
    article{height:520px;padding:16px}h1{font-size:26px}`
  const text = `<p>${`${government} ${announcement}᠃ `.repeat(6)}</p>`
  const body = `<!doctype html><html lang="mn-Mong"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${announcement}</title><style>${style}</style><script src="${hosts.files}/civicbridge.js"></script></head><body><article id="zoom"><h1 id="title">${government}</h1>${text.repeat(2)}<civic-share-buttons lang="zh-CN"></civic-share-buttons></article><a href="#" data-civic-open="accessibility">无障碍</a><civic-accessibility-toolbar></civic-accessibility-toolbar></body></html>`
  await page.goto(hosts.page("/mn.html", { body }))
  await page.evaluate(() => document.fonts.ready)
}

/** How wide the letters stand when they join, against each by itself: 1 where the font has no glyphs of theirs. */
const joined = (page: Page, word: string) =>
  page.evaluate((text) => {
    const context = document.createElement("canvas").getContext("2d")
    if (context === null) return 1
    context.font = "40px Mongolian"
    const apart = [...text].reduce((sum, letter) => sum + context.measureText(letter).width, 0)
    return context.measureText(text).width / apart
  }, word)

const lines = (page: Page) =>
  page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector("#zoom p") ?? document.body)
    return [...range.getClientRects()].filter(({ width, height }) => height > width).length
  })

test("upright Mongolian in real letters stays upright and joined, with bar and toolbar on it", async ({
  page,
}) => {
  const watched = watch(page)
  await open(page)
  expect(await page.evaluate(() => document.fonts.check("20px Mongolian", "ᠮ"))).toBe(true)
  expect(await joined(page, announcement)).toBeLessThan(0.95)
  expect(await lines(page)).toBeGreaterThan(1)

  const share = page.locator("civic-share-buttons")
  await expect(share.getByRole("button", { name: "微信" })).toBeVisible()
  // The words of the bar are Chinese: it lies as they are read, within the column it was given.
  const bar = await share.boundingBox()
  expect(bar?.width).toBeGreaterThan(40)
  expect(bar?.height).toBeLessThan(560)

  await page.getByRole("link", { name: "无障碍" }).click()
  const toolbar = page.locator("civic-accessibility-toolbar")
  await expect(toolbar.getByRole("toolbar")).toBeVisible()
  await page.screenshot({ path: ".cache/screenshots/mongolian-1280.png" })
  for (const name of ["页面大小 150%", "标出标题"]) {
    await toolbar.getByRole("button", { name, exact: true }).click()
  }
  await page.screenshot({ path: ".cache/screenshots/mongolian-tools-1280.png" })
  expect(await lines(page)).toBeGreaterThan(1)
  expect(await page.locator("h1#title").evaluate((title) => getComputedStyle(title).writingMode)).toBe(
    "vertical-lr",
  )
  expect(watched.errors).toEqual([])
})
