import { type Browser, expect, type Page, test } from "@playwright/test"
import jsQR from "jsqr"
import { PNG } from "pngjs"
import type { Receipt } from "../../service/contract.ts"
import { look } from "./support/look.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started
let browser: Browser

test.setTimeout(120_000)
test.beforeAll(async ({ browser: own }) => {
  browser = own
  mailbox = await startService({ at: "2026-11-20T01:00:00Z" })
})
test.afterAll(async () => {
  await mailbox.remove()
})

async function open(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(8000)
  const complaints: string[] = []
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  return { page, complaints }
}

/** Presses Tab until the control with this accessible name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<void> {
  const seen: string[] = []
  for (let turn = 0; turn < most; turn++) {
    await page.keyboard.press("Tab")
    const here = page.locator(":focus")
    const shown = (await here.ariaSnapshot().catch(() => "")).split("\n")[0] ?? ""
    seen.push(shown)
    if (typeof name === "string" ? shown.includes(`"${name}"`) : name.test(shown)) return
  }
  throw new Error(`Tab does not reach ${String(name)}: ${seen.slice(-12).join(" | ")}`)
}

/** The next page has come, and with it the script that hears the keys. */
async function isDone(page: Page, act: string): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: `已完成：${act}` })).toBeVisible()
  await page.waitForLoadState()
}

async function logIn(page: Page): Promise<void> {
  await page.goto(`${mailbox.url}/desk`)
  await tabTo(page, "用户名")
  await page.keyboard.type(mailbox.account.username)
  await page.keyboard.press("Tab")
  await page.keyboard.type(mailbox.account.password)
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { level: 1, name: "来信" }).waitFor()
}

test("a letter goes from receipt to a published answer by keyboard alone, every state without a violation", async () => {
  const { page, complaints } = await open()
  const letter = newLetter({ body: "请问青湖路的公交线路什么时候恢复运行？我的电话是13912345678。" })
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  await logIn(page)
  await look(page, "list")
  await page.keyboard.press("j")
  await expect(page.getByRole("link", { name: letter.title })).toBeFocused()
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { level: 1, name: letter.title }).waitFor()
  await look(page, "letter-received")

  await page.keyboard.press("a")
  await expect(page.getByLabel("承办单位")).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowDown")
  await tabTo(page, "派单")
  await page.keyboard.press("Enter")
  await isDone(page, "派单")
  await page.keyboard.press("a")
  await page.keyboard.press("Enter")
  await isDone(page, "签收")
  await look(page, "letter-accepted")

  await page.keyboard.press("d")
  await expect(page.getByLabel("答复内容")).toBeFocused()
  await page.keyboard.type("您的问题已转有关部门，请耐心等待。")
  const found = page.getByRole("status").filter({ hasText: /检查：\d+处提示/ })
  await expect(found).toHaveCount(1)
  await look(page, "letter-live-check")
  await page.getByLabel("答复内容").fill("")
  await page.keyboard.type(
    "您好，来信收悉。青湖路线路因路面维修停运，将于2026年12月1日恢复运行，咨询电话0000-1234567。",
  )
  await page.keyboard.press("Control+Enter")
  await isDone(page, "保存答复稿")
  for (const word of ["提交审核", "审签并答复"]) {
    await page.keyboard.press("a")
    const button = page.getByRole("button", { name: word })
    if (!(await button.evaluate((one) => one === document.activeElement))) await tabTo(page, word, 5)
    await page.keyboard.press("Enter")
    await isDone(page, word)
  }
  await look(page, "letter-answered")
  await tabTo(page, "拟公开")
  await page.keyboard.press("Enter")
  await page.getByLabel("公开的来信内容").waitFor()
  await expect(page.getByLabel("公开的来信内容")).toHaveValue(/139\*{4}5678/)
  await page.keyboard.press("d")
  await page.getByLabel("公开的来信内容").press("Control+End")
  await page.getByLabel("公开的来信内容").pressSequentially("电话13912345678")
  await expect(page.getByRole("status").filter({ hasText: /[1-9]处必须处理/ })).toHaveCount(1)
  await look(page, "letter-redact")
  await page.getByLabel("公开的来信内容").fill("市民询问青湖路公交线路何时恢复。")
  await page.getByLabel("公开的来信内容").press("Control+Enter")
  for (const word of ["同意公开", "发布"]) {
    await page.getByRole("button", { name: word }).focus()
    await page.keyboard.press("Enter")
    await isDone(page, word)
  }
  await look(page, "letter-published")
  const archive = await fetch(`${mailbox.url}/api/v1/archive/${serial}`)
  expect(await archive.json()).toMatchObject({ question: "市民询问青湖路公交线路何时恢复。" })
  expect(complaints).toEqual([])
  await page.close()
})

