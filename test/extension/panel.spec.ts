import { expect, type Page, test } from "@playwright/test"
import { overlayMarks } from "../support/editor-contract.ts"
import { type EditorPages, serveEditorPages } from "../support/editor-pages.ts"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { useExtension } from "../support/use-servers.ts"

let browser: ExtensionBrowser
let pages: EditorPages
let page: Page
let tab: number

useExtension(serveEditorPages, (opened, served) => {
  browser = opened
  pages = served
})
test.beforeEach(async () => {
  const background = await browser.background()
  await background.evaluate(() => chrome.storage.local.clear())
  page = await browser.context.newPage()
  await page.goto(`${pages.home}/textarea`)
  tab = await browser.tabOf(page)
  await page.locator("#ed").focus()
})

async function open(name: string): Promise<Page> {
  const opened = await browser.context.newPage()
  await opened.goto(`${browser.origin}/${name}.html?tab=${tab}`)
  return opened
}

test("loads without an error or a warning", async () => {
  const extensions = await browser.context.newPage()
  await extensions.goto("chrome://extensions")
  const told = await extensions.evaluate(async () => {
    const developer = Reflect.get(chrome, "developerPrivate")
    const all: Record<string, unknown>[] = await developer.getExtensionsInfo()
    return all
      .filter(({ name }) => /政民桥|CivicBridge/.test(String(name)))
      .map(({ manifestErrors, runtimeErrors, runtimeWarnings }) => [
        manifestErrors,
        runtimeErrors,
        runtimeWarnings,
      ])
  })
  expect(told).toEqual([[[], [], []]])
})

test("lists the findings beside the page, by weight, and goes to the place", async () => {
  await page.keyboard.type("根据国办发[2006]104号文件，取得了显着成效，相关相关指标")
  await expect(overlayMarks(page)).toHaveCount(3)
  const panel = await open("sidepanel")
  await expect(panel.locator(".row")).toHaveCount(3)
  await panel.locator("nav").getByRole("button", { name: "建议改" }).click()
  await expect(panel.locator(".row")).toHaveCount(1)
  await panel.locator("nav").getByRole("button", { name: "必须改" }).click()
  await panel.locator(".row", { hasText: "国办发[2006]104号" }).click()
  await expect(page.locator("civic-hints-card .card")).toContainText("GB/T 9704-2012")
})

test("follows what is written while the panel is open, and says when nothing is found", async () => {
  const panel = await open("sidepanel")
  await expect(panel.getByText("已检查，未发现问题。")).toBeVisible()
  await page.keyboard.type("按照国办发[2006]104号文件")
  await expect(panel.locator(".row")).toHaveCount(1)
})

test("checks the page itself when asked, and names what it could not check", async () => {
  const panel = await open("sidepanel")
  await panel.getByRole("button", { name: "检查这个网页" }).click()
  await expect(panel.locator(".row", { hasText: "SiteName" }).first()).toBeVisible()
  await expect(panel.locator(".unchecked summary")).toContainText("未检查")
})

test("counts on the toolbar button", async () => {
  await page.keyboard.type("按照国办发[2006]104号文件")
  const background = await browser.background()
  const badge = () => background.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab)
  await expect.poll(badge).toBe("1")
  // A page that changes only its address is the same page, with the same fault.
  await page.evaluate(() => history.pushState(null, "", "?step=2"))
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
  expect(await badge()).toBe("1")
  // Not by a reload: the browser keeps what stands in the fields, and the fault with it.
  await page.goto(`${pages.home}/contenteditable`)
  await expect.poll(badge).toBe("")
  await page.goBack()
  await expect.poll(badge).toBe("1")
})

test("fixes every like fault at once, from the last to the first", async () => {
  await page.keyboard.type("国办发[2006]104号，国办发[2006]104号，国办发[2006]104号")
  await expect(overlayMarks(page)).toHaveCount(3)
  await page.keyboard.press("Alt+Comma")
  await page.getByRole("button", { name: "全部修改（3 处）" }).click()
  await expect(page.locator("#ed")).toHaveValue(
    "国办发〔2006〕104号，国办发〔2006〕104号，国办发〔2006〕104号",
  )
  await expect(overlayMarks(page)).toHaveCount(0)
})

test("ignores one place or every like place, and can take it back in the options", async () => {
  await page.keyboard.type("取得显着成效，有了显着变化")
  await expect(overlayMarks(page)).toHaveCount(2)
  await page.keyboard.press("Alt+Period")
  await page.getByRole("button", { name: "忽略此处" }).click()
  await expect(overlayMarks(page)).toHaveCount(1)
  await page.keyboard.press("Alt+Period")
  await page.getByRole("button", { name: "忽略此词" }).click()
  await page.getByRole("button", { name: "专有名称" }).click()
  await page.getByRole("button", { name: "忽略此词" }).click()
  await expect(overlayMarks(page)).toHaveCount(0)
  const options = await open("options")
  await expect(options.getByRole("button", { name: "恢复检查" })).toHaveCount(2)
  await options.getByRole("button", { name: "恢复检查" }).first().click()
  await expect(options.getByRole("button", { name: "恢复检查" })).toHaveCount(1)
  await options.getByRole("button", { name: "恢复检查" }).first().click()
  await expect(overlayMarks(page)).toHaveCount(2)
})

test("is switched off for a site in the popup, and on again", async () => {
  await page.keyboard.type("取得显着成效")
  await expect(overlayMarks(page)).toHaveCount(1)
  const popup = await open("popup")
  await popup.getByRole("switch").click()
  await expect(overlayMarks(page)).toHaveCount(0)
  await popup.getByRole("switch").click()
  await expect(overlayMarks(page)).toHaveCount(1)
})

test("draws the marks of a long text under its words", async () => {
  await page.keyboard.type("根据国办发[2006]104号文件，取得了显着成效，".repeat(12))
  const widths = () =>
    overlayMarks(page).evaluateAll((marks) =>
      marks
        .filter((mark) => mark.className === "civic-must")
        .map((mark) => mark.getBoundingClientRect().width),
    )
  // Every 显着 is two ideographs of 16 px wide unless a line break parts it. Marks may come before the last key.
  const whole = async () => (await widths()).filter((width) => Math.abs(width - 32) < 0.6).length
  await expect.poll(whole).toBeGreaterThan(8)
})

test("marks nothing between the first and the last key of a composition", async () => {
  const session = await browser.context.newCDPSession(page)
  await page.keyboard.type("取得显着成效")
  await expect(overlayMarks(page)).toHaveCount(1)
  await page.evaluate(() => {
    const marks = document.querySelector("civic-hints-overlay")?.shadowRoot?.querySelector(".marks")
    let isComposing = false
    const observer = new MutationObserver((records) => {
      if (isComposing) Object.assign(window, { redrawn: records.length })
    })
    if (marks) observer.observe(marks, { childList: true })
    window.addEventListener("compositionstart", () => {
      // What the key before has still to draw is not meant.
      observer.takeRecords()
      isComposing = true
    })
    window.addEventListener("compositionend", () => {
      isComposing = false
    })
  })
  for (const text of ["x", "xian", "xianzhe"]) {
    await session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  // Longer than the pause after which a text is judged.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 250)))
  expect(await page.evaluate(() => Reflect.get(window, "redrawn"))).toBeUndefined()
  await session.send("Input.insertText", { text: "显着" })
  await expect(overlayMarks(page)).toHaveCount(2)
})
