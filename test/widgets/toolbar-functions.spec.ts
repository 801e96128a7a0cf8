import { expect, type Locator, type Page, test } from "@playwright/test"
import { everyTool } from "../support/toolbar-tools.ts"
import { expectNoAxeViolations, shoot } from "./look.ts"
import { serveToolbarPage, type ToolbarPage } from "./toolbar-page.ts"

let portal: ToolbarPage
test.beforeAll(async () => {
  portal = await serveToolbarPage()
})
test.afterAll(async () => portal.close())

const toolbar = (page: Page): Locator => page.locator("civic-accessibility-toolbar")
const tool = (page: Page, name: string): Locator => toolbar(page).getByRole("button", { name, exact: true })

async function open(page: Page, path = "old"): Promise<void> {
  await page.goto(portal.url + path)
  await page.getByRole("link", { name: "无障碍浏览" }).click()
  await expect(toolbar(page).getByRole("toolbar")).toBeVisible()
}

/** The whole page as its makers wrote it, and how every element of it looks. */
const look = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll(":not(civic-accessibility-toolbar)")
    const styles: string[] = []
    for (const one of all) {
      const style = getComputedStyle(one)
      let text = one.tagName
      for (const name of style) text += `;${name}:${style.getPropertyValue(name)}`
      // A marquee and an animation go on by themselves.
      styles.push(one.id === "spin" ? "" : text)
    }
    const inner = document.querySelector("iframe")?.contentDocument
    const root = inner?.documentElement
    const frame = root ? root.outerHTML + getComputedStyle(root).backgroundColor : ""
    const own = document.documentElement.cloneNode(true)
    if (own instanceof Element) own.querySelector("civic-accessibility-toolbar")?.remove()
    return [own instanceof Element ? own.outerHTML : "", frame, JSON.stringify(localStorage), ...styles]
  })

test("leaves page, frame and every computed style as they were when all was on and is reset", async ({
  page,
}) => {
  await open(page)
  const before = await look(page)
  for (const name of everyTool) await tool(page, name).click()
  await expect(page.locator("canvas")).toHaveCount(1)
  await expect
    .poll(() => page.locator("#zoom p").first().textContent())
    .toContain("十一月十五日前完成設備檢修")
  expect(await look(page)).not.toEqual(before)
  await tool(page, "恢复原样").click()
  await expect.poll(async () => (await look(page)).findIndex((text, at) => text !== before[at])).toBe(-1)
})

test("elder mode: 18 to 30 pixels, wide lines, large targets, the article alone, nothing that floats", async ({
  page,
}) => {
  await open(page)
  await tool(page, "长者模式").click()
  await expect(page.locator("#couplet")).toBeHidden()
  await expect(page.locator("#ticker")).toBeHidden()
  await expect(page.locator("#side")).toBeHidden()
  const measure = () =>
    page.evaluate(() => {
      const zoom = Number(getComputedStyle(document.body).getPropertyValue("zoom"))
      const style = getComputedStyle(document.querySelector("#zoom p") ?? document.body)
      const size = Number.parseFloat(style.fontSize)
      const line = Number.parseFloat(style.lineHeight)
      return { size: size * zoom, line: line / size, paragraph: Number.parseFloat(style.marginBottom) / line }
    })
  const { size, line, paragraph } = await measure()
  expect(size).toBeGreaterThanOrEqual(18)
  expect(line).toBeGreaterThanOrEqual(1.3)
  expect(paragraph).toBeGreaterThanOrEqual(1.3)
  await tool(page, "长者字号 30").click()
  await expect.poll(async () => (await measure()).size).toBeGreaterThanOrEqual(30)
  await tool(page, "长者字号 18").click()
  await tool(page, "简洁阅读").click()
  for (const place of ["#side a", "#go", "#query"]) {
    const box = await page.locator(place).first().boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(59.5)
    expect(box?.height).toBeGreaterThanOrEqual(59.5)
  }
  await shoot(page, "elder")
  await expectNoAxeViolations(page, "civic-accessibility-toolbar")
})

