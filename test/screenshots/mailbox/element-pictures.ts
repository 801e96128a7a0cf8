/** Every state of the mailbox' element on the portal's page, from the empty form to the archive. */
import { expect, type Locator, type Page, type Route } from "@playwright/test"
import type { DeskClient } from "../../service/support/desk-client.ts"
import { writeLetter } from "../../widgets/mailbox-steps.ts"
import type { Album } from "../album.ts"

// The proof of work takes its time on a busy machine.
const arrival = { timeout: 60_000 }
const send = (page: Page) => page.getByRole("button", { name: "提交信件" }).click()
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true })

export async function takeWriting(page: Page, home: string, album: Album): Promise<void> {
  await openForm(page, home)
  await album.shoot(page, "form")
  await send(page)
  await album.shoot(page, "form-errors")
  await page.reload()
  await page.getByLabel("标题").fill("加装电梯的补助怎样申请")
  await expect(page.locator("#similar-title")).toBeVisible(arrival)
  await album.shoot(page, "form-similar")
  await page.reload()
  await expect(page.getByText(/已找回/)).toBeVisible()
  await album.shoot(page, "form-draft-found")
  await takeTwoTabs(page, home, album)
  await writeLetter(page, "滨河路中段三盏路灯不亮")
  await page.locator("#files").setInputFiles([
    { name: "路灯照片.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a", "hex") },
    {
      name: "滨河路路灯损坏情况说明和周边居民的联名意见（2026年11月）.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(900_000, " ")]),
    },
  ])
  await expect(page.getByText("路灯照片.png", { exact: true })).toBeVisible()
  await album.shoot(page, "form-attachments")
  await takeSending(page, home, album)
}

/** A second tab goes on with the same draft. */
async function takeTwoTabs(page: Page, home: string, album: Album): Promise<void> {
  const second = await page.context().newPage()
  await openForm(second, home)
  await page.getByLabel("标题").fill("加装电梯的补助什么时候发")
  // The draft is written a moment after the last key.
  await page.waitForTimeout(1000)
  await second.getByLabel("标题").fill("加装电梯怎样申请")
  await expect(second.getByRole("button", { name: /^接着写/ })).toBeVisible()
  await album.shoot(second, "form-drafts-two-tabs")
  await second.getByRole("button", { name: "接着写 加装电梯的补助什么时候发" }).click()
  await second.getByRole("button", { name: "删除 加装电梯怎样申请" }).click()
  await second.close()
}

async function takeSending(page: Page, home: string, album: Album): Promise<void> {
  const uploads = await hold(page, "**/uploads/**")
  await send(page)
  await expect(page.getByRole("progressbar")).toBeVisible()
  await album.shoot(page, "sending-attachments")
  await uploads.drop()
  await expect(heading(page, "信件还没有寄出")).toBeVisible(arrival)
  await album.shoot(page, "waiting-offline")
  await page.getByRole("button", { name: "取回修改" }).click()
  for (const name of [/移除 路灯/, /移除 滨河路/]) await page.getByRole("button", { name }).click()
  await page.getByLabel(/我已阅读写信须知/).check()
  const letters = await hold(page, "**/api/v1/letters")
  await send(page)
  await expect(heading(page, "正在提交")).toBeVisible()
  await album.shoot(page, "sending")
  await letters.held
  const second = await page.context().newPage()
  await openForm(second, home)
  await expect(second.getByText(/由本浏览器的另一个页面提交/)).toBeVisible()
  await album.shoot(second, "waiting-elsewhere")
  await second.close()
  await letters.drop()
  await page.getByRole("button", { name: "再写一封" }).click()
  await expect(page.getByText(/另有 1 封信等待寄出/)).toBeVisible()
  await album.shoot(page, "form-others-waiting")
  await page.reload()
  await expect(heading(page, "信件已收到")).toBeVisible(arrival)
  await album.shoot(page, "receipt")
}

/** Requests to these addresses wait until they are dropped. */
async function hold(page: Page, url: string) {
  const routes: Route[] = []
  let seen = () => {}
  const held = new Promise<void>((resolve) => {
    seen = resolve
  })
  await page.route(url, (route) => {
    routes.push(route)
    seen()
  })
  return {
    held,
    async drop() {
      for (const route of routes) await route.abort()
      await page.unroute(url)
    },
  }
}

