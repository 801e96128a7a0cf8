/** The toolbar beside everything that pages do: old triggers, frames, rewritten bodies, pages put aside. */
import { expect, type Locator, type Page, test } from "@playwright/test"
import { serveToolbarPage, type ToolbarPage } from "./toolbar-page.ts"

let portal: ToolbarPage
test.beforeAll(async () => {
  portal = await serveToolbarPage()
})
test.afterAll(async () => portal.close())

const toolbar = (page: Page): Locator => page.locator("civic-accessibility-toolbar").first()
const tool = (page: Page, name: string): Locator => toolbar(page).getByRole("button", { name, exact: true })
const root = (page: Page, name: string): Promise<string | null> =>
  page.evaluate((one) => document.documentElement.getAttribute(`data-civic-${one}`), name)

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await page.evaluate(() => window.CivicBridge?.open("toolbar"))
  await expect(toolbar(page).getByRole("toolbar")).toBeVisible()
  for (const name of names) await tool(page, name).click()
}

/** A page with this in its body. */
async function visit(page: Page, body: string, head = ""): Promise<void> {
  await page.goto(`${portal.url}made?${new URLSearchParams({ body, head })}`)
  await expect(toolbar(page)).toBeAttached()
}

for (const [what, markup] of [
  ["#cniil_wza", '<a href="#x" id="cniil_wza">无障碍</a>'],
  ["aria.start() in its markup", '<a href="#x" onclick="aria.start();return false">无障碍</a>'],
  ["aria.start() as a link", '<a href="javascript:aria.start()">无障碍</a>'],
  [
    "aria.start() in a script",
    '<button id="b">无障碍</button><script>b.onclick=function(){aria.start()}</script>',
  ],
  ["data-civic-open", '<a href="#x" data-civic-open="accessibility">无障碍</a>'],
] as const) {
  test(`opens by ${what}`, async ({ page }) => {
    await visit(page, markup)
    await page.locator("body").getByText("无障碍").click()
    await expect(toolbar(page).getByRole("toolbar")).toBeVisible()
  })
}

for (const [what, markup] of [
  ["aria.oldFixedStart()", '<p><a href="#x" onclick="aria.oldFixedStart()">关怀版</a></p>'],
  ['data-civic-open="elder"', '<p><a href="#x" data-civic-open="elder">关怀版</a></p>'],
] as const) {
  test(`turns elder mode on by ${what}, shows the way back, and off again`, async ({ page }) => {
    await visit(page, markup)
    await page.getByText("关怀版").click()
    await expect.poll(() => root(page, "elder")).toBe("")
    await expect(toolbar(page).getByRole("toolbar")).toBeHidden()
    await expect(toolbar(page).getByRole("button", { name: "无障碍" })).toBeVisible()
    await page.getByText("关怀版").click()
    await expect.poll(() => root(page, "elder")).toBe(null)
  })
}

test("can be opened again where simple reading has hidden the page's own link", async ({ page }) => {
  await page.goto(portal.url + "old")
  await choose(page, "简洁阅读")
  await page.keyboard.press("Escape")
  const launcher = toolbar(page).getByRole("button", { name: "无障碍" })
  await launcher.click()
  await tool(page, "恢复原样").click()
  await page.keyboard.press("Escape")
  await expect(launcher).toHaveCount(0)
})

test("goes back step by step", async ({ page }) => {
  await visit(page, "<p>正文</p>")
  await choose(page, "黑底黄字", "页面大小 150%")
  await tool(page, "撤销一步").click()
  await expect.poll(() => root(page, "zoom")).toBe(null)
  expect(await root(page, "contrast")).toBe("black-yellow")
  await tool(page, "撤销一步").click()
  await expect.poll(() => root(page, "contrast")).toBe(null)
  await expect(tool(page, "撤销一步")).toBeDisabled()
})

