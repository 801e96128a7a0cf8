import { expect, type Page, test } from "@playwright/test"
import { columns, items } from "../../demo/portal/content.ts"
import { axeFaults } from "../support/axe.ts"
import type { DemoServer } from "../support/demo-server.ts"
import { useDemo } from "../support/use-servers.ts"

let demo: DemoServer
useDemo((one) => {
  demo = one
})

/** One item of each kind: with a panel, with pictures, with a document box, from an old column. */
const articles = [...new Map(items.map((item) => [`${item.column}`, item])).values()].map(
  ({ column, id }) => `/${column}/${id}.html`,
)
const portal = [
  "/",
  "/map/",
  "/szxx/",
  "/nowhere.html",
  ...Object.keys(columns).map((id) => `/${id}/`),
  ...articles,
]

/** What other people wrote: the editors' own toolbars and frames. */
const editors = ".w-e-bar, .w-e-text-container, .tox, .edui-default, .cke, .ql-toolbar, .ql-container"

async function judge(page: Page, path: string, within = "body"): Promise<string[]> {
  await page.goto(demo.home + path)
  return (await axeFaults(page, within)).map((fault) => `${path} ${fault}`)
}

/** The classic portal is sampled by portal.spec; that of 2008 is as bad as portals were then, on purpose. */
test("no page of today's portal breaks a rule of axe", async ({ page }) => {
  const faults: string[] = []
  for (const path of portal) faults.push(...(await judge(page, `/today${path}`)))
  expect(faults).toEqual([])
})

test("no page of the CMS breaks a rule of axe, the editors' own parts left out", async ({ page }) => {
  const faults: string[] = []
  for (const path of ["/cms/feed", "/cms/published", "/playground", "/configurator"]) {
    faults.push(...(await judge(page, path, "header, main > *:not(.configurator), form")))
  }
  for (const path of ["/cms/", "/cms/more"]) {
    await page.goto(demo.home + path)
    await page.waitForFunction(
      () => document.querySelectorAll("iframe, .ql-editor, .w-e-text-container").length > 1,
    )
    await page.locator(editors).evaluateAll((parts) => {
      for (const part of parts) part.setAttribute("data-not-ours", "")
    })
    faults.push(...(await axeFaults(page, "body")).filter((fault) => !ofEditors(fault)))
  }
  expect(faults).toEqual([])
})

/** A fault names the element: the editors' classes tell theirs. */
function ofEditors(fault: string): boolean {
  return /w-e-|data-menu-key|tox|edui|cke_|ql-|data-not-ours|ueditor_/.test(fault)
}

test("no page of the mailbox and the desk breaks a rule of axe", async ({ page }) => {
  const faults: string[] = []
  for (const path of ["/mailbox", "/mailbox/status", "/mailbox/archive", "/mailbox/stats", "/desk"]) {
    faults.push(...(await judge(page, path)))
  }
  if (demo.account === undefined) throw new Error("the demo printed no account")
  await page.goto(`${demo.home}/desk`)
  await page.getByLabel("用户名").fill(demo.account.username)
  await page.getByLabel("密码").fill(demo.account.password)
  await page.getByRole("button", { name: "登录" }).click()
  await page.waitForLoadState()
  const links = await page
    .locator("nav a[href^='/desk']")
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href") ?? ""))])
  expect(links.length).toBeGreaterThan(2)
  for (const path of links.filter((path) => !/logout|export|csv/.test(path)))
    faults.push(...(await judge(page, path)))
  expect(faults).toEqual([])
})