export async function takeTracking(page: Page, desk: DeskClient, album: Album): Promise<void> {
  const track = page.locator("civic-mailbox-track")
  const serial = (await page.locator("civic-mailbox-letter .receipt dd").first().textContent()) ?? ""
  await page.getByRole("button", { name: "查看办理进度" }).click()
  await expect(track.getByText("待受理").first()).toBeVisible()
  await album.shoot(page, "status-received")
  await track.locator("details", { hasText: "补充内容" }).locator("summary").click()
  await album.shoot(page, "status-supplement")
  await track.getByLabel("补充内容").fill("补充：第三盏灯的灯杆编号是 0386。")
  await track.getByRole("button", { name: "提交补充" }).click()
  await expect(track.getByText("补充：第三盏灯")).toBeVisible()
  await answer(desk, serial)
  await lookAgain(page, track)
  await album.shoot(page, "status-answered")
  await track.getByRole("button", { name: /评价/ }).click()
  await album.shoot(page, "status-rating-fault")
  await track.getByLabel("基本满意").check()
  await track.getByRole("button", { name: /评价/ }).click()
  await expect(track.getByText("您作出了评价")).toBeVisible()
  await album.shoot(page, "status-rated")
  await track.locator("summary", { hasText: "再次" }).click()
  await track.locator("#reopen-text").fill("灯亮了一天又坏了，请再派人检查线路。")
  await album.shoot(page, "status-reopening")
  await track.locator("details", { hasText: "再次" }).locator("button[type=submit]").click()
  await expect(track.getByText("您申请再次办理")).toBeVisible()
  await album.shoot(page, "status-reopened")
}

/** What the office does with the letter, in the order of its pages. */
async function answer(desk: DeskClient, serial: string): Promise<void> {
  const reply =
    "您好！您的来信收悉。经现场检查，滨河路中段三盏路灯因电缆接头进水断电，已于当日更换接头并恢复照明。如有疑问，请与市城市管理局联系，电话0990-8600110。感谢您的关心。"
  const note = "路灯供电电缆需要开挖检修，占道施工许可已经提出申请，预计三个工作日内修复。"
  const acts: readonly (readonly [string, Record<string, string>])[] = [
    ["triage", { kind: "help", theme: "市容环境" }],
    ["route", { unit: "urban" }],
    ["accept", {}],
    ["explain", { note, days: "3" }],
    ["draft", { text: reply }],
    ["submit", {}],
    ["approve", {}],
  ]
  for (const [act, fields] of acts) {
    await desk.get(`/desk/letters/${serial}`)
    const page = await desk.submit(`/acts/${act}`, fields)
    if (page.status !== 200) throw new Error(`${serial} ${act}: ${page.status} ${page.text.slice(0, 300)}`)
  }
}

async function lookAgain(page: Page, track: Locator): Promise<void> {
  await track.locator("p.actions button").last().click()
  await track.locator(".own button").first().click()
  await expect(track.getByText("已答复").first()).toBeVisible()
  await page.waitForTimeout(200)
}

export async function takeAsking(page: Page, home: string, album: Album): Promise<void> {
  const track = page.locator("civic-mailbox-track")
  await openForm(page, home)
  await writeLetter(page, "夜间施工噪声已经停止，来信撤回")
  await send(page)
  await expect(heading(page, "信件已收到")).toBeVisible(arrival)
  await page.getByRole("button", { name: "查看办理进度" }).click()
  await track.locator("summary", { hasText: "撤回" }).click()
  await album.shoot(page, "status-withdrawing")
  await track.getByRole("button", { name: "确认撤回" }).click()
  await expect(track.getByText("已撤回").first()).toBeVisible()
  await album.shoot(page, "status-withdrawn")
  await openForm(page, home)
  await page.getByRole("tab", { name: "查询答复" }).click()
  await expect(track.locator(".own").first()).toBeVisible()
  await album.shoot(page, "track")
  await track.locator("#serial").fill("2026-000001")
  await track.locator("#code").fill("123")
  await track.locator("form.ask button[type=submit]").click()
  await album.shoot(page, "track-fault")
  await track.locator("#code").fill("ABCDABCDABCD")
  await track.locator("form.ask button[type=submit]").click()
  await expect(track.locator(".summary")).toBeVisible()
  await album.shoot(page, "track-not-found")
  await track.getByRole("button", { name: /清除/ }).click()
  await album.shoot(page, "track-clear")
}

export async function takeArchive(page: Page, home: string, album: Album): Promise<void> {
  const archive = page.locator("civic-mailbox-archive")
  await openForm(page, home)
  await page.getByRole("tab", { name: "公开答复" }).click()
  await expect(archive.locator("li").first()).toBeVisible()
  await expect(archive.locator(".stats")).toBeVisible()
  await album.shoot(page, "archive")
  await archive.locator("li summary").first().click()
  await archive.getByText("按单位、类别、主题查看").click()
  await album.shoot(page, "archive-open")
  for (const [name, query] of [
    ["archive-search", "公交"],
    ["archive-none", "没有人写过的事"],
  ] as const) {
    await archive.locator("#query").fill(query)
    await archive.getByRole("button", { name: "查找" }).click()
    await expect(archive.getByText(/^找到|没有找到/)).toBeVisible()
    await album.shoot(page, name)
  }
  await page.route("**/api/v1/services", (route) => route.abort())
  await page.reload()
  await expect(page.getByText(/暂时连不上信箱服务/)).toBeVisible()
  await album.shoot(page, "unreachable")
  await page.unroute("**/api/v1/services")
}

async function openForm(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/szxx/`)
  await expect(page.getByRole("tab", { name: "我要写信" })).toBeVisible()
  await page.waitForLoadState("networkidle")
}