test("single keys do nothing while somebody types, and nothing at all once they are switched off", async () => {
  const { page } = await open()
  await send(mailbox, newLetter())
  await logIn(page)
  await page.keyboard.press("/")
  await expect(page.getByLabel("编号、标题或内容")).toBeFocused()
  await page.keyboard.type("jkl")
  await expect(page.getByLabel("编号、标题或内容")).toHaveValue("jkl")
  await page.locator("h1").click()
  await page.keyboard.press("?")
  await expect(page.getByRole("checkbox", { name: "使用单键快捷方式" })).toBeFocused()
  await page.keyboard.press("Space")
  await page.locator("h1").click()
  await page.keyboard.press("/")
  await expect(page.getByLabel("编号、标题或内容")).not.toBeFocused()
  await page.close()
})

const pages = {
  stats: "/stats",
  topics: "/topics",
  "spot-check": "/spot-check",
  duty: "/duty",
  boxes: "/boxes",
  accounts: "/accounts",
  settings: "/settings",
  audit: "/audit",
  password: "/password",
  totp: "/totp",
  "not-found": "/letters/2026-999999",
  empty: "?group=review&q=没有",
} as const

test("the desk's other pages have no violation and fit on a screen and a telephone", async () => {
  const { page } = await open()
  mailbox.now = Date.parse("2026-11-20T01:00:00Z")
  const old = newLetter({ title: "长期没有人管的路灯" })
  await send(mailbox, old)
  mailbox.now = Date.parse("2027-02-05T01:00:00Z")
  await page.goto(`${mailbox.url}/desk`)
  await look(page, "login")
  await logIn(page)
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(`${mailbox.url}/desk${path}`)
    await look(page, name)
  }
  await page.goto(`${mailbox.url}/desk/spot-check`)
  await expect(page.getByText("须在2027-02-20前答复")).toBeVisible()
  await page.goto(`${mailbox.url}/desk/audit`)
  await page.getByRole("button", { name: "开始核验" }).click()
  await expect(page.getByText(/核验通过/)).toBeVisible()
  await look(page, "audit-passed")
  await page.close()
})

test("a second factor can be scanned: the code holds the address of the account", async () => {
  const { page } = await open()
  mailbox.now = Date.parse("2026-11-20T01:00:00Z")
  await logIn(page)
  await page.goto(`${mailbox.url}/desk/totp`)
  const code = page.getByRole("img", { name: /二维码/ })
  const picture = PNG.sync.read(await code.screenshot())
  const read = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)
  const secret = (await page.locator(".secret").textContent())?.replace(/\s/g, "")
  expect(decodeURIComponent(read?.data ?? "")).toContain(`:admin?secret=${secret}`)
  await page.close()
})

test("on paper a letter names who printed it, and hides what is for the screen", async () => {
  const { page } = await open()
  const { serial } = (await (await send(mailbox, newLetter())).json()) as Receipt
  await logIn(page)
  await page.goto(`${mailbox.url}/desk/letters/${serial}`)
  await page.emulateMedia({ media: "print" })
  await expect(page.locator(".watermark")).toBeVisible()
  await expect(page.locator(".watermark")).toContainText("值班管理员（admin）")
  await expect(page.getByRole("button", { name: "派单" })).toBeHidden()
  await expect(page.getByRole("heading", { name: "来信内容" })).toBeVisible()
  const folder = process.env["CIVIC_SHOTS"]
  if (folder !== undefined) await page.screenshot({ path: `${folder}/letter-print.png`, fullPage: true })
  await page.close()
})
