import { expect, test } from "@playwright/test"
import { axeFaults } from "../support/axe.ts"
import type { DemoServer } from "../support/demo-server.ts"
import { useDemo } from "../support/use-servers.ts"
import { watch } from "../widgets/watch-page.ts"

let demo: DemoServer
useDemo((one) => {
  demo = one
})

test("writes a feed by form, with faults beside their fields and the panel beside the form", async ({
  page,
}) => {
  const seen = watch(page)
  await page.goto(`${demo.home}/cms/feed`)
  const policy = page.getByRole("group", { name: "文件", exact: true })
  await expect(policy.getByText("必须填写")).toBeVisible()
  await policy.getByLabel("标题（必填）").fill("云川市节水管理办法")
  await expect(policy.getByText("必须填写")).toHaveCount(0)
  await page.getByRole("button", { name: "添加解读材料" }).click()
  const piece = page.locator("#field-interpretations\\[0\\]")
  await piece.getByLabel("编号（必填）").fill("a")
  await piece.getByLabel("形式（必填）").selectOption("commentary")
  await piece.getByLabel("标题（必填）").fill("办法解读")
  await piece.getByLabel("文字", { exact: true }).fill("取得显着成效。")
  await expect(piece.locator(".fault").first()).toBeVisible()
  await expect(page.locator("#preview").getByRole("button", { name: "办法解读" })).toBeVisible()
  expect(await axeFaults(page, "main")).toEqual([])
  expect(seen.errors).toEqual([])
})

test("undoes, redoes, imports what it exported, and refuses what is no feed", async ({ page }) => {
  await page.goto(`${demo.home}/cms/feed`)
  await page.getByRole("button", { name: "填入示例" }).click()
  const title = page.locator("#field-document\\.title")
  await expect(title).toHaveValue(/临时救助办法/)
  await page.getByRole("button", { name: "撤销" }).click()
  await expect(title).toHaveValue("")
  await page.getByRole("button", { name: "重做" }).click()
  await expect(title).toHaveValue(/临时救助办法/)
  await expect(page.locator("#preview").getByRole("tab", { name: "逐条看" })).toBeVisible()
  const waiting = page.waitForEvent("download")
  await page.getByRole("button", { name: "导出文件" }).click()
  const file = await (await waiting).path()
  await page.reload()
  await page.locator("#import").setInputFiles(file)
  await expect(title).toHaveValue(/临时救助办法/)
  await page
    .locator("#import")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("no") })
  await expect(page.getByText("不是 JSON 文件")).toBeVisible()
  await expect(title).toHaveValue(/临时救助办法/)
})

test("offers every attribute of every element to try, and the snippet to copy", async ({ page }) => {
  const seen = watch(page)
  await page.goto(`${demo.home}/playground`)
  for (const tag of ["accessibility-toolbar", "interpretation-panel", "mayor-mailbox", "share-buttons"]) {
    await page.getByLabel("组件").selectOption(`civic-${tag}`)
    await expect(page.locator(`#stage civic-${tag}`)).toHaveCount(1)
    // The manifest is in English; what is missing in the page's own words would show through.
    expect(await page.locator("#attributes .advice[lang]").allTextContents(), tag).toEqual([])
  }
  await page.getByLabel("networks", { exact: true }).fill("weibo,copy")
  await page.getByLabel("写法").selectOption("options")
  await page.getByLabel("配色").selectOption("red")
  await expect(page.locator("#snippet")).toHaveText(
    /civicbridge\.js" data-share data-share-networks="weibo,copy"><\/script>\s+<link rel="stylesheet" href="\/civicbridge\/theme-red\.css">/,
  )
  await expect(page.locator("#stage").getByRole("link", { name: "微博" })).toBeVisible()
  expect(await axeFaults(page, "main")).toEqual([])
  expect(seen.errors).toEqual([])
})
