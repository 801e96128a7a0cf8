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

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(path.startsWith("/") ? cms.home + path : `${browser.origin}/${path}`)
  return page
}

async function panelOf(page: Page): Promise<Page> {
  const panel = await open(`sidepanel.html?tab=${await browser.tabOf(page)}`)
  await panel.setViewportSize({ width: 420, height: 900 })
  return panel
}

test("fills the form's fields that become meta tags, from what the text says", async () => {
  const page = await open("/form")
  const panel = await panelOf(page)
  await panel.getByRole("button", { name: "检查这个网页" }).click()
  const offer = (label: string) => panel.locator(".finding", { hasText: `“${label}”还空着` })
  await expect(offer("发布时间")).toBeVisible()
  await offer("来源").getByRole("button", { name: "填入表单" }).click()
  await expect(page.locator('[name="f_12"]')).toHaveValue("云川市水务局")
  await expect(offer("来源")).toHaveCount(0)
  await offer("摘要").getByRole("button", { name: "填入表单" }).click()
  await expect(page.locator('[name="f_14"]')).toHaveValue(/^为进一步加强节约用水工作.*通知如下。$/)
  await page.locator('[name="f_14"]').press("Control+z")
  await expect(page.locator('[name="f_14"]')).toHaveValue("")
})

test("ignores a word with a reason, and carries the list to another machine", async () => {
  const page = await open("/cms")
  await page.locator("#ed").fill("取得显着成效")
  await page.locator("#ed").focus()
  await expect(overlayMarks(page)).toHaveCount(1)
  await page.keyboard.press("Alt+Period")
  await page.getByRole("button", { name: "忽略此词" }).click()
  await page.getByRole("button", { name: "引文原样如此" }).click()
  await page.getByRole("button", { name: "忽略此词" }).click()
  await expect(overlayMarks(page)).toHaveCount(0)

  const options = await open("options.html")
  await expect(options.locator("li", { hasText: "显着" })).toContainText("引文原样如此")
  const [download] = await Promise.all([
    options.waitForEvent("download"),
    options.getByRole("button", { name: "导出清单" }).click(),
  ])
  const list = readFileSync(await download.path())
  await options.getByRole("button", { name: "恢复检查" }).click()
  await expect(overlayMarks(page)).toHaveCount(1)
  await options
    .getByLabel("导入清单")
    .last()
    .setInputFiles({ name: "list.json", mimeType: "application/json", buffer: list })
  await expect(options.getByText("新增 1 条")).toBeVisible()
  await expect(overlayMarks(page)).toHaveCount(0)
  await options.getByRole("button", { name: "恢复检查" }).click()
})

test("opens the rule's own page from the card", async () => {
  const page = await open("/cms")
  await page.locator("#ed").fill("按照国办发[2006]104号文件")
  await page.locator("#ed").focus()
  await expect(overlayMarks(page)).toHaveCount(1)
  await page.keyboard.press("Alt+Period")
  await page.getByRole("button", { name: "了解更多" }).click()
  const [rule] = await Promise.all([
    browser.context.waitForEvent("page"),
    page.getByRole("button", { name: "查看这条规则的依据和正反例" }).click(),
  ])
  // Its language is the browser's own, which a test does not choose for a page that the extension opens.
  await expect(rule.getByRole("heading", { level: 1 })).toHaveText("发文字号的年份用六角括号")
  await expect(rule.locator(".bad mark").first()).toBeVisible()
})

test("gives the missing meta tags as lines to copy, filled in from the page", async () => {
  const page = await open("/article")
  const panel = await panelOf(page)
  await panel.getByRole("button", { name: "检查这个网页" }).click()
  await expect(panel.locator("pre", { hasText: "ArticleTitle" })).toContainText(
    '<meta name="ArticleTitle" content="关于加强节约用水工作的通知">',
  )
})

test("saves the findings as a web page, a table and Markdown, and makes no formula of them", async () => {
  const page = await open("/article?=1+1")
  await page.evaluate(() => document.querySelector("h1")?.replaceChildren("=HYPERLINK(1)关于节水的通知"))
  const panel = await panelOf(page)
  await panel.getByRole("button", { name: "检查这个网页" }).click()
  await expect(panel.locator(".row").first()).toBeVisible()
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      panel.waitForEvent("download"),
      panel.getByRole("button", { name, exact: true }).click(),
    ])
    return readFileSync(await download.path(), "utf8")
  }
  const csv = await saved("表格")
  expect(csv.startsWith("\ufeff")).toBe(true)
  expect(csv).not.toMatch(/(?:^|,)"[=+\-@]/m)
  expect(await saved("网页")).toContain("<table>")
  expect(await saved("Markdown")).toContain("| --- |")
})

test("asks of a reply what is asked of replies, and of other fields not", async () => {
  const page = await open("/reply")
  await page.locator("#answer").fill("您反映的问题不属于我单位职责范围，请向有关部门反映。")
  await page.locator("#note").fill("您反映的问题不属于我单位职责范围，请向有关部门反映。")
  const panel = await panelOf(page)
  await expect(panel.locator(".row", { hasText: "工作日" })).toHaveCount(1)
  await expect(panel.locator('a[href*="reply/no-buck-passing"]')).toHaveCount(1)
})

test("uses the unit's own list, says what is wrong with a broken one, and lets a site choose its profile", async () => {
  const options = await open("options.html")
  const take = (name: string, text: string) =>
    options
      .getByLabel("导入清单")
      .first()
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) })
  await take("坏.csv", "甲,乙\n1,2")
  await expect(options.getByText("表头认不出")).toBeVisible()
  await take("规范表述.csv", "错误写法,规范写法,说明\n云川高新园,云川高新技术产业开发区,简称不规范\n")
  await expect(options.getByText("规范表述 1 条")).toBeVisible()
  const page = await open("/cms")
  await page.locator("#ed").fill("到云川高新园调研")
  await expect(overlayMarks(page)).toHaveCount(1)
  const panel = await panelOf(page)
  await panel.getByLabel("检查方案").selectOption("anshan")
  await expect(panel.getByLabel("检查方案")).toHaveValue("anshan")
  await options.bringToFront()
  await expect(options.getByLabel("检查方案")).toHaveValue("national")
})
