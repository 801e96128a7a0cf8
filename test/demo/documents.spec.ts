import { expect, test } from "@playwright/test"
import { addressOf, readings } from "../../demo/documents/list.ts"
import { documents } from "../docs/documents.ts"
import { axeFaults } from "../support/axe.ts"
import type { DemoServer } from "../support/demo-server.ts"
import { useDemo } from "../support/use-servers.ts"

let demo: DemoServer
useDemo((one) => {
  demo = one
})

const addresses = [
  addressOf("zh-CN"),
  addressOf("en"),
  ...readings.map(({ language, document }) => addressOf(language, document.name)),
]

test("every document of the repository is a page, and none is forgotten", () => {
  expect(readings.map(({ file }) => file)).toEqual(expect.arrayContaining([...documents]))
})

test("no page of the documents breaks a rule of axe or scrolls sideways on a phone", async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 375, height: 720 })
  const faults: string[] = []
  for (const path of addresses) {
    await page.goto(demo.home + path)
    // One part of the catalogue is like the other.
    if (path.endsWith("catalogue")) {
      await page.locator(".text > :nth-child(n + 60)").evaluateAll((rest) => {
        for (const part of rest) part.remove()
      })
    }
    faults.push(...(await axeFaults(page)).map((fault) => `${path} ${fault}`))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) faults.push(`${path} is ${wide} px too wide`)
  }
  expect(faults).toEqual([])
})

test("every link of the documents leads to a page and a heading that is there", async ({ request }) => {
  const ids = new Map<string, Set<string>>()
  const links: (readonly [from: string, to: string])[] = []
  for (const path of addresses) {
    const answer = await request.get(demo.home + path)
    expect(answer.status(), path).toBe(200)
    const html = await answer.text()
    ids.set(path, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id)))
    for (const [, to = ""] of html.matchAll(/ (?:href|src)="([^"]+)"/g)) {
      if (!/^(?:https?|mailto):|^#$/.test(to)) links.push([path, to.startsWith("#") ? path + to : to])
    }
  }
  const dead: string[] = []
  const answers = new Map<string, boolean>()
  for (const [from, to] of links) {
    const [path = "", heading] = to.split("#")
    if (!answers.has(path)) answers.set(path, (await request.get(demo.home + path)).ok())
    const isThere = heading === undefined || ids.get(path)?.has(decodeURIComponent(heading)) === true
    if (answers.get(path) !== true || !isThere) dead.push(`${from} → ${to}`)
  }
  expect(dead).toEqual([])
})

test("a reader changes the language and finds the same document", async ({ page }) => {
  await page.goto(`${demo.home}/docs/webmaster-guide`)
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN")
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole("link", { name: "English" }).click()
  await expect(page).toHaveURL(`${demo.home}/docs/en/webmaster-guide`)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Webmaster guide")
  await expect(page.getByRole("navigation", { name: "All documents" }).locator("[aria-current]")).toHaveText(
    "Webmaster guide",
  )
})

test("a block of code is copied by its button", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto(`${demo.home}/docs/en/readme`)
  const block = page.locator(".code").filter({ hasText: "npm start" })
  await block.getByRole("button").click()
  await expect(block.getByRole("button")).toHaveText("Copied")
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("npm start")
})
