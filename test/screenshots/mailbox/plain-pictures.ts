/** The pages that need no script: letter, status, archive, figures, surveys, consultations, interviews. */
import { expect, type Page } from "@playwright/test"
import type { Album } from "../album.ts"

export async function takePlainPages(page: Page, home: string, album: Album): Promise<void> {
  const show = async (path: string, name: string) => {
    await page.goto(home + path)
    await page.waitForLoadState("networkidle")
    await album.shoot(page, name)
  }
  await show("/mailbox", "plain-form")
  await page.evaluate(() => document.querySelector("form[method=post]")?.setAttribute("novalidate", ""))
  await page.getByLabel("标题").fill("短")
  // Faster than anybody fills in a form is refused.
  await page.waitForTimeout(3000)
  await page.getByRole("button", { name: "提交来信" }).click()
  await expect(page.getByRole("alert")).toBeVisible()
  await album.shoot(page, "plain-form-errors")
  await page.getByLabel("标题").fill("社区图书室周末可以开放吗")
  await page.locator("#body").fill("孩子平时上学，只有周末有时间，希望社区图书室周六也能开放。")
  await page.getByLabel("姓名").fill("测试人")
  await page.getByLabel("联系电话").fill("0990-5550123")
  await page.getByRole("button", { name: "提交来信" }).click()
  await expect(page.getByRole("heading", { name: "来信已收到" })).toBeVisible()
  await album.shoot(page, "plain-receipt")
  const [serial = "", code = ""] = await page.locator("dd.secret").allTextContents()
  await show("/mailbox/status", "plain-status")
  for (const [name, typed] of [
    ["plain-status-found", code],
    ["plain-status-not-found", "ABCDABCDABCD"],
  ] as const) {
    await page.goto(`${home}/mailbox/status`)
    await page.locator("#serial").fill(serial)
    await page.locator("#code").fill(typed)
    await page.getByRole("button", { name: "查询", exact: true }).click()
    await album.shoot(page, name)
  }
  await show("/mailbox/archive", "plain-archive")
  await show("/mailbox/archive?q=没有人写过的事", "plain-archive-none")
  await show("/mailbox/stats", "plain-stats")
  await show("/mailbox/stats?month=2020-01", "plain-stats-none")
  await takeSurveys(page, home, album)
}

async function takeSurveys(page: Page, home: string, album: Album): Promise<void> {
  await page.goto(`${home}/surveys`)
  await album.shoot(page, "surveys")
  await page.goto(`${home}/surveys?kind=interview`)
  await album.shoot(page, "surveys-interviews")
  await page.goto(`${home}/surveys`)
  const paths = await page
    .locator("main a[href^='/surveys/2']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))
  let open = 0
  for (const path of new Set(paths)) {
    await page.goto(home + path)
    const isOpen = (await page.locator("form[method=post]").count()) > 0
    await album.shoot(page, isOpen ? `survey-open-${++open}` : `survey-${path.slice(-3)}-result`)
    if (isOpen) await respond(page, open, album)
  }
}

async function respond(page: Page, number: number, album: Album): Promise<void> {
  await page.waitForTimeout(3000)
  await page.evaluate(() => document.querySelector("form[method=post]")?.setAttribute("novalidate", ""))
  const submit = page.locator("main form[method=post] button").last()
  await submit.click()
  await expect(page.getByRole("alert")).toBeVisible()
  await album.shoot(page, `survey-open-${number}-errors`)
  const text = page.locator("main textarea").first()
  if ((await text.count()) > 0) await text.fill("建议先在老旧小区建设充电设施。")
  for (const first of await page.locator("main fieldset").all()) await first.locator("input").first().check()
  await submit.click()
  await expect(page.getByRole("alert")).toHaveCount(0)
  await album.shoot(page, `survey-open-${number}-received`)
}