for (const width of [1280, 375]) {
  test(`enlarges step by step to 300 % on a ${width} px wide screen without leaving it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 860 })
    await open(page)
    for (const size of [125, 150, 175, 200, 250, 300]) {
      await tool(page, `页面大小 ${size}%`).click()
      await expect
        .poll(() =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        )
        .toBeLessThanOrEqual(0)
    }
    const cut = await page.evaluate(() => {
      const found: string[] = []
      for (const one of document.querySelectorAll("body *:not(marquee)")) {
        const { overflowY } = getComputedStyle(one)
        if (overflowY === "hidden" && one.scrollHeight > one.clientHeight + 2)
          found.push(one.outerHTML.slice(0, 80))
      }
      return found
    })
    expect(cut).toEqual([])
  })
}

test("mixes the reader's own colours, warns of a weak pair, and lets layers shine through", async ({
  page,
}) => {
  await open(page)
  await tool(page, "自选").click()
  await tool(page, "底色 深蓝").click()
  await tool(page, "字色 金黄").click()
  const colour = (selector: string, name: "color" | "backgroundColor") =>
    page.evaluate(([one, which]) => getComputedStyle(document.querySelector(one) ?? document.body)[which], [
      selector,
      name,
    ] as const)
  await expect.poll(() => colour("#zoom p", "color")).toBe("rgb(255, 213, 74)")
  expect(await colour("#shell td", "backgroundColor")).toBe("rgb(11, 37, 69)")
  await tool(page, "底色 米黄").click()
  await expect(toolbar(page).getByText("这两种颜色太接近")).toBeVisible()
  await expectNoAxeViolations(page, "civic-accessibility-toolbar")
})

test("stops GIF, marquee and animation where they stand", async ({ page }) => {
  await open(page)
  await tool(page, "停止动画").click()
  const gif = page.locator("canvas")
  await expect(gif).toHaveCount(1)
  const shots = async () => [
    (await gif.screenshot()).toString("base64"),
    (await page.locator("#ticker").screenshot()).toString("base64"),
    await page.evaluate(() => getComputedStyle(document.querySelector("#spin") ?? document.body).marginLeft),
  ]
  await page.waitForTimeout(300)
  const first = await shots()
  await page.waitForTimeout(260)
  expect(await shots()).toEqual(first)
  await tool(page, "停止动画").click()
  await expect(gif).toHaveCount(0)
  await expect(page.locator("#moving")).toBeVisible()
})

test("magnifies what lies under the pointer to twice its size, without touching the page", async ({
  page,
}) => {
  await open(page)
  await tool(page, "放大镜").click()
  const lens = toolbar(page).locator(".lens iframe").contentFrame()
  const line = page.locator("#zoom p").nth(2)
  await line.hover({ position: { x: 60, y: 8 } })
  const copy = lens.locator("#zoom p").nth(2)
  await expect(copy).toContainText("设备检修")
  const [real, large] = [await line.boundingBox(), await copy.boundingBox()]
  expect((large?.height ?? 0) / (real?.height ?? 1)).toBeCloseTo(2, 1)
  const glass = await toolbar(page).locator(".lens").boundingBox()
  const middle = (glass?.x ?? 0) + (glass?.width ?? 0) / 2
  expect(Math.abs((large?.x ?? 0) + 120 - middle)).toBeLessThan(12)
  await shoot(page, "lens")
})

test("shows what is pointed at as a large caption, with pinyin and in the other script", async ({ page }) => {
  await open(page)
  await tool(page, "大字幕").click()
  await page.locator("#side a").first().hover()
  const caption = toolbar(page).locator(".caption")
  await expect(caption).toHaveText("机构职能")
  await tool(page, "拼音").click()
  await expect(caption.locator("rt")).toHaveText(["jī", "gòu", "zhí", "néng"])
  await tool(page, "繁体").click()
  await expect.poll(() => caption.textContent()).toContain("構")
  await expectNoAxeViolations(page, "civic-accessibility-toolbar")
})

test("jumps to the parts of the page by list and by key, and gives no element a tabindex", async ({
  page,
}) => {
  await open(page)
  const before = await page.evaluate(() => document.querySelectorAll("[tabindex]").length)
  await tool(page, "页面区域").click()
  await expectNoAxeViolations(page, "civic-accessibility-toolbar")
  await toolbar(page)
    .getByRole("button", { name: /正文区/ })
    .click()
  await expect(page.getByRole("link", { name: "供暖条例" })).toBeFocused()
  expect(await page.evaluate(() => document.querySelectorAll("[tabindex]").length)).toBe(before)
})

test("prints the article alone", async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "")
  })
  await tool(page, "打印正文").click()
  await expect(page.locator("html")).toHaveAttribute("data-printed", "")
  await page.emulateMedia({ media: "print" })
  await expect(page.locator("#side")).toBeHidden()
  await expect(page.locator("#zoom")).toBeVisible()
  await expect(toolbar(page).getByRole("toolbar")).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event("afterprint")))
  await expect(page.locator("#side")).toBeVisible()
})

test("reaches into the frames of the same site", async ({ page }) => {
  await open(page)
  await tool(page, "黑底黄字").click()
  const inner = page.frameLocator("#inner").locator("p")
  await expect.poll(() => inner.evaluate((text) => getComputedStyle(text).color)).toBe("rgb(255, 255, 0)")
})
