import { expect, type Page, test } from "@playwright/test"
import { axeFaults } from "../support/axe.ts"
import { feed, hostCss, policyPage } from "./policy-sample.ts"
import { openTwoHosts, type TwoHosts } from "./two-hosts.ts"
import { measureShift, watch } from "./watch-page.ts"

let hosts: TwoHosts
test.beforeAll(async () => {
  hosts = await openTwoHosts()
  hosts.page("/host.css", { body: hostCss, type: "text/css" })
  hosts.page("/feed.json", { body: JSON.stringify(feed), type: "application/json" })
})
test.afterAll(() => hosts.close())

const panel = `<civic-interpretation-panel for="zoom" src="/feed.json" layout="side"><ul><li><a href="/jiedu/1.html">一图读懂</a></li></ul></civic-interpretation-panel>`

async function open(page: Page, element = panel, path = "/policy.html"): Promise<void> {
  await page.goto(hosts.page(path, { body: policyPage(hosts.files, element), csp: true }))
}

/** The words of the page that carry a mark of ours. */
function marked(page: Page, name: string): Promise<string[]> {
  return page.evaluate((key) => {
    const texts: string[] = []
    CSS.highlights.get(key)?.forEach((range) => {
      if (range instanceof Range) texts.push(range.toString())
    })
    return texts
  }, name)
}

test("finds the clauses in the page although the quotes differ a little, and moves nothing", async ({
  page,
}) => {
  const seen = watch(page)
  const shift = await measureShift(page)
  await open(page)
  const before = await page.locator("#zoom").evaluate((element) => element.innerHTML)
  await expect(page.getByRole("tab", { name: "逐条看" })).toBeVisible()
  const clauses = await marked(page, "civic-clause")
  expect(clauses).toHaveLength(3)
  expect(clauses[1]).toContain("每招用1人发给一次性扩岗补助1500元")
  expect(await page.locator("#zoom").evaluate((element) => element.innerHTML)).toBe(before)
  expect(await shift()).toBe(0)
  expect(seen.errors).toEqual([])
  expect([...seen.origins].sort()).toEqual([hosts.files, hosts.portal].sort())
})

test("says of an explanation on the policy's first day that both came together", async ({ page }) => {
  const [first, ...others] = feed.interpretations
  const interpretations = [{ ...first, workingDays: 0 }, ...others]
  hosts.page("/same-day.json", {
    body: JSON.stringify({ ...feed, interpretations }),
    type: "application/json",
  })
  await open(page, panel.replace("/feed.json", "/same-day.json"), "/same-day.html")
  await expect(page.getByText("与文件同日发布").first()).toBeVisible()
  await expect(page.getByText("第 0 个工作日")).toHaveCount(0)
})

test("reading an explanation lights up its clauses in the text", async ({ page }) => {
  await open(page)
  await page.getByRole("button", { name: /答记者问/ }).click()
  await expect(page.getByText("企业不用跑窗口")).toBeVisible()
  expect(await marked(page, "civic-clause-shown")).toHaveLength(2)
  await page.getByRole("button", { name: "在原文中查看第五条" }).click()
  expect(await marked(page, "civic-clause-shown")).toEqual(["人力资源社会保障部门在10个工作日内办结"])
  await expect(page.getByRole("status")).toHaveText("已在原文中标出第五条")
})

test("clicking a clause in the text shows what explains it", async ({ page }) => {
  await open(page)
  await expect(page.getByRole("tab", { name: "逐条看" })).toBeVisible()
  await page.getByText("一、稳岗返还").click({ position: { x: 200, y: 50 } })
  await expect(page.getByRole("tab", { name: "逐条看" })).toHaveAttribute("aria-selected", "true")
  await expect(page.getByRole("button", { name: "第一条", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  )
  await expect(page.getByRole("tabpanel").getByText("数说稳岗")).toBeVisible()
})

test("says when a clause is not on this page", async ({ page }) => {
  await open(page)
  await page.getByRole("tab", { name: "逐条看" }).click()
  await page.getByRole("button", { name: "第九条" }).click()
  await expect(page.getByText("本页没有这段原文")).toBeVisible()
  await expect(page.getByText("这一条还没有专门的解读")).toBeVisible()
})

test("is walked by keyboard: tabs by arrows, clauses and explanations by Enter", async ({ page }) => {
  await open(page)
  await page.getByRole("tab", { name: "解读", exact: true }).focus()
  await page.keyboard.press("ArrowRight")
  await expect(page.getByRole("tab", { name: "逐条看" })).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "第二条" })).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("button", { name: /答记者问/ }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("tabpanel").getByText("企业不用跑窗口")).toBeVisible()
})

test("tells how soon each piece came", async ({ page }) => {
  await open(page)
  await expect(page.getByText("文件发布后第 2 个工作日")).toBeVisible()
  await expect(page.getByText("文件发布后第 3 天")).toBeVisible()
  await expect(page.getByText("与文件同日发布").first()).toBeVisible()
})

