import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test"
import { expectNoAxeViolations, shoot } from "./look.ts"
import { openPortal, type Portal } from "./mailbox-portal.ts"
import { letter, openMailbox, writeLetter } from "./mailbox-steps.ts"

let portal: Portal
test.beforeAll(async () => {
  portal = await openPortal()
})
test.afterAll(async () => portal.close())
test.beforeEach(() => portal.script())

test("brings a letter to the service and shows its serial and code", async ({ page }) => {
  await openMailbox(page, portal)
  await shoot(page, "form")
  await expectNoAxeViolations(page)
  await writeLetter(page, "解放路与人民路口夜间没有路灯")
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeFocused()
  await expect(page.getByText(/^\d{4}-\d{6}$/)).toBeVisible()
  await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible()
  expect(portal.posted.filter((title) => title.startsWith("解放路"))).toHaveLength(1)
  await shoot(page, "receipt")
  await expectNoAxeViolations(page)
})

test("lists faults in a focused summary whose links lead to the fields, and loses nothing", async ({
  page,
}) => {
  await openMailbox(page, portal)
  await letter(page).getByLabel("标题").fill("短")
  await page.getByRole("button", { name: "提交信件" }).click()
  const summary = letter(page).getByRole("alert")
  await expect(summary).toBeFocused()
  await expect(summary).toContainText("处需要修改")
  await shoot(page, "faults")
  await expectNoAxeViolations(page)
  await summary.getByRole("link", { name: /标题应为/ }).click()
  const title = letter(page).getByLabel("标题")
  await expect(title).toBeFocused()
  await expect(title).toHaveValue("短")
  await expect(title).toHaveAttribute("aria-invalid", "true")
  await expect(title).toHaveAccessibleDescription(/错误：\s*标题应为 4—50 个字，现在是 1 个字/)
})

test("finds the draft again after a reload, and forgets it when told to", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "滨江公园步道积水")
  await expect(letter(page).getByText("草稿已保存在这台设备上").first()).toBeVisible()
  await page.reload()
  await expect(letter(page).getByLabel("标题")).toHaveValue("滨江公园步道积水")
  await expect(letter(page).getByText(/已找回/)).toBeVisible()
  await shoot(page, "draft")
  await page.getByRole("button", { name: "不要这份草稿" }).click()
  await expect(letter(page).getByLabel("标题")).toHaveValue("")
  await page.reload()
  await expect(letter(page).getByLabel("标题")).toHaveValue("")
})

test("keeps the letter while the service fails, and delivers it once although an answer was lost", async ({
  page,
}) => {
  await openMailbox(page, portal)
  await writeLetter(page, "公交三路末班车提前")
  portal.script(503, "lost")
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByRole("heading", { name: "信件还没有寄出" })).toBeVisible()
  await shoot(page, "waiting")
  await expectNoAxeViolations(page)
  await page.getByRole("button", { name: "现在再试" }).click()
  await expect(page.getByRole("heading", { name: "信件还没有寄出" })).toBeVisible()
  await page.reload()
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  expect(portal.posted.filter((title) => title === "公交三路末班车提前")).toHaveLength(2)
  const serials = await trackedSerials(page)
  expect(serials.filter((text) => text?.includes("公交三路末班车提前"))).toHaveLength(1)
})

test("goes on at once with a letter that was on its way when the page was loaded again", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "图书馆周末延长开放")
  portal.script("held")
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect.poll(() => portal.posted).toContain("图书馆周末延长开放")
  await page.reload()
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  expect(portal.posted.filter((title) => title === "图书馆周末延长开放")).toHaveLength(2)
  const serials = await trackedSerials(page)
  expect(serials.filter((text) => text?.includes("图书馆周末延长开放"))).toHaveLength(1)
})

test("sends a letter written off line as soon as the line is back", async ({ page, context }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "校门口早高峰拥堵")
  await context.setOffline(true)
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByText(/现在没有网络/)).toBeVisible()
  expect(portal.posted).not.toContain("校门口早高峰拥堵")
  await context.setOffline(false)
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  expect(portal.posted.filter((title) => title === "校门口早高峰拥堵")).toHaveLength(1)
})

test("lets only one of two tabs send what waits in the outbox", async ({ page, context }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "两个标签页只寄一封")
  portal.script(503)
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByRole("heading", { name: "信件还没有寄出" })).toBeVisible()
  const second = await context.newPage()
  await openMailbox(second, portal)
  await page.evaluate(() => dispatchEvent(new Event("online")))
  for (const tab of [page, second]) {
    await expect(tab.getByRole("heading", { name: "信件已收到" })).toBeVisible({ timeout: 15_000 })
  }
  expect(portal.posted.filter((title) => title === "两个标签页只寄一封")).toHaveLength(1)
})

test("puts the service's objection beside the field and keeps the text", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "关于垃圾分类的建议")
  portal.script(422)
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(letter(page).getByRole("alert")).toBeFocused()
  await expect(letter(page).getByRole("link", { name: "标题中含有不能接收的内容" })).toBeVisible()
  await expect(letter(page).getByLabel("标题")).toHaveValue("关于垃圾分类的建议")
})

