import { expect, type Page, test } from "@playwright/test"
import { serveCms } from "../support/cms-pages.ts"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { docxOf, pdfOf } from "../support/official-files.ts"
import { useExtension } from "../support/use-servers.ts"

let browser: ExtensionBrowser
let cms: Awaited<ReturnType<typeof serveCms>>
let panel: Page
let page: Page

useExtension(serveCms, (opened, served) => {
  browser = opened
  cms = served
})
test.beforeEach(async () => {
  page = await browser.context.newPage()
  await page.goto(`${cms.home}/article`)
  const tab = await browser.tabOf(page)
  panel = await browser.context.newPage()
  await panel.setViewportSize({ width: 420, height: 900 })
  await panel.goto(`${browser.origin}/sidepanel.html?tab=${tab}`)
})

const head = ["云川市水务局文件", "云水发〔2026〕8号"]
const lines = [
  "关于加强节约用水工作的通知",
  "各县区人民政府，市政府各部门：",
  "为进一步加强节约用水工作，促进水资源高效利用，现就有关事项通知如下。",
  "一、严格用水定额管理。年用水量5万立方米以上的单位，应当按季度报送用水计划，由市水务局核定后执行。",
  "二、推广节水器具。公共机构应当在2026年6月底前完成节水器具改造，新建项目同步安装。",
  "三、加强宣传引导。各单位要结合世界水日、中国水周开展宣传活动，营造良好氛围。",
  "附件：1.节水任务分工表",
  "云川市水务局",
  "2026年3月18日",
]

const take = (name: string, buffer: Buffer) =>
  panel.getByLabel("选择文件").setInputFiles({ name, mimeType: "application/octet-stream", buffer })

test("says that a docx and the page are the same", async () => {
  await take("通知.docx", docxOf([...head, ...lines, "抄送：市委办公室。"]))
  await expect(panel.getByText("正文与公文逐字一致。")).toBeVisible()
  await expect(panel.getByText("附件：公文列出 1 个，网页有 1 个")).toBeVisible()
})

test("marks what differs on both sides, and names what the page lacks", async () => {
  const changed = lines.map((line) => line.replace("6月底", "5月底").replace("市水务局核定", "市水务局审核"))
  const text = [...head, ...changed.slice(0, 7), "2.用水定额标准", ...changed.slice(7), ["单位", "定额"]]
  await take("通知.docx", docxOf(text))
  const places = panel.locator(".differences .row")
  await expect(
    places
      .filter({ hasText: "5月底" })
      .or(places.filter({ hasText: "6" }))
      .first(),
  ).toBeVisible()
  await expect(panel.locator(".differences del", { hasText: /^5$/ })).toHaveCount(1)
  await expect(panel.locator(".differences ins", { hasText: /^6$/ })).toHaveCount(1)
  await expect(panel.getByText("网页上没有找到附件“用水定额标准”。")).toBeVisible()
  await expect(panel.getByText("表格：公文 1 个，网页 0 个")).toBeVisible()
  await panel.locator(".compare").scrollIntoViewIfNeeded()
})

test("counts the tables of the article, not the box of 索引号 and 发文字号 above it", async () => {
  await page.goto(`${cms.home}/quota`)
  await panel.goto(`${browser.origin}/sidepanel.html?tab=${await browser.tabOf(page)}`)
  const cells = ["行业", "定额", "学校", "30立方米", "医院", "90立方米"]
  const text = [
    "各县区人民政府，市政府各部门：",
    "现将2026年用水定额公布如下，请遵照执行。执行中的问题，请向市水务局水资源科反映。",
  ]
  await take("定额.docx", docxOf(["关于公布用水定额的通知", ...text, cells, "云川市水务局", "2026年3月20日"]))
  await expect(panel.getByText("表格：公文 1 个，网页 1 个")).toBeVisible()
  await expect(panel.getByText("正文与公文逐字一致。")).toBeVisible()
})

test("compares a pdf whose lines break elsewhere", async () => {
  await take("通知.pdf", await pdfOf(browser.context, lines))
  await expect(panel.getByText("正文与公文逐字一致。")).toBeVisible({ timeout: 15_000 })
})

test("says in words why a scan, and another kind of file, cannot be compared", async () => {
  await take("扫描件.pdf", await pdfOf(browser.context, []))
  await expect(panel.getByText("没有文字层")).toBeVisible({ timeout: 15_000 })
  await take("通知.doc", Buffer.from("not a document"))
  await expect(panel.getByText("只能比对 docx 和 pdf 文件")).toBeVisible()
})
