/** Every page of the desk, with the month of letters, and what its pages look like while somebody works in them. */
import { expect, type Page } from "@playwright/test"
import type { DeskClient } from "../../service/support/desk-client.ts"
import type { Album } from "../album.ts"

interface Account {
  readonly username: string
  readonly password: string
}

export async function takeLogin(page: Page, home: string, account: Account, album: Album): Promise<void> {
  await page.goto(`${home}/desk`)
  await album.shoot(page, "desk-login")
  for (const password of ["wrong password", account.password]) {
    await page.getByLabel("用户名").fill(account.username)
    await page.getByLabel("密码").fill(password)
    await page.getByRole("button", { name: "登录" }).click()
    if (password !== account.password) await album.shoot(page, "desk-login-wrong")
  }
  await expect(page.getByRole("heading", { level: 1, name: "来信" })).toBeVisible()
}

export async function takePages(page: Page, home: string, album: Album): Promise<void> {
  for (const [name, path] of pages) {
    await page.goto(home + path)
    await album.shoot(page, name)
  }
  await page.goto(`${home}/desk/audit`)
  await page.locator("main form[method=post] button").first().click()
  await album.shoot(page, "desk-audit-verified")
  await page.goto(`${home}/desk/surveys`)
  const surveys = await page
    .locator("main a[href^='/desk/surveys/2']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))
  for (const [at, path] of [...new Set(surveys)].entries()) {
    await page.goto(home + path)
    await album.shoot(page, `desk-survey-${at + 1}`)
  }
}

const pages = [
  ["desk-list", "/desk"],
  ["desk-list-none", "/desk?q=没有人写过的事"],
  ["desk-list-overdue", "/desk?due=overdue"],
  ["desk-list-done", "/desk?group=done"],
  ["desk-stats", "/desk/stats"],
  ["desk-topics", "/desk/topics"],
  ["desk-spot-check", "/desk/spot-check"],
  ["desk-surveys", "/desk/surveys"],
  ["desk-survey-new", "/desk/surveys/new"],
  ["desk-consultation-new", "/desk/surveys/new?kind=consultation"],
  ["desk-interview-new", "/desk/surveys/new?kind=interview"],
  ["desk-duty", "/desk/duty"],
  ["desk-boxes", "/desk/boxes"],
  ["desk-accounts", "/desk/accounts"],
  ["desk-settings", "/desk/settings"],
  ["desk-audit", "/desk/audit"],
  ["desk-password", "/desk/password"],
  ["desk-totp", "/desk/totp"],
  ["desk-missing", "/desk/no-such-page"],
] as const

export async function takeLetters(page: Page, home: string, desk: DeskClient, album: Album): Promise<void> {
  const open = async (group: string, state: string) => {
    await page.goto(`${home}/desk?group=${group}`)
    await page.locator("ul.letters li", { hasText: state }).first().getByRole("link").click()
    await expect(page.locator(".headline h1")).toBeVisible()
  }
  const unfold = () =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>("main details")) one.open = true
    })
  await open("waiting", "待受理")
  await album.shoot(page, "desk-letter-new")
  await unfold()
  await album.shoot(page, "desk-letter-routing")
  await page.locator("#why").fill("核实地址")
  await page.getByRole("button", { name: "查看联系方式", exact: true }).click()
  await album.shoot(page, "desk-letter-contact")
  await open("units", "已派单")
  await unfold()
  await album.shoot(page, "desk-letter-return")
  await open("units", "拟稿中")
  await unfold()
  await page
    .locator("#draft-text")
    .fill(
      "你好，来信收悉。领导高度重视，我局将进一步加大工作力度，力争尽快解决。该问题不属于我局职责，请向有关部门反应。",
    )
  await expect(page.locator("p.found", { hasText: /检查：(?:[2-9]|\d\d)处提示/ })).toBeVisible({
    timeout: 20_000,
  })
  await album.shoot(page, "desk-letter-drafting")
  await open("review", "待审签")
  await unfold()
  await album.shoot(page, "desk-letter-review")
  await takePublication(page, home, desk, album)
}

async function takePublication(page: Page, home: string, desk: DeskClient, album: Album): Promise<void> {
  const archive: { items: { serial: string }[] } = await (await fetch(`${home}/api/v1/archive`)).json()
  const published = archive.items.map(({ serial }) => `/desk/letters/${serial}`)
  await page.goto(home + (published[0] ?? ""))
  await album.shoot(page, "desk-letter-published")
  // Taken down to be corrected: only letters whose writer agreed can be made public.
  const path = published[1] ?? ""
  await desk.get(path)
  await desk.submit("/acts/unpublish", { note: "公开稿有一处文字需要更正。" })
  await desk.submit("/acts/propose")
  await page.goto(home + path)
  await page
    .locator("#copy-question")
    .fill("我叫张某某，住在解放路12号3单元402室，电话13800001234，身份证110101199003070011，请尽快处理。")
  await expect(page.locator("p.found", { hasText: "必须处理" })).toBeVisible({ timeout: 20_000 })
  await album.shoot(page, "desk-letter-redaction")
}
