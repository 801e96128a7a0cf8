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
  await expect(tool(page, "简洁阅读")).toBeFocused()
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
  await expect.poll(async () => (await heightOf(page, "h2")) / before).toBeGreaterThan(2.9)
  await expect(tool(page, "页面大小 300%")).toHaveAttribute("aria-pressed", "true")
  // Nothing reaches beyond the screen, and the table gives way.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0)
  await tool(page, "页面大小 100%").click()
  expect(await heightOf(page, "h2")).toBeCloseTo(before, 0)
  await tool(page, "正文大小 200%").click()
  await expect.poll(() => styleOf(page, "article", "zoom")).toBe("2")
  expect(await styleOf(page, "body", "zoom")).toBe("1")
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
  for (const name of ["停止动画", "大鼠标", "标出链接", "标出标题", "行距", "字距", "纯文本"])
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

test("listens to shortcut keys only when asked to, and not while typing", async ({ page }) => {
  await openToolbar(page)
  await page.keyboard.press("Alt+ArrowUp")
  expect(await page.evaluate(() => document.documentElement.hasAttribute("data-civic-zoom"))).toBe(false)
  await tool(page, "兼容快捷键").click()
  const zoom = () => page.evaluate(() => document.documentElement.getAttribute("data-civic-zoom"))
  await expect(toolbar(page).locator(".civic-live")).toHaveText("兼容快捷键已开启")
  await page.keyboard.press("Alt+ArrowUp")
  await expect.poll(zoom).toBe("125")
  await page.locator("input").focus()
  await page.keyboard.press("Alt+ArrowUp")
  expect(await zoom()).toBe("125")
  await page.evaluate(() => document.querySelector(".nav a")?.setAttribute("accesskey", "c"))
  await page.locator(".nav a").first().focus()
  await page.keyboard.press("Alt+c")
  await page.keyboard.press("Alt+m")
  await expect(tool(page, "大鼠标")).toHaveAttribute("aria-pressed", "true")
  await expect(tool(page, "十字线")).toHaveAttribute("aria-pressed", "false")
})

test("is opened by the page's own link, else by a button that Tab comes by first", async ({ page }) => {
  await page.goto(portal.url)
  await expect(toolbar(page)).toBeAttached()
  await expect(toolbar(page).getByRole("button", { name: "无障碍" })).toHaveCount(0)
  await page.goto(portal.url + "bare")
  const launcher = toolbar(page).getByRole("button", { name: "无障碍" })
  await expect(launcher).toBeVisible()
  await shoot(page, "launcher")
  await page.keyboard.press("Tab")
  await expect(launcher).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(tool(page, "长者模式")).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(launcher).toBeFocused()
})

test("is not printed", async ({ page }) => {
  await openToolbar(page)
  await page.emulateMedia({ media: "print" })
  await expect(toolbar(page).getByRole("toolbar")).toBeHidden()
})
