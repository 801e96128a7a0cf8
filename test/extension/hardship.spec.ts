import { expect, type Page, test } from "@playwright/test"
import { overlayMarks } from "../support/editor-contract.ts"
import { type EditorPages, serveEditorPages } from "../support/editor-pages.ts"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { useExtension } from "../support/use-servers.ts"

let browser: ExtensionBrowser
let pages: EditorPages

useExtension(serveEditorPages, (opened, served) => {
  browser = opened
  pages = served
})

async function openEmpty() {
  const page = await browser.context.newPage()
  await page.goto(`${pages.home}/contenteditable`)
  return page
}

const registered = "[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)"

test("keeps up with two hundred fields on one page", async () => {
  const page = await openEmpty()
  await page.evaluate(() => {
    const fields = Array.from({ length: 200 }, () => {
      const field = document.createElement("textarea")
      field.value = "取得显着成效"
      field.style.cssText = "display:block;width:400px;height:40px"
      return field
    })
    document.body.replaceChildren(...fields)
  })
  await expect(overlayMarks(page).first()).toBeAttached({ timeout: 15_000 })
  const field = page.locator("textarea").nth(3)
  await field.focus()
  await page.keyboard.press("End")
  await page.keyboard.type("，显着提升")
  await page.keyboard.press("Alt+Period")
  await expect(page.locator("civic-hints-card .card")).toContainText("显着")
})

test("underlines what is in sight of a text of a million bytes, and what comes into sight", async () => {
  const page = await openEmpty()
  await page.evaluate(() => {
    const text = "为进一步加强节约用水工作，促进水资源高效利用，现就有关事项通知如下。".repeat(8)
    const ed = document.querySelector<HTMLElement>("[contenteditable]")
    if (ed === null) return
    ed.style.cssText = "height:500px;overflow:auto"
    ed.innerHTML = Array.from({ length: 1250 }, (_, at) => `<p>${text}取得显着成效${at}。</p>`).join("")
  })
  await expect.poll(() => page.evaluate(registered), { timeout: 15_000 }).toBeGreaterThan(0)
  // Two or three screens of 1,250 paragraphs.
  await expect.poll(() => page.evaluate(registered)).toBeLessThan(60)
  const inSight = () =>
    page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
      const box = document.querySelector("[contenteditable]")?.getBoundingClientRect()
      return ranges.some((range) => {
        const { top } = (range as Range).getBoundingClientRect()
        return box !== undefined && top > box.top && top < box.bottom
      })
    })
  for (const at of [400, 900, 1249]) {
    await page.locator("p").nth(at).scrollIntoViewIfNeeded()
    await expect.poll(inSight).toBe(true)
    await expect.poll(() => page.evaluate(registered)).toBeLessThan(60)
  }
})

test("works in an editor that is taken away and made anew, and in a second one beside it", async () => {
  const page = await openEmpty()
  const make = () =>
    page.evaluate(() => {
      const editors = ["one", "two"].map((id) => {
        const editor = document.createElement("div")
        editor.id = id
        editor.contentEditable = "true"
        editor.textContent = "取得显着成效"
        return editor
      })
      document.body.replaceChildren(...editors)
    })
  for (let time = 0; time < 3; time++) {
    await make()
    await expect.poll(() => page.evaluate(registered)).toBe(2)
  }
})

test("works in a frame that comes late", async () => {
  const page = await openEmpty()
  await page.evaluate((src) => {
    const frame = document.createElement("iframe")
    frame.src = src
    frame.style.cssText = "width:600px;height:300px"
    document.body.append(frame)
  }, `${pages.home}/textarea`)
  const inner = page.frameLocator("iframe")
  await inner.locator("#ed").fill("取得显着成效")
  await expect(inner.locator("civic-hints-overlay .civic-must")).toHaveCount(1)
})

test("marks, explains, fixes, judges the page and shows the rule with the network cut", async () => {
  const page = await openEmpty()
  await browser.context.setOffline(true)
  try {
    await page.locator("#ed").click()
    await page.keyboard.type("根据国办发[2006]104号文件")
    await expect.poll(() => page.evaluate(registered)).toBe(1)
    await page.keyboard.press("Alt+Comma")
    await page.getByRole("button", { name: "修改", exact: true }).click()
    await expect(page.locator("#ed")).toHaveText("根据国办发〔2006〕104号文件")
    const panel = await browser.context.newPage()
    await panel.goto(`${browser.origin}/sidepanel.html?tab=${await browser.tabOf(page)}`)
    await panel.getByRole("button", { name: "检查这个网页" }).click()
    await expect(panel.locator(".row", { hasText: "SiteName" }).first()).toBeVisible()
    const rule = await browser.context.newPage()
    await rule.goto(`${browser.origin}/tabs/rule.html?id=docno/year-bracket`)
    await expect(rule.locator("h1")).not.toBeEmpty()
  } finally {
    await browser.context.setOffline(false)
  }
})

test("judges nothing in a tab behind others, and all of it when the tab comes to the front", async () => {
  const page = await openEmpty()
  const turn = await turner(page)
  await turn("hidden")
  await page.evaluate(() => {
    const editor = document.querySelector("[contenteditable]")
    if (editor !== null) editor.textContent = "取得显着成效"
  })
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)))
  expect(await page.evaluate(registered)).toBe(0)
  await turn("visible")
  await expect.poll(() => page.evaluate(registered)).toBe(1)
})

/** Without a screen the browser takes every tab for shown: the extension's own world is told otherwise. */
async function turner(page: Page): Promise<(state: "hidden" | "visible") => Promise<void>> {
  const session = await browser.context.newCDPSession(page)
  const worlds: number[] = []
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin === browser.origin) worlds.push(context.id)
  })
  await session.send("Runtime.enable")
  expect(worlds).toHaveLength(1)
  return async (state) => {
    const expression = `Object.defineProperty(document, "hidden", { value: ${state === "hidden"}, configurable: true })
      document.dispatchEvent(new Event("visibilitychange"))`
    for (const contextId of worlds) await session.send("Runtime.evaluate", { expression, contextId })
  }
}

test("goes silently when the extension is reloaded under an open page", async () => {
  const page = await openEmpty()
  const editor = page.locator("[contenteditable]")
  await editor.fill("取得显着成效")
  await expect.poll(() => page.evaluate(registered)).toBe(1)
  const session = await browser.context.newCDPSession(page)
  const thrown: string[] = []
  session.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception } }) => {
    thrown.push(`${text} ${exception?.description ?? ""}`)
  })
  await session.send("Runtime.enable")
  const background = await browser.background()
  await background.evaluate(() => setTimeout(() => chrome.runtime.reload(), 50))
  await new Promise((done) => background.once("close", done))
  await editor.press("End")
  await page.keyboard.type("，显着提升")
  await expect.poll(() => page.evaluate(registered)).toBe(0)
  await editor.press("Tab")
  expect(thrown).toEqual([])
})
