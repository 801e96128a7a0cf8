import { expect, type Locator, type Page } from "@playwright/test"
import type { Portal } from "./mailbox-portal.ts"

export async function openMailbox(page: Page, portal: Portal): Promise<void> {
  await page.goto(portal.url)
  await expect(page.getByRole("tab", { name: "我要写信" })).toBeVisible()
}

export function letter(page: Page): Locator {
  return page.locator("civic-mailbox-letter")
}

/** A complete letter, whatever the box demands. */
export async function writeLetter(page: Page, title: string): Promise<void> {
  const form = letter(page)
  const box = form.getByLabel("写给谁")
  await expect(form.getByLabel("标题")).toBeVisible()
  if ((await box.count()) > 0) await box.selectOption("mayor")
  await form.getByLabel("咨询").check()
  await form.getByLabel("标题").fill(title)
  await form.getByLabel("正文").fill("每天晚上七点以后都是这样，请有关部门到现场看一看。")
  if ((await form.getByLabel("姓名").count()) > 0) await form.getByLabel("姓名").fill("测试人")
  if ((await form.getByLabel("联系电话").count()) > 0) await form.getByLabel("联系电话").fill("0719-5550123")
  await form.getByLabel(/我已阅读写信须知/).check()
}
