import { expect, test } from "@playwright/test"
import { encodeGbk } from "../../demo/gbk.ts"
import { openTwoHosts, type TwoHosts } from "./two-hosts.ts"
import { measureShift, watch } from "./watch-page.ts"

let hosts: TwoHosts
test.beforeAll(async () => {
  hosts = await openTwoHosts()
})
test.afterAll(() => hosts.close())

const share = "civic-share-buttons"

function html(body: string, head = ""): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知公告</title><meta name="ArticleTitle" content="关于清明节放假的通知"><meta name="Description" content="放假安排">${head}</head><body>${body}</body></html>`
}

test("starts an element from another origin that sends no CORS headers", async ({ page }) => {
  const seen = watch(page)
  const body = `<civic-share-buttons></civic-share-buttons>`
  const script = `<script src="${hosts.files}/civicbridge.js"></script>`
  await page.goto(hosts.page("/plain.html", { body: html(body, script) }))
  await expect(page.getByRole("button", { name: "微信" })).toBeVisible()
  expect(seen.errors).toEqual([])
  expect([...seen.origins].sort()).toEqual([hosts.files, hosts.portal].sort())
})

test("fetches nothing but itself when the page has no tag of ours, and adds one global", async ({ page }) => {
  hosts.fetched.length = 0
  await page.goto(hosts.page("/none.html", { body: html("<p>没有组件</p>") }))
  const before = await page.evaluate(() => Object.keys(window))
  await page.goto(
    hosts.page("/none.html", {
      body: html(`<p>没有组件</p><script src="${hosts.files}/civicbridge.js"></script>`),
    }),
  )
  const after = await page.evaluate(() => Object.keys(window))
  expect(after.filter((key) => before.indexOf(key) < 0)).toEqual(["CivicBridge"])
  expect(hosts.fetched).toEqual(["civicbridge.js"])
})

test("shows right Chinese on a GBK page whose script tag names no charset", async ({ page }) => {
  const seen = watch(page)
  const body = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>云川市</title></head><body><table width="100%"><tr><td>云川要闻<civic-share-buttons></civic-share-buttons></td></tr></table><script src="${hosts.files}/civicbridge.js"></script></body></html>`
  await page.goto(hosts.page("/gbk.html", { body: encodeGbk(body), type: "text/html" }))
  expect(await page.evaluate(() => document.characterSet)).toBe("GBK")
  await expect(page.getByRole("button", { name: "复制链接" })).toHaveText("复制链接")
  expect(seen.errors).toEqual([])
})

test("works in quirks mode beside jQuery 1.12 and hostile styles", async ({ page }) => {
  const seen = watch(page)
  const body = `<html><head><title>旧门户</title><link rel="stylesheet" href="/hostile.css"><script src="${hosts.files}/lib/jquery/dist/jquery.js"></script></head><body><table><tr><td><civic-share-buttons></civic-share-buttons></td></tr></table><script src="${hosts.files}/civicbridge.js"></script></body></html>`
  const styles =
    "*{font-size:12px!important;line-height:1!important;color:#999!important}a{float:left}button{width:100%!important;height:18px!important}"
  hosts.page("/hostile.css", { body: styles, type: "text/css" })
  await page.goto(hosts.page("/quirks.html", { body }))
  expect(await page.evaluate(() => document.compatMode)).toBe("BackCompat")
  const button = page.getByRole("button", { name: "微信" })
  await expect(button).toBeVisible()
  expect((await button.boundingBox())?.height).toBe(44)
  expect(await page.locator(share).evaluate((host) => getComputedStyle(host).fontSize)).toBe("16px")
  expect(seen.errors).toEqual([])
})

test("is styled under a policy that allows no inline style or script", async ({ page }) => {
  const seen = watch(page)
  const body = html(
    `<p>正文</p><civic-share-buttons></civic-share-buttons>`,
    `<script src="${hosts.files}/civicbridge.js"></script>`,
  )
  await page.goto(hosts.page("/csp.html", { body, csp: true }))
  const button = page.getByRole("button", { name: "微信" })
  await button.click()
  await expect(page.getByRole("dialog").getByRole("img")).toBeVisible()
  expect((await button.boundingBox())?.height).toBe(44)
  expect(seen.errors).toEqual([])
})

