import { expect, type Locator, type Page, test } from "@playwright/test"
import { expectNoAxeViolations, shoot } from "./look.ts"
import { serveToolbarPage, type ToolbarPage } from "./toolbar-page.ts"

let portal: ToolbarPage
test.beforeAll(async () => {
  portal = await serveToolbarPage(`<a href="#aria" onclick="aria.start()">无障碍</a>`)
})
test.afterAll(async () => portal.close())

const toolbar = (page: Page): Locator => page.locator("civic-accessibility-toolbar")
const tool = (page: Page, name: string): Locator => toolbar(page).getByRole("button", { name, exact: true })

async function openToolbar(page: Page): Promise<void> {
  await page.goto(portal.url)
  await expect(toolbar(page)).toBeAttached()
  await page.getByRole("link", { name: "无障碍浏览" }).click()
  await expect(toolbar(page).getByRole("toolbar")).toBeVisible()
}

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(
    ([one, name]) =>
      getComputedStyle(document.querySelector(one ?? "") ?? document.body).getPropertyValue(name ?? ""),
    [selector, property],
  )
const heightOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((one) => document.querySelector(one)?.getBoundingClientRect().height ?? 0, selector)

test("keeps its keyboard contract: focus in, arrows, Esc, focus back", async ({ page }) => {
  await page.goto(portal.url)
  await expect(toolbar(page)).toBeAttached()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "无障碍浏览" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(tool(page, "长者模式")).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(tool(page, "朗读正文")).toBeFocused()
  await page.keyboard.press("End")
  await expect(tool(page, "兼容快捷键")).toBeFocused()
  await page.keyboard.press("Home")
  await expect(tool(page, "长者模式")).toHaveAttribute("tabindex", "0")
  await page.keyboard.press("Escape")
  await expect(toolbar(page).getByRole("toolbar")).toBeHidden()
  await expect(page.getByRole("link", { name: "无障碍浏览" })).toBeFocused()
})

test("is free of axe violations, open, with help and in every colour set", async ({ page }) => {
  await openToolbar(page)
  await shoot(page, "toolbar")
  await expectNoAxeViolations(page)
  for (const name of ["白底黑字", "黑底白字", "黑底黄字", "蓝底黄字"]) {
    await tool(page, name).click()
    await shoot(page, "toolbar-" + name)
    await expectNoAxeViolations(page)
  }
  await tool(page, "使用说明").click()
  await expect(toolbar(page).getByText("Alt+G")).toBeVisible()
  await shoot(page, "toolbar-help")
  await expectNoAxeViolations(page)
})

test("enlarges a page laid out in pixels and tables up to three times", async ({ page }) => {
  await openToolbar(page)
  const before = await heightOf(page, "h2")
  await tool(page, "页面大小 300%").click()
  expect((await heightOf(page, "h2")) / before).toBeGreaterThan(2.9)
  await expect(tool(page, "页面大小 300%")).toHaveAttribute("aria-pressed", "true")
  await tool(page, "页面大小 100%").click()
  expect(await heightOf(page, "h2")).toBeCloseTo(before, 0)
  await tool(page, "正文大小 200%").click()
  expect(await styleOf(page, "article", "zoom")).toBe("2")
  expect(await styleOf(page, "body", "zoom")).toBe("1")
})

test("brings small print to 18 pixels and wide lines in elder mode", async ({ page }) => {
  await openToolbar(page)
  await tool(page, "长者模式").click()
  const [size, line] = await page.evaluate(() => {
    const text = document.querySelector("article p") ?? document.body
    const { fontSize, lineHeight } = getComputedStyle(text)
    return [
      parseFloat(fontSize) * Number(getComputedStyle(document.body).zoom),
      parseFloat(lineHeight) / parseFloat(fontSize),
    ]
  })
  expect(size).toBeGreaterThanOrEqual(18)
  expect(line).toBeGreaterThanOrEqual(1.3)
  await shoot(page, "elder")
})

test("recolours text, links and controls", async ({ page }) => {
  await openToolbar(page)
  await tool(page, "黑底黄字").click()
  await expect.poll(() => styleOf(page, "article p", "color")).toBe("rgb(255, 255, 0)")
  expect(await styleOf(page, "td", "background-color")).toBe("rgb(0, 0, 0)")
  expect(await styleOf(page, ".nav a", "color")).toBe("rgb(255, 255, 255)")
  expect(await styleOf(page, "input", "border-top-width")).toBe("1px")
})

test("draws the reading line and the cross-hair at the pointer", async ({ page }) => {
  await openToolbar(page)
  await tool(page, "十字线").click()
  await expect(page.locator(".guide-across")).toBeAttached()
  await page.mouse.move(300, 222)
  await expect.poll(() => page.locator(".guide-across").boundingBox()).toMatchObject({ y: 228 })
  await expect.poll(() => page.locator(".guide-down").boundingBox()).toMatchObject({ x: 300 })
  await shoot(page, "cross")
  await tool(page, "十字线").click()
  await expect(page.locator(".guide-down")).toBeHidden()
})