test("cleans a feed's HTML of everything that acts", async ({ page }) => {
  await open(page)
  await page.getByRole("button", { name: "一家食品厂的扩岗账" }).click()
  const rich = page.locator("civic-interpretation-panel .rich")
  await expect(rich).toContainText("8名")
  expect(await page.evaluate("window.hacked")).toBeUndefined()
  const markup = await rich.innerHTML()
  expect(markup).not.toMatch(/script|onerror|onclick|javascript:|style=/)
})

test("draws numbers as a picture with the same numbers in a table", async ({ page }) => {
  await open(page)
  await page.getByRole("button", { name: /数说稳岗/ }).click()
  await expect(page.getByRole("img", { name: "稳岗返还资金" })).toBeVisible()
  await page.getByText("查看数据表").click()
  await expect(page.getByRole("row", { name: "2025年 2960 1180" })).toBeVisible()
})

for (const tab of ["解读", "逐条看", "对照", "时间", "名词", "相关"]) {
  test(`breaks no axe rule in ${tab}`, async ({ page }) => {
    await open(page)
    await page.getByRole("tab", { name: tab, exact: true }).click()
    const folds = page.locator("civic-interpretation-panel [aria-expanded=false]:visible")
    while ((await folds.count()) > 0) await folds.first().click()
    if (tab === "逐条看") await page.getByRole("button", { name: "第二条" }).click()
    expect(await axeFaults(page, "civic-interpretation-panel")).toEqual([])
  })
}

test("leads an explanation back to its policy", async ({ page }) => {
  await open(page, panel, "/jiedu/1.html")
  await expect(page.getByRole("link", { name: /若干措施$/ }).first()).toHaveAttribute(
    "href",
    `${hosts.portal}/policy.html`,
  )
  await expect(page.getByText("正在阅读")).toBeVisible()
})

test("is made of plain links when there is no feed", async ({ page }) => {
  await open(
    page,
    `<civic-interpretation-panel><h3>相关解读</h3><ul><li><a href="/jiedu/1.html">一图读懂若干措施</a> 2026-03-16</li><li><a href="/jiedu/2.html">市长谈若干措施</a> 2026-03-18</li></ul></civic-interpretation-panel>`,
  )
  await expect(page.getByText("图解", { exact: true })).toBeVisible()
  await expect(page.getByText("负责人解读")).toBeVisible()
  await expect(page.getByRole("link", { name: "市长谈若干措施" })).toBeVisible()
})

test("shows the plain links and a second try when the feed cannot be read", async ({ page }) => {
  const bad = { ...feed, interpretations: [{ id: "x", form: "poem", title: "诗" }] }
  hosts.page("/bad.json", { body: JSON.stringify(bad), type: "application/json" })
  const seen = watch(page)
  await open(page, panel.replace("/feed.json", "/bad.json"))
  await expect(page.getByRole("alert")).toContainText("没有读取成功")
  await expect(page.getByRole("link", { name: "一图读懂" })).toBeVisible()
  expect(seen.errors.join()).toContain("interpretations[0].form")
  hosts.page("/bad.json", { body: JSON.stringify(feed), type: "application/json" })
  await page.getByRole("button", { name: "再试一次" }).click()
  await expect(page.getByRole("tab", { name: "逐条看" })).toBeVisible()
})

test("opens as a drawer from a link, closes by Esc and gives the focus back", async ({ page }) => {
  await page.goto(
    hosts.page("/drawer.html", {
      body: policyPage(hosts.files, `<a href="#" data-civic-open="interpretation">政策解读</a>`).replace(
        "civicbridge.js",
        'civicbridge.js" data-interpretation="/feed.json',
      ),
    }),
  )
  const link = page.getByRole("link", { name: "政策解读" })
  await expect(page.getByRole("button", { name: "政策解读" })).toBeVisible()
  await link.focus()
  await page.keyboard.press("Enter")
  const drawer = page.getByRole("region", { name: "政策解读" })
  await expect(drawer).toBeVisible()
  await expect(page.getByRole("button", { name: "收起" })).toBeFocused()
  expect(await axeFaults(page, "civic-interpretation-panel")).toEqual([])
  await page.keyboard.press("Escape")
  await expect(drawer).toBeHidden()
  await expect(link).toBeFocused()
})

for (const layout of ["side", "inline", "drawer"]) {
  test(`prints everything it has, cut off nowhere, when it is ${layout}`, async ({ page }) => {
    await open(page, panel.replace('layout="side"', `layout="${layout}"`), `/print-${layout}.html`)
    await expect(page.locator("civic-interpretation-panel .page").first()).toBeAttached()
    await page.emulateMedia({ media: "print" })
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
    await expect(page.getByText("第一步，登录云川政务服务网。")).toBeVisible()
    for (const words of ["企业不用跑窗口", "提高10个百分点", "本年度申请截止", "正常退休和死亡不计入"])
      await expect(page.getByText(words).first()).toBeVisible()
    const box = await page.locator("civic-interpretation-panel .panel").evaluate((element) => {
      const { scrollHeight, clientHeight } = element
      return { cut: scrollHeight - clientHeight, overflow: getComputedStyle(element).overflowY }
    })
    expect(box).toEqual({ cut: 0, overflow: "visible" })
  })
}
