/** What people put into forms to make a page do their will, through the element on a portal with the strictest policy. */
import { expect, type Page, test } from "@playwright/test"
import { payloads } from "../service/payloads.ts"
import { openPortal, type Portal } from "./mailbox-portal.ts"
import { letter, openMailbox, writeLetter } from "./mailbox-steps.ts"

let portal: Portal
test.beforeAll(async () => {
  portal = await openPortal()
})
test.afterAll(() => portal.close())

const markup = payloads.filter((payload) => /[<>{]/.test(payload))
const whole = markup.join("\n").slice(0, 2900)

test("no payload runs or calls out in draft, waiting letter, receipt, status or among the letters of the device", async ({
  page,
}) => {
  const complaints = listen(page)
  await openMailbox(page, portal)
  for (const at of [0, 3, 9, 15]) {
    const title = `${(markup[at] ?? "").slice(0, 44)} 标题`
    await writeLetter(page, title)
    await letter(page).getByLabel("正文").fill(whole)
    const name = `${(markup[at + 1] ?? "").replace(/[/\\]/g, "").slice(0, 100)}.pdf`
    await letter(page)
      .getByLabel(/附件/)
      .setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.4 ${at}`) })
    await expect(letter(page).locator(".files li")).toHaveCount(1)
    await expectNothingRan(page)
    portal.script(503)
    await page.getByRole("button", { name: "提交信件" }).click()
    await expect(page.getByRole("heading", { name: "信件还没有寄出" })).toBeVisible()
    await expectNothingRan(page)
    await page.getByRole("button", { name: "现在再试" }).click()
    await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible({ timeout: 15_000 })
    await expect(letter(page).locator(".receipt")).toContainText(title)
    await page.getByRole("button", { name: "查看办理进度" }).click()
    const track = page.locator("civic-mailbox-track")
    await expect(track.getByRole("heading", { name: title })).toBeVisible()
    await track.getByText("补充内容").first().click()
    await track.getByLabel("补充内容").fill(whole.slice(0, 1000))
    await track.getByRole("button", { name: "提交补充" }).click()
    await expect(track.locator(".status")).toContainText("<script>globalThis.__ran=1</script>")
    await expectNothingRan(page)
    await track.getByRole("button", { name: "查询另一封" }).click()
    await expect(track.locator(".own").first()).toContainText(title)
    await expectNothingRan(page)
    await page.getByRole("tab", { name: "我要写信" }).click()
    await page.getByRole("button", { name: "再写一封" }).click()
  }
  expect(complaints).toEqual([])
})

/** Everything a hostile text could make the page do that we would hear of; the refusal asked for is none. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("503")) complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("dialog", (dialog) => void complaints.push(`dialog ${dialog.message()}`))
  page.on("request", (request) => {
    if (!request.url().startsWith(portal.url)) complaints.push(`request ${request.url()}`)
  })
  return complaints
}

async function expectNothingRan(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    const foreign: string[] = []
    for (const root of roots) {
      for (const one of root.querySelectorAll("*")) {
        if (one.shadowRoot !== null) roots.push(one.shadowRoot)
        const handlers = [...one.attributes].filter(({ name }) => name.startsWith("on"))
        if (handlers.length > 0 || /^(?:iframe|object|embed|base|math|img)$/.test(one.localName))
          foreign.push(one.outerHTML.slice(0, 80))
      }
    }
    return { ran: "__ran" in globalThis, foreign }
  })
  expect(found).toEqual({ ran: false, foreign: [] })
}
