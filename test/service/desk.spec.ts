import { type Browser, expect, type Page, test } from "@playwright/test"
import type { Receipt } from "../../service/contract.ts"
import { axeFaults } from "../support/axe.ts"
import { look } from "./support/look.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started
let browser: Browser

test.setTimeout(45_000)

test.beforeAll(async ({ browser: own }) => {
  browser = own
  mailbox = await startService({ at: "2026-11-20T01:00:00Z" })
})
test.afterAll(async () => {
  await mailbox.remove()
})

async function open(width: number, scripts = true): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    bypassCSP: false,
  })
  context.setDefaultTimeout(8_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return { page, complaints }
}

async function logIn(page: Page): Promise<void> {
  await page.goto(`${mailbox.url}/desk`)
  await page.getByLabel("用户名").fill(mailbox.account.username)
  await page.getByLabel("密码").fill(mailbox.account.password)
  await page.getByRole("button", { name: "登录" }).click()
  await page.getByRole("heading", { level: 1, name: "来信" }).waitFor()
}

const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>"'><svg onload=alert(3)>`

test("every desk page has no accessibility violation and no complaint, and fits on a telephone", async () => {
  const { page, complaints } = await open(1280)
  await page.goto(`${mailbox.url}/desk`)
  await look(page, "login")
  await logIn(page)
  const letter = newLetter({
    title: hostile.slice(0, 50),
    body: `来信内容：${hostile}`,
    name: hostile.slice(0, 39),
  })
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  for (const path of ["", `/letters/${serial}`, "/stats", "/accounts", "/settings", "/audit", "/password"]) {
    await page.goto(`${mailbox.url}/desk${path}`)
    await look(page, `hostile${path.replaceAll("/", "-")}`)
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

test("hostile text stays text through reply, public copy and archive", async () => {
  const { page, complaints } = await open(1280)
  await logIn(page)
  const letter = newLetter({
    title: hostile.slice(0, 50),
    body: `来信内容：${hostile}`,
    name: "",
    service: "suggest",
    kind: "suggestion",
    phone: "",
  })
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  await page.goto(`${mailbox.url}/desk/letters/${serial}`)
  await page.getByLabel("承办单位").selectOption("urban")
  await page.getByRole("button", { name: "派单" }).click()
  await page.getByRole("button", { name: "签收" }).click()
  await page.getByLabel("答复内容").fill(`答复：${hostile}`)
  await page.getByRole("button", { name: "保存答复稿并检查" }).click()
  await page.getByRole("button", { name: "提交审核" }).click()
  await page.getByRole("button", { name: "审签并答复" }).click()
  await page.getByRole("button", { name: "拟公开" }).click()
  await page.getByRole("button", { name: "保存公开稿并检查" }).click()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole("button", { name: "同意公开" }).click()
  await page.getByRole("button", { name: "发布" }).click()
  await page.goto(`${mailbox.url}/mailbox/archive`)
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(letter.title)
  expect(await axeFaults(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

test("the plain form takes a letter without scripts, and shows its state", async () => {
  const { page } = await open(375, false)
  await page.goto(`${mailbox.url}/mailbox`)
  mailbox.now += 60_000
  await page.getByLabel("标题").fill("短")
  await page.getByLabel("内容").fill("请问青湖路的公交线路什么时候恢复运行？")
  await page.getByRole("button", { name: "提交来信" }).click()
  await expect(page.getByRole("alert")).toContainText("标题至少4个字")
  await page.getByLabel("标题").fill("公交何时恢复运行")
  await page.getByLabel("姓名").fill("来信人丙")
  await page.getByLabel("联系电话").fill("13800001111")
  await page.getByRole("button", { name: "提交来信" }).click()
  const [serial, code] = await page.locator(".secret").allTextContents()
  await page.goto(`${mailbox.url}/mailbox/status`)
  await page.getByLabel("来信编号").fill(serial ?? "")
  await page.getByLabel("查询码").fill(code ?? "")
  await page.getByRole("button", { name: "查询" }).click()
  await expect(page.getByText("待受理")).toBeVisible()
  await page.context().close()
})

test("the plain pages have no accessibility violation, and fit on a telephone", async () => {
  const { page, complaints } = await open(1280)
  for (const path of ["/mailbox", "/mailbox/status", "/mailbox/archive", "/mailbox/stats"]) {
    await page.goto(mailbox.url + path)
    await look(page, `plain${path.replaceAll("/", "-")}`)
  }
  expect(complaints).toEqual([])
  await page.context().close()
})