test("takes Shift with its keys when asked to, and tells assistive software which keys", async ({ page }) => {
  await visit(page, "<p>正文</p>")
  await choose(page, "兼容快捷键")
  await expect(tool(page, "十字线")).toHaveAttribute("aria-keyshortcuts", "Alt+C")
  await tool(page, "加按 Shift").click()
  await expect(tool(page, "十字线")).toHaveAttribute("aria-keyshortcuts", "Alt+Shift+C")
  await page.keyboard.press("Alt+m")
  await page.keyboard.press("Alt+Shift+C")
  await expect(tool(page, "十字线")).toHaveAttribute("aria-pressed", "true")
  await expect(tool(page, "大鼠标")).toHaveAttribute("aria-pressed", "false")
})

test("lets the first of two toolbars speak", async ({ page }) => {
  const another = "<civic-accessibility-toolbar></civic-accessibility-toolbar>"
  await visit(page, another + another)
  const both = page.locator("civic-accessibility-toolbar")
  await expect(both).toHaveCount(2)
  await expect(both.getByRole("button", { name: "无障碍" })).toHaveCount(1)
  await both.nth(1).evaluate((second) => Object(second).show())
  await expect(both.first().getByRole("toolbar")).toBeVisible()
  await expect(both.getByRole("toolbar")).toHaveCount(1)
})

test("leaves frames that carry it too to the page around them, and enlarges them once", async ({ page }) => {
  await visit(page, '<iframe id="f" src="/bare" width="600" height="200"></iframe>')
  const inner = page.frameLocator("#f")
  await expect(inner.locator("civic-accessibility-toolbar")).toBeAttached()
  await expect(inner.locator(".launcher")).toHaveCount(0)
  await choose(page, "页面大小 200%", "黑底白字")
  await page.reload()
  const zoom = () => inner.locator("html").getAttribute("data-civic-zoom")
  await expect
    .poll(() => inner.locator("body").evaluate((body) => getComputedStyle(body).color))
    .toBe("rgb(255, 255, 255)")
  await expect.poll(zoom).toBe(null)
  expect(await root(page, "zoom")).toBe("200")
})

test("follows frames that load later, nested ones as well", async ({ page }) => {
  await visit(page, '<iframe id="f" src="/inner"></iframe>')
  await choose(page, "黑底黄字")
  const colour = (where: ReturnType<Page["frameLocator"]>) =>
    where
      .locator("p")
      .first()
      .evaluate((text) => getComputedStyle(text).color)
  const yellow = "rgb(255, 255, 0)"
  await expect.poll(() => colour(page.frameLocator("#f"))).toBe(yellow)
  await page.locator("#f").evaluate((frame) => frame.setAttribute("src", "/inner?2"))
  // The page before is yellow already.
  const address = () =>
    page
      .frameLocator("#f")
      .locator("body")
      .evaluate(() => location.search)
  await expect.poll(address).toBe("?2")
  await expect.poll(() => colour(page.frameLocator("#f"))).toBe(yellow)
  await page
    .frameLocator("#f")
    .locator("body")
    .evaluate((body) => {
      const deeper = document.createElement("iframe")
      deeper.id = "g"
      deeper.src = "/inner?3"
      body.appendChild(deeper)
    })
  await expect.poll(() => colour(page.frameLocator("#f").frameLocator("#g"))).toBe(yellow)
})

test("follows a page that replaces its whole body", async ({ page }) => {
  await visit(page, "<p>旧的正文</p>")
  await choose(page, "长者模式", "简繁转换")
  await page.evaluate(() => {
    const body = document.createElement("body")
    body.innerHTML =
      '<table width="2400"><tr><td><p id="new">新的设备</p><div style="position:fixed;left:0" id="ad">广告</div></td></tr></table>'
    document.body.replaceWith(body)
  })
  await expect(page.locator("#ad")).toBeHidden()
  await expect(page.locator("#new")).toHaveText("新的設備")
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0)
})

