/** Many letters over a bad line: `npm run faults -- --only two-tabs`, which takes half an hour. */
import { expect, type Page, test } from "@playwright/test"
import { countOnDevice } from "../faults/support/writing-tabs.ts"
import { expectNoAxeViolations } from "./look.ts"
import { openPortal, type Portal } from "./mailbox-portal.ts"
import { openMailbox, writeLetter } from "./mailbox-steps.ts"

let portal: Portal
test.beforeAll(async () => {
  portal = await openPortal()
})
test.afterAll(() => portal.close())

const send = (page: Page) => page.getByRole("button", { name: "提交信件" }).click()

test("a tab whose letter another is sending says so, and shows the receipt when it has arrived", async ({
  page,
  context,
}) => {
  let goOn = () => {}
  const stuck = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route("**/api/v1/letters", (route) => stuck.then(() => route.continue()))
  await openMailbox(page, portal)
  await writeLetter(page, "两个页面看着同一封信")
  await send(page)
  await expect(page.getByRole("heading", { name: "正在提交" })).toBeVisible()
  const second = await context.newPage()
  await openMailbox(second, portal)
  await expect(second.getByText("您的信件正由本浏览器的另一个页面提交")).toBeVisible()
  await expectNoAxeViolations(second)
  goOn()
  for (const tab of [page, second])
    await expect(tab.getByRole("heading", { name: "信件已收到" })).toBeVisible({ timeout: 15_000 })
  expect(portal.posted.filter((title) => title === "两个页面看着同一封信")).toHaveLength(1)
})

test("a letter that waits does not keep anybody from writing the next, and is told of above the form", async ({
  page,
}) => {
  await openMailbox(page, portal)
  await writeLetter(page, "第一封在等待线路")
  portal.script(503)
  await send(page)
  await page.getByRole("button", { name: "再写一封" }).click()
  await expect(page.getByText("另有 1 封信等待寄出")).toBeVisible()
  await expectNoAxeViolations(page)
  await writeLetter(page, "第二封随后写成")
  await send(page)
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  await expect(page.getByText("第二封随后写成")).toBeVisible()
  await expect.poll(() => countOnDevice(page, "outbox"), { timeout: 15_000 }).toBe(0)
  expect(portal.posted).toContain("第一封在等待线路")
  await expect(page.getByText("第二封随后写成")).toBeVisible()
})