test("stops animations, enlarges the pointer, marks links and headings, hides nothing it should not", async ({
  page,
}) => {
  await openToolbar(page)
  for (const name of ["停止动画", "大鼠标", "标出链接", "标出标题", "加大间距", "纯文本"])
    await tool(page, name).click()
  await expect.poll(() => styleOf(page, ".moving", "animation-name")).toBe("none")
  expect(await styleOf(page, "article p", "cursor")).toContain("large-pointer.svg")
  expect(await styleOf(page, ".nav a", "outline-style")).toBe("solid")
  expect(await styleOf(page, "h1", "border-left-width")).toBe("8px")
  expect(await styleOf(page, "article p", "line-height")).toBe("24px")
  expect(await styleOf(page, ".nav a", "float")).toBe("none")
  const response = await page.request.get(portal.url + "dist/large-pointer.svg")
  expect(response.headers()["content-type"]).toBe("image/svg+xml")
  await shoot(page, "aids")
})

test("is there before the first paint of the next page", async ({ page }) => {
  await openToolbar(page)
  await tool(page, "黑底白字").click()
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      const early = document.documentElement.getAttribute("data-civic-contrast")
      document.documentElement.dataset["seen"] =
        `${early} ${document.getElementById("civic-effects") !== null}`
    })
  })
  await page.reload()
  expect(await page.evaluate(() => document.documentElement.dataset["seen"])).toBe("black-white true")
  await expect.poll(() => styleOf(page, "body", "background-color")).toBe("rgb(0, 0, 0)")
})

test("leaves nothing behind when reset", async ({ page }) => {
  await openToolbar(page)
  const look = () =>
    page.evaluate(() => {
      const { outerHTML } = document.body
      const all = document.querySelectorAll("html, body, body *")
      const styles: string[] = []
      for (const one of all) {
        const { color, zoom, fontSize, lineHeight, cursor, outline } = getComputedStyle(one)
        styles.push([color, zoom, fontSize, lineHeight, cursor, outline].join())
      }
      return [
        outerHTML,
        document.documentElement.getAttributeNames().join(),
        styles.join("\n"),
        JSON.stringify(localStorage),
      ]
    })
  const before = await look()
  for (const name of [
    "长者模式",
    "页面大小 200%",
    "正文大小 150%",
    "蓝底黄字",
    "阅读线",
    "停止动画",
    "纯文本",
  ]) {
    await tool(page, name).click()
  }
  expect(await look()).not.toEqual(before)
  await tool(page, "恢复原样").click()
  expect(await look()).toEqual(before)
})

test("says honestly that there is no voice, and shows the large caption instead", async ({ page }) => {
  await openToolbar(page)
  await tool(page, "朗读正文").click()
  await expect(toolbar(page).locator(".notice")).toContainText("没有安装中文语音")
  await expect(toolbar(page).locator(".caption")).toContainText("通知正文")
  await shoot(page, "reading")
  await expectNoAxeViolations(page)
  await tool(page, "停止").click()
  await expect(toolbar(page).locator(".reader")).toHaveCount(0)
  await expect(tool(page, "朗读正文")).toHaveAttribute("aria-pressed", "false")
})

test("reads what is pointed at, but never what is typed", async ({ page }) => {
  await openToolbar(page)
  await tool(page, "指读").click()
  await expect(toolbar(page).locator(".caption")).toContainText("指读已开启")
  await page
    .locator("article p")
    .first()
    .click({ position: { x: 20, y: 8 } })
  await expect(toolbar(page).locator(".caption")).toContainText("一窗通办")
  await page.locator("input").click()
  await expect(toolbar(page).locator(".caption")).not.toContainText("不能读出")
})

test("listens to shortcut keys only when asked to, and not while typing", async ({ page }) => {
  await openToolbar(page)
  await page.keyboard.press("Alt+ArrowUp")
  expect(await page.evaluate(() => document.documentElement.hasAttribute("data-civic-zoom"))).toBe(false)
  await tool(page, "兼容快捷键").click()
  await page.waitForFunction(() => document.documentElement !== null)
  await expect
    .poll(async () => {
      await page.keyboard.press("Alt+ArrowUp")
      return page.evaluate(() => document.documentElement.getAttribute("data-civic-zoom"))
    })
    .not.toBeNull()
  const zoom = await page.evaluate(() => document.documentElement.getAttribute("data-civic-zoom"))
  await page.locator("input").focus()
  await page.keyboard.press("Alt+ArrowUp")
  expect(await page.evaluate(() => document.documentElement.getAttribute("data-civic-zoom"))).toBe(zoom)
})

test("offers its own button and the old global only where the page needs them", async ({ page }) => {
  await page.goto(portal.url)
  await expect(toolbar(page)).toBeAttached()
  expect(await page.evaluate(() => "aria" in window)).toBe(false)
  await expect(toolbar(page).getByRole("button", { name: "无障碍" })).toHaveCount(0)
  await page.goto(portal.url + "bare")
  const launcher = toolbar(page).getByRole("button", { name: "无障碍" })
  await expect(launcher).toBeVisible()
  await shoot(page, "launcher")
  expect(await page.evaluate(() => typeof window.aria?.start)).toBe("function")
  await launcher.click()
  await expect(toolbar(page).getByRole("toolbar")).toBeVisible()
})

test("is not printed", async ({ page }) => {
  await openToolbar(page)
  await page.emulateMedia({ media: "print" })
  await expect(toolbar(page).getByRole("toolbar")).toBeHidden()
})