test("survives poisoned prototypes, and falls back to linked styles where adoption is missing", async ({
  page,
}) => {
  const seen = watch(page)
  const poison = `
    Array.prototype.each = function () {}; Array.prototype.last = function () {};
    Array.prototype.toJSON = function () { return "poisoned" }; String.prototype.strip = function () {};
    Array.from = function () { return [] };
    Function.prototype.bind = function (thing) { var self = this; return function () { return self.apply(thing, arguments) } };
    delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
    window.Document = function () {};`
  hosts.page("/poison.js", { body: poison, type: "text/javascript" })
  const body = html(
    "<civic-share-buttons></civic-share-buttons>",
    `<script src="/poison.js"></script><script src="${hosts.files}/civicbridge.js"></script>`,
  )
  await page.goto(hosts.page("/poison.html", { body, csp: true }))
  const button = page.getByRole("button", { name: "微信" })
  await expect(button).toBeVisible()
  await button.click()
  await expect(page.getByRole("dialog").getByRole("img")).toBeVisible()
  expect((await button.boundingBox())?.height).toBe(44)
  expect(hosts.fetched.some((name) => /^share-buttons-\w+\.css$/.test(name))).toBe(true)
  expect(seen.errors).toEqual([])
})

test("starts where the policy demands trusted types, and leaves the links standing where it forbids ours", async ({
  page,
}) => {
  const seen = watch(page)
  const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const tag = `<script src="${hosts.files}/civicbridge.js"></script>`
  const panel = `<civic-interpretation-panel src="/trusted.json"></civic-interpretation-panel>`
  const piece = { id: "a", form: "cases", title: "一个例子", html: "<p>例子<b>一</b></p>" }
  hosts.page("/trusted.json", {
    body: JSON.stringify({ document: { title: "办法" }, interpretations: [piece] }),
    type: "application/json",
  })
  const allowed = "require-trusted-types-for 'script'; trusted-types civicbridge lit-html dompurify"
  const inside = `<civic-share-buttons><a href="/weibo">微博</a></civic-share-buttons>`
  await page.goto(hosts.page("/trusted.html", { body: html(inside + panel, meta(allowed) + tag) }))
  await page.getByRole("button", { name: "微信" }).click()
  await expect(page.getByRole("dialog").getByRole("img")).toBeVisible()
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "一个例子" }).click()
  await expect(page.getByText("例子一", { exact: true })).toBeVisible()
  expect(seen.errors).toEqual([])
  const forbidden = "require-trusted-types-for 'script'; trusted-types 'none'"
  await page.goto(hosts.page("/untrusted.html", { body: html(inside, meta(forbidden) + tag) }))
  await expect(page.getByRole("link", { name: "微博" })).toBeVisible()
  expect(seen.errors.filter((text) => !/Trusted|Content Security/.test(text))).toEqual([])
})

