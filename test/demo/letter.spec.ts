import { expect, type Page, test } from "@playwright/test"
import { type DemoServer, removeDirectory, startDemo } from "../support/demo-server.ts"
import { writeLetter } from "../widgets/mailbox-steps.ts"

const servers: DemoServer[] = []

test.afterEach(async () => {
  for (const server of servers.splice(0)) {
    await server.stop()
    removeDirectory(server.dataDir)
  }
})

async function start(dataDir?: string): Promise<DemoServer> {
  const server = await startDemo(dataDir)
  servers.push(server)
  return server
}

test("a letter survives kill -9 after its 201, is answered at the desk, and its writer reads the answer", async ({
  page,
  browser,
}) => {
  const first = await start()
  await page.goto(`${first.home}/szxx/`)
  await writeLetter(page, "滨河路中段三盏路灯不亮")
  const accepted = page.waitForResponse(
    (response) => response.url().endsWith("/api/v1/letters") && response.status() === 201,
  )
  await page.getByRole("button", { name: "提交信件" }).click()
  await (await accepted).finished()
  await first.stop("SIGKILL")
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  const serial = await page.getByText(/^\d{4}-\d{6}$/).textContent()
  const code = await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()

  const second = await start(first.dataDir)
  expect(second.account, "a second start prints no password").toBeUndefined()
  const desk = await browser.newPage()
  await logIn(desk, second, first.account)
  await answer(desk, serial ?? "", "您反映的路灯已于2026年11月21日修复。咨询电话0990-8222345。")

  const citizen = await browser.newPage()
  await citizen.goto(`${second.home}/szxx/`)
  await citizen.getByRole("tab", { name: "查询答复" }).click()
  const track = citizen.locator("civic-mailbox-track")
  await track.getByLabel("编号").fill(serial ?? "")
  await track.getByLabel("查询码").fill(code ?? "")
  await track.getByRole("button", { name: "查询", exact: true }).click()
  await expect(track.getByText("您反映的路灯已于2026年11月21日修复", { exact: false })).toBeVisible()
  await expect(track.getByText("已答复").first()).toBeVisible()
})

async function logIn(desk: Page, demo: DemoServer, account: DemoServer["account"]): Promise<void> {
  await desk.goto(`${demo.home}/desk`)
  await desk.getByLabel("用户名").fill(account?.username ?? "")
  await desk.getByLabel("密码").fill(account?.password ?? "")
  await desk.getByRole("button", { name: "登录" }).click()
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible()
}

/** Route, accept, draft, submit, and the head's approval last. */
async function answer(desk: Page, serial: string, text: string): Promise<void> {
  await desk.locator(`a[href$="/letters/${serial}"]`).click()
  await desk.locator("#route-unit").selectOption({ label: "市城市管理局" })
  await desk.getByRole("button", { name: "派单" }).click()
  await desk.getByRole("button", { name: "签收" }).click()
  await desk.getByLabel("答复内容").fill(text)
  await desk.getByRole("button", { name: "保存答复稿并检查" }).click()
  await desk.getByRole("button", { name: "提交审核" }).click()
  await desk.getByRole("button", { name: "审签并答复" }).click()
  await expect(desk.getByText("已答复").first()).toBeVisible()
}