test("hides windows that come by themselves in elder mode, and keeps the one that was asked for", async ({
  page,
}) => {
  await visit(
    page,
    `<button id="b">登录</button><script>function box(id){var d=document.createElement("div");d.id=id;d.style.cssText="position:fixed;left:300px;top:300px";d.innerHTML="<p>窗口</p>";document.body.appendChild(d)}
b.onclick=function(){box("asked")}</script>`,
  )
  await choose(page, "长者模式")
  await page.keyboard.press("Escape")
  await page.evaluate(() => Object(window).box("ad"))
  await expect(page.locator("#ad")).toBeHidden()
  await page.waitForTimeout(2100)
  await page.locator("#b").click()
  await page.waitForTimeout(900)
  await expect(page.locator("#asked")).toBeVisible()
  await expect(page.locator("#ad")).toBeHidden()
})

test("shows the picture of a code twice as large in elder mode", async ({ page }) => {
  await visit(page, '<form><img id="c" src="/moving.gif?verifyCode" width="60" height="20" alt=""></form>')
  await choose(page, "长者模式")
  await expect
    .poll(() => page.locator("#c").evaluate((one) => one.getBoundingClientRect().width))
    .toBeGreaterThanOrEqual(120)
})

test("works without storage and says that nothing is kept", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError")
      },
    })
  })
  await visit(page, "<p>正文</p>")
  await choose(page, "黑底白字")
  await expect
    .poll(() => page.locator("body > p").evaluate((one) => getComputedStyle(one).color))
    .toBe("rgb(255, 255, 255)")
  await expect(toolbar(page).locator(".civic-live")).toContainText("关闭页面后需要重新设置")
})

test("tells a reader whose function does not load, and works at the next press", async ({ page }) => {
  await visit(page, "<p>正文</p>")
  await page.route(/guide-/, (route) => route.abort())
  await choose(page, "十字线")
  await expect(toolbar(page).getByText("没有加载成功").first()).toBeVisible()
  await page.unroute(/guide-/)
  await tool(page, "十字线").click()
  await tool(page, "十字线").click()
  await expect(toolbar(page).locator(".guide-across")).toBeVisible()
  await expect(toolbar(page).locator(".trouble")).toHaveCount(0)
})

test("follows what was chosen on another page when it is shown again", async ({ page, context }) => {
  await visit(page, '<p>第一页</p><a href="#x" data-civic-open="accessibility">无障碍</a>')
  const other = await context.newPage()
  await visit(other, "<p>第二页</p>")
  await choose(other, "黑底白字")
  // As the browser says it; Playwright cannot go back to a page that was only put aside.
  const again = () =>
    page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })))
  const colour = () => page.locator("body > p").evaluate((one) => getComputedStyle(one).color)
  await again()
  await expect.poll(colour).toBe("rgb(255, 255, 255)")
  await tool(other, "恢复原样").click()
  await again()
  await expect.poll(colour).toBe("rgb(0, 0, 0)")
  expect(await root(page, "contrast")).toBe(null)
})

test("enlarges a page of five thousand elements within a few seconds", async ({ page }) => {
  const rows = Array.from(
    { length: 1000 },
    (_, n) => `<tr><td>${n}</td><td><a href="#">云川市通知第${n}号</a></td><td>2026-11-09</td></tr>`,
  )
  await page.goto(portal.url + "made?" + new URLSearchParams({ head: "", body: "" }))
  await page.evaluate(
    (html) => {
      document.body.innerHTML = html
    },
    `<table width="1000">${rows.join("")}</table>`,
  )
  expect(await page.evaluate(() => document.querySelectorAll("body *").length)).toBeGreaterThan(5000)
  await choose(page)
  const took = await page.evaluate(async () => {
    const began = performance.now()
    const root = document.querySelector("civic-accessibility-toolbar")?.shadowRoot
    root?.querySelector<HTMLElement>('[aria-label="页面大小 300%"]')?.click()
    await new Promise((done) => setTimeout(done))
    const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1
    while (!(document.querySelector("[data-civic-mark]") && fits()) && performance.now() - began < 9000)
      await new Promise((done) => setTimeout(done, 50))
    return performance.now() - began
  })
  expect(took).toBeLessThan(8000)
})