test("follows a letter by serial and code, adds to it and withdraws it", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "小区供暖温度不足")
  await page.getByRole("button", { name: "提交信件" }).click()
  await page.getByRole("button", { name: "查看办理进度" }).click()
  const track = page.locator("civic-mailbox-track")
  await expect(track.getByRole("heading", { name: "小区供暖温度不足" })).toBeFocused()
  await expect(track.getByText("待受理").first()).toBeVisible()
  await shoot(page, "status")
  await expectNoAxeViolations(page)
  await track.getByText("补充内容").first().click()
  await track.getByLabel("补充内容").fill("补充：主要在三楼。")
  await track.getByRole("button", { name: "提交补充" }).click()
  await expect(track.getByText("补充：主要在三楼。")).toBeVisible()
  await track.getByText("撤回来信").click()
  await track.getByRole("button", { name: "确认撤回" }).click()
  await expect(track.getByText("已撤回").first()).toBeVisible()
})

test("clears the device after asking", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "图书馆开放时间")
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  await page.getByRole("tab", { name: "查询答复" }).click()
  const track = page.locator("civic-mailbox-track")
  await expect(track.getByText("图书馆开放时间")).toBeVisible()
  await shoot(page, "track")
  await expectNoAxeViolations(page)
  await track.getByRole("button", { name: "清除这台设备上的记录" }).click()
  await track.getByRole("button", { name: "确定清除" }).click()
  await expect(track.getByText("这台设备上没有寄出过信件。")).toBeVisible()
  await page.reload()
  await page.getByRole("tab", { name: "查询答复" }).click()
  await expect(track.getByText("这台设备上没有寄出过信件。")).toBeVisible()
})

test("uploads attachments before the letter", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "附上现场说明")
  await letter(page)
    .getByLabel(/附件/)
    .setInputFiles({ name: "现场.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n现场") })
  await expect(letter(page).getByRole("button", { name: "移除 现场.pdf" })).toBeVisible()
  await shoot(page, "files")
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
})

test("opens the archive with its search", async ({ page }) => {
  await openMailbox(page, portal)
  await page.getByRole("tab", { name: "我要写信" }).focus()
  await page.keyboard.press("ArrowLeft")
  await expect(page.getByRole("tab", { name: "公开答复" })).toBeFocused()
  await expect(page.getByText(/没有找到相关的公开答复/)).toBeVisible()
  await shoot(page, "archive")
  await expectNoAxeViolations(page)
})

test("shows the month's figures below the archive, by unit, kind and theme", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "这封信进了当月统计")
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  await page.getByRole("tab", { name: "公开答复" }).click()
  const stats = page.locator("civic-mailbox-archive .stats")
  await expect(stats.getByRole("heading", { name: /^\d{4}年\d+月办理情况$/ })).toBeVisible()
  await expect(stats.locator("dd").first()).toHaveText(/^[1-9]\d*$/)
  await stats.getByText("按单位、类别、主题查看").click()
  await expect(stats.getByRole("row", { name: /^合计/ })).toBeVisible()
  await expect(stats.getByRole("table")).toHaveCount(3)
  await expectNoAxeViolations(page)
  await expect(stats.getByRole("button", { name: "下个月" })).toBeDisabled()
  await stats.getByRole("button", { name: "上个月" }).click()
  await expect(stats.getByRole("heading")).toBeFocused()
  await expect(stats.locator("dd").first()).toHaveText("0")
})

test("posts a plain form to an existing back end, unless the page takes the letter over", async ({
  page,
}) => {
  await page.goto(portal.url + "?attributes=" + encodeURIComponent('endpoint="/old-back-end"'))
  await writeLetter(page, "旧系统也能收信")
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  expect(portal.plain.map((form) => form.get("title"))).toEqual(["旧系统也能收信"])

  await page.reload()
  await page.evaluate(() => addEventListener("civic-letter-submit", (event) => event.preventDefault()))
  await writeLetter(page, "由页面处理的信件")
  await page.getByRole("button", { name: "提交信件" }).click()
  await expect(page.getByText("信件已交给本页面处理。")).toBeVisible()
  expect(portal.plain).toHaveLength(1)
})

test("shows the plain form when the service cannot be reached", async ({ page }) => {
  await page.goto(portal.url + "?attributes=" + encodeURIComponent('api="/api/none"'))
  await expect(page.getByText(/暂时连不上信箱服务/)).toBeVisible()
  await expect(page.locator("civic-mayor-mailbox > form")).toBeVisible()
})

test("speaks Traditional Chinese and English", async ({ page }) => {
  await page.goto(portal.url + "?lang=zh-TW")
  await expect(page.getByRole("tab", { name: "我要寫信" })).toBeVisible()
  await page.goto(portal.url + "?lang=en")
  await expect(page.getByRole("button", { name: "Send the letter" })).toBeVisible()
  await expectNoAxeViolations(page)
})

test("works without JavaScript", async ({ browser }) => {
  const page = await withoutScript(browser)
  await page.goto(portal.url)
  await expect(page.getByRole("button", { name: "提交" })).toBeVisible()
  await page.context().close()
})

async function withoutScript(browser: Browser): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false })
  return context.newPage()
}

async function trackedSerials(page: Page): Promise<(string | null)[]> {
  await page.getByRole("tab", { name: "查询答复" }).click()
  const rows = page.locator("civic-mailbox-track .own")
  await expect(rows.first()).toBeVisible()
  return rows.allTextContents()
}
