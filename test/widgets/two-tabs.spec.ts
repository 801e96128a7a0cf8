/** Many letters over a bad line: `npm run faults -- --only two-tabs`, which takes half an hour. */
import { expect, type Page, test } from "@playwright/test"
import { countOnDevice } from "../faults/support/writing-tabs.ts"
import { expectNoAxeViolations } from "./look.ts"
import { openPortal, type Portal } from "./mailbox-portal.ts"
import { letter, openMailbox, writeLetter } from "./mailbox-steps.ts"

let portal: Portal
test.beforeAll(async () => {
  portal = await openPortal()
})
test.afterAll(() => portal.close())
test.beforeEach(() => portal.script())

const apart = (page: Page) => letter(page).locator("p", { hasText: "这里写的内容没有丢" })
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

test("two tabs on one draft write over nothing: the second says so, and both texts can be gone on with", async ({
  page,
  context,
}) => {
  await openMailbox(page, portal)
  await letter(page).getByLabel("标题").fill("滨河路的路灯")
  await expect(letter(page).getByText("草稿已保存在这台设备上").first()).toBeVisible()
  const second = await context.newPage()
  await openMailbox(second, portal)
  await expect(letter(second).getByLabel("标题")).toHaveValue("滨河路的路灯")
  await letter(page).getByLabel("正文").fill("第一个页面写的经过。")
  await expect.poll(() => draftsOf(page)).toEqual(["第一个页面写的经过。"])
  await letter(second).getByLabel("标题").fill("滨河路的井盖")
  await expect(apart(second)).toBeVisible()
  await expectNoAxeViolations(second)
  await expect(apart(page)).toHaveCount(0)

  await letter(second).getByRole("button", { name: "接着写 滨河路的路灯" }).click()
  await expect(letter(second).getByLabel("正文")).toHaveValue("第一个页面写的经过。")
  await letter(second).getByRole("button", { name: "接着写 滨河路的井盖" }).click()
  await expect(letter(second).getByLabel("标题")).toHaveValue("滨河路的井盖")
  await letter(second).getByRole("button", { name: "删除 滨河路的路灯" }).click()
  await expect(letter(second).getByText("其他没写完的信")).toBeHidden()
  await page.close()
  await second.reload()
  await expect(letter(second).getByLabel("标题")).toHaveValue("滨河路的井盖")
  await expect(letter(second).getByText("其他没写完的信")).toHaveCount(0)
})

test("one draft sent from two tabs is one letter, and what was changed in the other is not lost with it", async ({
  page,
  context,
}) => {
  await openMailbox(page, portal)
  await writeLetter(page, "同一份草稿寄两次")
  await expect.poll(() => draftsOf(page, "consent")).toEqual([true])
  const [second, third] = [await context.newPage(), await context.newPage()]
  for (const tab of [second, third]) {
    await openMailbox(tab, portal)
    await expect(letter(tab).getByLabel("标题")).toHaveValue("同一份草稿寄两次")
  }
  for (const tab of [page, second]) {
    await send(tab)
    await expect(tab.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  }
  const serial = (tab: Page) => letter(tab).locator(".receipt .key dd").first().textContent()
  expect(await serial(second)).toBe(await serial(page))

  await letter(third).getByLabel("标题").fill("寄出以后又改过的草稿")
  await expect(apart(third)).toBeVisible()
  await send(third)
  await expect(third.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  expect(await serial(third)).not.toBe(await serial(page))
})

test("a letter taken back does not write over the one begun while it waited", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "等在待寄箱里的信")
  portal.script(503)
  await send(page)
  await page.getByRole("button", { name: "再写一封" }).click()
  await letter(page).getByLabel("标题").fill("等待时开始写的信")
  await expect(letter(page).getByText("草稿已保存在这台设备上").first()).toBeVisible()
  portal.script(503, 503, 503)
  await page.reload()
  await page.getByRole("button", { name: "取回修改" }).click()
  await expect(letter(page).getByLabel("标题")).toHaveValue("等在待寄箱里的信")
  await page.reload()
  await letter(page).getByRole("button", { name: "接着写 等待时开始写的信" }).click()
  await expect(letter(page).getByLabel("标题")).toHaveValue("等待时开始写的信")
})

test("a draft stays for later while another letter is written", async ({ page }) => {
  await openMailbox(page, portal)
  await letter(page).getByLabel("标题").fill("先放着的信")
  await expect(letter(page).getByText("草稿已保存在这台设备上").first()).toBeVisible()
  await page.reload()
  await letter(page).getByRole("button", { name: "另写一封" }).click()
  await expect(letter(page).getByLabel("标题")).toHaveValue("")
  await expectNoAxeViolations(page)
  await writeLetter(page, "先寄出去的信")
  await send(page)
  await page.getByRole("button", { name: "再写一封" }).click()
  await letter(page).getByRole("button", { name: "接着写 先放着的信" }).click()
  await expect(letter(page).getByLabel("标题")).toHaveValue("先放着的信")
})

test("two clicks on send, and the way back afterwards, leave one letter", async ({ page }) => {
  await openMailbox(page, portal)
  await writeLetter(page, "点了两次提交的信")
  await page.getByRole("button", { name: "提交信件" }).dblclick()
  await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible()
  await page.goto("about:blank")
  await page.goBack()
  await expect(page.getByRole("tab", { name: "我要写信" })).toBeVisible()
  await expect(letter(page).locator("h2, form").first()).toBeVisible()
  const title = letter(page).getByLabel("标题")
  if ((await title.count()) > 0) await expect(title).toHaveValue("")
  expect(portal.posted.filter((one) => one === "点了两次提交的信")).toHaveLength(1)
})

test("what was typed a moment before the page went is found again", async ({ page }) => {
  await openMailbox(page, portal)
  await letter(page).getByLabel("标题").fill("先写了一句")
  await expect(letter(page).getByText("草稿已保存在这台设备上").first()).toBeVisible()
  await letter(page).getByLabel("标题").fill("又改成了另一句")
  await page.reload()
  await expect(letter(page).getByLabel("标题")).toHaveValue("又改成了另一句")
  await expect(letter(page).getByText("其他没写完的信")).toHaveCount(0)
})

/** A field of each draft kept on the device. */
function draftsOf(page: Page, field = "body"): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve) => {
        indexedDB.open("civic-mailbox").onsuccess = ({ target }) => {
          const db: IDBDatabase = Object(target).result
          const all = db.transaction("drafts").objectStore("drafts").getAll()
          all.onsuccess = () => {
            db.close()
            resolve(all.result.map((draft: { fields: Record<string, unknown> }) => draft.fields[name]))
          }
        }
      }),
    field,
  )
}
