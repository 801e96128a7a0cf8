/** What old pages do to everybody on them: forbid copying, catch keys, take the browser's names, scale and stretch. */
import { expect, type Locator, type Page, test } from "@playwright/test"
import { openPortal, type Portal } from "./mailbox-portal.ts"
import { letter, openMailbox } from "./mailbox-steps.ts"
import { serveToolbarPage, type ToolbarPage } from "./toolbar-page.ts"
import { openTwoHosts, type TwoHosts } from "./two-hosts.ts"
import { watch } from "./watch-page.ts"

let hosts: TwoHosts
let mailbox: Portal
let site: ToolbarPage
test.beforeAll(async () => {
  ;[hosts, mailbox, site] = await Promise.all([openTwoHosts(), openPortal(), serveToolbarPage()])
})
test.afterAll(async () => {
  await Promise.all([hosts.close(), mailbox.close(), site.close()])
})

const toolbar = (page: Page): Locator => page.locator("civic-accessibility-toolbar")

async function openShare(page: Page, head: string, attributes = ""): Promise<void> {
  const body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title><meta name="ArticleTitle" content="通知"><meta name="Description" content="办事"><meta name="Image" content="/1.png">${head}<script src="${hosts.files}/civicbridge.js"></script></head><body ${attributes}><civic-share-buttons></civic-share-buttons><textarea id="paste"></textarea></body></html>`
  await page.goto(hosts.page("/old.html", { body }))
}

async function openTools(page: Page, body: string): Promise<void> {
  await page.goto(`${site.url}made?${new URLSearchParams({ body, head: "" })}`)
  await page.evaluate(() => window.CivicBridge?.open("toolbar"))
  await expect(toolbar(page).getByRole("toolbar")).toBeVisible()
}

async function press(page: Page, name: string): Promise<void> {
  await toolbar(page).getByRole("button", { name, exact: true }).click()
}

test("copies on a page that forbids copying and adds a line to what is copied", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }))
  const adds =
    "<script>document.addEventListener('copy',function(e){e.clipboardData.setData('text/plain','转载请注明');e.preventDefault()})</script>"
  await openShare(page, adds, 'oncopy="return false" onselectstart="return false"')
  await page.getByRole("button", { name: "复制链接" }).click()
  await expect(page.getByRole("status")).toHaveText("已复制，可以粘贴给他人了")
  await page.locator("#paste").focus()
  await page.keyboard.press("Control+V")
  expect(await page.locator("#paste").inputValue()).toBe(`${hosts.portal}/old.html`)
})

test("writes in the mailbox of a page that catches keys, clicks and selections", async ({ page }) => {
  await openMailbox(page, mailbox)
  await page.evaluate(() => {
    const caught: string[] = []
    Object.assign(window, { caught })
    document.onkeydown = ({ key, target }) => {
      // As such pages do: only fields may have these keys.
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return true
      if (key !== "Enter" && key !== "Backspace") return true
      caught.push(key)
      return false
    }
    document.onmousedown = () => false
    document.onselectstart = () => false
    document.oncontextmenu = () => false
  })
  const text = letter(page).getByLabel("正文")
  await text.click()
  await expect(text).toBeFocused()
  await page.keyboard.type("路灯坏了。。")
  await page.keyboard.press("Backspace")
  await page.keyboard.press("Enter")
  await page.keyboard.type("请修")
  await expect(text).toHaveValue("路灯坏了。\n请修")
  expect(await page.evaluate("caught")).toEqual([])
  // Keys that lead out of the element are the page's as well.
  await page.evaluate(() =>
    document.addEventListener("keydown", ({ key }) => Object.assign(window, { heard: key }), { once: true }),
  )
  await page.keyboard.press("Tab")
  expect(await page.evaluate("heard")).toBe("Tab")
})

test("takes its classes from the browser where the page has put its own in their place", async ({ page }) => {
  const own = `<script>function Map(){this.list=[];this.put=function(k,v){this.list.push([k,v])};this.size=function(){return this.list.length}}
function Set(){}function Node(){}var URL='/search.jsp',Text='',CSS='/css/',Range=1;console={log:function(){}}</script>`
  const seen = watch(page)
  await openShare(page, own)
  await page.getByRole("button", { name: "微信" }).click()
  await expect(page.getByRole("dialog")).toContainText("微信扫码分享")
  expect(seen.errors).toEqual([])
  expect(await page.evaluate("(function(){var m=new Map();m.put(1,2);return m.size()+URL})()")).toBe(
    "1/search.jsp",
  )
  expect(await page.locator("iframe").count()).toBe(0)
})

for (const [name, file, isOn] of [
  ["简繁转换", "script-", () => document.body.textContent?.includes("業務") === true],
  [
    "十字线",
    "guide-",
    () =>
      document
        .querySelector("civic-accessibility-toolbar")
        ?.shadowRoot?.querySelector(".guide-down:not([hidden])") != null,
  ],
] as const) {
  test(`${name}, switched off while its code is on the way, stays off`, async ({ page }) => {
    let arrived = false
    await page.route(new RegExp(`/${file}\\w+\\.js`), async (route) => {
      await new Promise((done) => setTimeout(done, 400))
      await route.continue()
      arrived = true
    })
    await openTools(page, "<article><p>办理业务请到窗口。</p></article>")
    await press(page, name)
    await press(page, name)
    await expect.poll(() => arrived).toBe(true)
    await page.waitForTimeout(300)
    expect(await page.evaluate(isOn)).toBe(false)
    await press(page, name)
    await expect.poll(() => page.evaluate(isOn)).toBe(true)
  })
}

test("enlarges on top of the zoom that a page gives itself, and leaves it as it was", async ({ page }) => {
  await openTools(page, '<script>document.body.style.zoom=0.8</script><p><span id="x">办理业务</span></p>')
  const width = (): Promise<number> =>
    page.evaluate(() => document.getElementById("x")?.getBoundingClientRect().width ?? 0)
  const before = await width()
  await press(page, "页面大小 150%")
  await expect.poll(width).toBeCloseTo(before * 1.5, 0)
  await press(page, "长者模式")
  const size = (): Promise<number> =>
    page.evaluate(
      () =>
        Number.parseFloat(getComputedStyle(document.getElementById("x") ?? document.body).fontSize) *
        Number(getComputedStyle(document.body).getPropertyValue("zoom")),
    )
  await expect.poll(size).toBeGreaterThanOrEqual(18)
  await press(page, "恢复原样")
  await expect.poll(width).toBe(before)
  expect(await page.evaluate(() => document.documentElement.hasAttribute("style"))).toBe(false)
})

test("measures a page that moves everything slowly as it is going to stand", async ({ page }) => {
  await openTools(
    page,
    '<style>*{transition:all .6s}p{font-size:16px}</style><p>办理业务请到窗口，也可以在网上办理。</p><p><span id="x" style="font-size:12px">办理业务</span></p>',
  )
  /** Of four characters, in pixels of the screen. */
  const width = (): Promise<number> =>
    page.evaluate(() => document.getElementById("x")?.getBoundingClientRect().width ?? 0)
  await press(page, "长者模式")
  await expect.poll(width).toBeGreaterThanOrEqual(4 * 18 - 0.5)
  await press(page, "行距")
  await page.waitForTimeout(900)
  expect(await width()).toBeGreaterThanOrEqual(4 * 18 - 0.5)
})

test("does not make a frame that is as high as its page grow for ever", async ({ page }) => {
  const shell = `<!doctype html><iframe src="/" style="width:900px;height:600px"></iframe><script>var heights=[];setInterval(function(){var f=document.querySelector('iframe'),b=f.contentDocument&&f.contentDocument.body;if(b){f.style.height=b.scrollHeight+20+'px';heights.push(b.scrollHeight)}},100)</script>`
  await page.route("**/shell", (route) => route.fulfill({ contentType: "text/html", body: shell }))
  await page.goto(`${mailbox.url}shell`)
  await expect(page.frameLocator("iframe").getByRole("tab", { name: "我要写信" })).toBeVisible()
  await page.waitForTimeout(1500)
  const heights = await page.evaluate<number[]>("heights.slice(-5)")
  expect(new Set(heights).size).toBe(1)
})