test("adds its own global, the toolbar's old one and nothing else to a page with its elements open", async ({
  page,
}) => {
  const names = () =>
    page.evaluate(() => [
      ...Object.getOwnPropertyNames(window),
      ...Object.getOwnPropertyNames(Symbol),
      ...Object.getOwnPropertyNames(Array.prototype),
      ...Object.getOwnPropertyNames(Object.prototype),
    ])
  await page.goto(hosts.page("/globals.html", { body: html("<p>没有组件</p>") }))
  const before = await names()
  const tag = `<script src="${hosts.files}/civicbridge.js" data-toolbar></script>`
  const body = html(
    `<a href="#" data-civic-open="accessibility">无障碍浏览</a><civic-share-buttons></civic-share-buttons><civic-interpretation-panel><a href="/1.html">一图读懂</a></civic-interpretation-panel><civic-mayor-mailbox></civic-mayor-mailbox>`,
    tag,
  )
  await page.goto(hosts.page("/globals.html", { body }))
  await page.getByRole("button", { name: "微信" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click()
  await page.getByRole("link", { name: "无障碍浏览" }).click()
  await expect(page.getByRole("toolbar")).toBeVisible()
  // The second is what portals call whose toolbar was another one before.
  expect((await names()).filter((name) => before.indexOf(name) < 0)).toEqual(["CivicBridge", "aria"])
})

test("takes two copies of the tag and inserts an element once for each place", async ({ page }) => {
  const seen = watch(page)
  const tag = `<script src="${hosts.files}/civicbridge.js" data-share=".article"></script>`
  await page.goto(
    hosts.page("/twice.html", { body: html(`<div class="article"><p>正文</p></div>${tag}${tag}`) }),
  )
  await expect(page.getByRole("button", { name: "微信" })).toBeVisible()
  await expect(page.locator(share)).toHaveCount(1)
  await expect(page.locator(".article > civic-share-buttons")).toHaveCount(1)
  expect(seen.errors).toEqual([])
})

test("leaves a page's own define and require alone", async ({ page }) => {
  const seen = watch(page)
  hosts.page("/amd.js", {
    body: "window.defined=[];window.define=function(){defined.push(arguments)};define.amd={};window.require=function(){throw new Error('not ours')}",
    type: "text/javascript",
  })
  const body = html(
    "<civic-share-buttons></civic-share-buttons>",
    `<script src="/amd.js"></script><script src="${hosts.files}/civicbridge.js"></script>`,
  )
  await page.goto(hosts.page("/amd.html", { body }))
  await page.getByRole("button", { name: "微信" }).click()
  await expect(page.getByRole("dialog")).toBeVisible()
  expect(await page.evaluate("defined.length")).toBe(0)
  expect(seen.errors).toEqual([])
})

test("notices an element that a script inserts long after the page is ready", async ({ page }) => {
  await page.goto(
    hosts.page("/late.html", {
      body: html(`<div id="place"></div><script src="${hosts.files}/civicbridge.js"></script>`),
    }),
  )
  await page.waitForLoadState("load")
  await page.evaluate(() => {
    const place = document.getElementById("place")
    if (place) place.innerHTML = "<civic-share-buttons networks='copy'></civic-share-buttons>"
  })
  await expect(page.getByRole("button", { name: "复制链接" })).toBeVisible()
  await expect(page.getByRole("button", { name: "微信" })).toHaveCount(0)
})

test("tells once which option or attribute it does not know and what to write instead", async ({ page }) => {
  const said: string[] = []
  page.on("console", (message) => said.push(message.text()))
  const tag = `<script src="${hosts.files}/civicbridge.js" data-shara=".a" data-share=".article" data-share-network="qq"></script>`
  await page.goto(hosts.page("/typo.html", { body: html(`<div class="article">正文</div>${tag}${tag}`) }))
  await expect(page.getByRole("button", { name: "微信" })).toBeVisible()
  expect(said.filter((text) => text.includes("data-shara"))).toHaveLength(1)
  expect(said.filter((text) => text.includes("不认识的属性 network"))).toHaveLength(1)
})

test("says in the console which file is missing, and leaves the plain links standing", async ({ page }) => {
  const seen = watch(page)
  await page.route(/share-buttons-\w+\.js/, (route) => route.abort())
  const body = html(
    `<civic-share-buttons><a href="https://service.weibo.com/share/share.php?url=x">微博</a></civic-share-buttons><script src="${hosts.files}/civicbridge.js"></script>`,
  )
  await page.goto(hosts.page("/missing.html", { body }))
  await expect.poll(() => seen.errors.filter((text) => text.includes("[CivicBridge]")).length).toBe(1)
  await expect(page.getByRole("link", { name: "微博" })).toBeVisible()
})

test("moves nothing on the page while the element arrives", async ({ page }) => {
  const shift = await measureShift(page)
  const text = Array.from({ length: 12 }, (_, index) => `<p>第${index + 1}段正文。</p>`).join("")
  await page.route(/share-buttons-\w+\.js/, async (route) => {
    await new Promise((done) => setTimeout(done, 300))
    await route.continue()
  })
  const body = html(
    `<h1>标题</h1><civic-share-buttons></civic-share-buttons>${text}`,
    `<script src="${hosts.files}/civicbridge.js"></script>`,
  )
  await page.goto(hosts.page("/shift.html", { body }))
  await expect(page.getByRole("button", { name: "微信" })).toBeVisible()
  expect(await shift()).toBe(0)
})

test("loads three files for share buttons and a toolbar until somebody opens it", async ({ page }) => {
  const seen = watch(page)
  const body = html(
    `<a href="#open" data-civic-open="accessibility">无障碍浏览</a><civic-share-buttons></civic-share-buttons>`,
    `<script src="${hosts.files}/civicbridge.js" data-toolbar></script>`,
  )
  hosts.fetched.length = 0
  await page.goto(hosts.page("/idle.html", { body, csp: true }))
  await expect(page.getByRole("button", { name: "微信" })).toBeVisible()
  expect(hosts.fetched.map((name) => name.replace(/-\w+\.js$/, ""))).toEqual([
    "civicbridge.js",
    "share-buttons",
    "core",
  ])
  await page.getByRole("link", { name: "无障碍浏览" }).click()
  await expect(page.getByRole("toolbar")).toBeVisible()
  expect(seen.errors).toEqual([])
})
