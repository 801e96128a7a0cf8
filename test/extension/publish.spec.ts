import { readFileSync } from "node:fs"
import { expect, type Page, test } from "@playwright/test"
import { serveCms } from "../support/cms-pages.ts"
import { overlayMarks } from "../support/editor-contract.ts"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { useExtension } from "../support/use-servers.ts"

let browser: ExtensionBrowser
let cms: Awaited<ReturnType<typeof serveCms>>

useExtension(serveCms, (opened, served) => {
  browser = opened
  cms = served
})

async function write(text: string, path = "/cms"): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(cms.home + path)
  await page.locator("#ed").fill(text)
  return page
}

const sheet = (page: Page) => page.locator("civic-hints-sheet dialog")

async function setSite(change: Record<string, unknown>): Promise<void> {
  const background = await browser.background()
  await background.evaluate(
    ([host, choices]) => chrome.storage.local.set({ settings: { sites: { [String(host)]: choices } } }),
    [new URL(cms.home).host, change] as const,
  )
}

test("holds the publish button while something must be changed, and leads back to it", async () => {
  const page = await write("按照国办发[2006]104号文件要求，认真落实。")
  await expect(overlayMarks(page)).toHaveCount(1)
  await page.locator("#draft").click()
  await expect(page).toHaveTitle("草稿已保存")
  await page.locator("#cancel").click({ trial: true })
  await page.locator("#publish").click()
  await expect(sheet(page)).toContainText("国办发[2006]104号")
  await sheet(page).getByRole("button", { name: "返回修改第一处" }).click()
  await expect(sheet(page)).toHaveCount(0)
  await expect(page.locator("civic-hints-card .card")).toBeVisible()
  expect(page.url()).toContain("/cms")
})

test("holds a press in the very moment after the last key", async () => {
  const page = await write("取得显着成效")
  await expect(overlayMarks(page)).toHaveCount(1)
  // The report of that fault is over: what follows is the quickest press there is.
  await page.waitForTimeout(400)
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>("#ed")
    const button = document.querySelector<HTMLElement>("#publish")
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
    document.execCommand("insertText", false, "，国办发[2006]104号")
    for (const type of ["pointerdown", "pointerup", "click"]) {
      button?.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, composed: true }))
    }
  })
  await expect(sheet(page)).toContainText("国办发[2006]104号")
  expect(page.url()).toContain("/cms")
})

test("publishes with a reason and a tick for personal data, and keeps a record of it", async () => {
  const page = await write("按照国办发[2006]104号文件，联系人身份证号11010519491231002X。")
  await expect(overlayMarks(page)).toHaveCount(2)
  await page.locator('[name="title"]').fill("关于加强节约用水工作的通知")
  await page.locator("#publish").click()
  const publish = sheet(page).getByRole("button", { name: "说明原因并发布" })
  const reason = sheet(page).getByLabel("仍要发布的原因")
  await expect(publish).toBeDisabled()
  // Pressed too early, it leads to what is missing.
  await publish.click({ force: true })
  await expect(sheet(page).getByRole("checkbox")).toBeFocused()
  await page.keyboard.press("Space")
  await publish.click({ force: true })
  await expect(reason).toBeFocused()
  await reason.fill("引用原文如此，已与起草单位核对")
  await publish.click()
  await page.waitForURL("**/published**")

  const options = await browser.context.newPage()
  await options.goto(`${browser.origin}/options.html`)
  const kept = options.locator("li", { hasText: "引用原文如此" })
  await expect(kept).toContainText("未改问题 2 处")
  await expect(kept).toContainText("关于加强节约用水工作的通知")
  const [download] = await Promise.all([
    options.waitForEvent("download"),
    options.getByRole("button", { name: "导出记录单" }).first().click(),
  ])
  const record = readFileSync(await download.path(), "utf8")
  expect(record).toContain("国办发[2006]104号")
  // What should not have been published is not published a second time by the record.
  expect(record).not.toContain("11010519491231002X")
  expect(record).toMatch(/[0-9a-f]{64}/)
})

test("holds a button outside the frame in which the text is edited", async () => {
  const page = await browser.context.newPage()
  await page.goto(`${cms.home}/frames`)
  const editor = page.frameLocator("iframe").locator("#ed")
  await editor.click()
  await page.keyboard.type("按照国办发[2006]104号文件要求")
  const background = await browser.background()
  await expect
    .poll(() =>
      background.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: "http://127.0.0.1/*", active: true })
        return tab?.id === undefined ? "" : chrome.action.getBadgeText({ tabId: tab.id })
      }),
    )
    .toBe("1")
  await page.locator("#publish").click()
  await expect(sheet(page)).toContainText("国办发[2006]104号")
})

test("keeps the three reviews with the text that was signed, and shows a later change", async () => {
  await setSite({ threeSteps: true })
  const page = await write("请各单位认真执行。")
  await page.locator("#publish").click()
  for (const name of ["甲", "乙"]) {
    await sheet(page).getByLabel("姓名").fill(name)
    await sheet(page).getByRole("button", { name: "签字" }).click()
    await expect(sheet(page).locator(".signed", { hasText: name })).toContainText("正文未变")
  }
  await sheet(page).getByRole("button", { name: "返回" }).click()
  await page.locator("#ed").fill("请各单位认真执行，并报送情况。")
  await page.locator("#publish").click()
  await expect(sheet(page).locator(".changed")).toHaveCount(2)
  for (const name of ["甲", "乙", "丙"]) {
    await sheet(page).getByLabel("姓名").first().fill(name)
    await sheet(page).getByRole("button", { name: "签字" }).first().click()
    await expect(sheet(page).locator(".signed", { hasText: name })).toContainText("正文未变")
  }
  await sheet(page).getByRole("button", { name: "发布", exact: true }).click()
  await page.waitForURL("**/published**")
})

test("stays out of the way where the CMS has its own flow", async () => {
  await setSite({ hasOwnFlow: true })
  const page = await write("按照国办发[2006]104号文件要求")
  await expect(overlayMarks(page)).toHaveCount(1)
  await page.locator("#publish").click()
  await page.waitForURL("**/published**")
})
