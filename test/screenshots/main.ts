/**
 * `npm run screenshots`: portal, every element open, every mode of the toolbar, hint card, side panel and desk at 1280
 * and 375 px, into docs/screenshots/; `npm run screenshots -- toolbar` takes the toolbar's alone, `-- mailbox` every
 * state of letter form, public pages and desk, into .cache/screenshots/, judged by axe and the phone's width as well;
 * `-- widgets [NAME …]` every state of share bar and interpretation panel, there too.
 * Needs the build; starts a demo of its own.
 */
import { mkdirSync } from "node:fs"
import { type BrowserContext, expect, type Page } from "@playwright/test"
import { type DemoServer, removeDirectory, startDemo } from "../support/demo-server.ts"
import { type ExtensionBrowser, openExtensionBrowser } from "../support/extension-browser.ts"
import { writeLetter } from "../widgets/mailbox-steps.ts"
import { takeMailbox } from "./mailbox/main.ts"
import { arrangeToolbar, toolbarPictures } from "./toolbar-pictures.ts"
import { takeWidgets } from "./widgets-album.ts"

const folder = "docs/screenshots"
const sizes = [
  { width: 1280, height: 860 },
  { width: 375, height: 780 },
] as const

/** One picture: how to get there, and whether the whole page belongs to it. */
interface Picture {
  readonly name: string
  readonly path: string
  readonly whole?: boolean
  arrange?(page: Page): Promise<void>
}

const policy = "/zhengce/202611001.html"
const toolbarOnly = process.argv.includes("toolbar")

const portal: readonly Picture[] = [
  { name: "portal", path: "/", whole: true },
  { name: "portal-2008", path: "/2008/", whole: true },
  { name: "portal-today", path: "/today/", whole: true },
  { name: "portal-today-policy", path: "/today/zhengce/202609001.html", whole: true },
  {
    name: "configurator",
    path: "/configurator",
    arrange: (page) =>
      expect(page.frameLocator("#preview").getByRole("button", { name: "微信" })).toBeVisible(),
  },
  {
    name: "feed-editor",
    path: "/cms/feed",
    async arrange(page) {
      await page.getByRole("button", { name: "填入示例" }).click()
      await expect(page.locator("#preview").getByRole("tab", { name: "逐条看" })).toBeVisible()
    },
  },
  { name: "playground", path: "/playground" },
  {
    name: "cms-more",
    path: "/cms/more",
    whole: true,
    arrange: (page) => page.locator("html[data-editors-ready]").waitFor(),
  },
  { name: "documents", path: "/docs/" },
  { name: "document", path: "/docs/webmaster-guide" },
  { name: "portal-policy", path: policy, whole: true },
  {
    name: "portal-toolbar",
    path: policy,
    arrange: (page) => page.locator("[data-civic-open]").first().click(),
  },
  {
    name: "share-wechat",
    path: policy,
    async arrange(page) {
      const share = page.locator("civic-share-buttons")
      await share.scrollIntoViewIfNeeded()
      await share.getByRole("button", { name: /微信/ }).click()
      await expect(share.getByRole("dialog")).toBeVisible()
    },
  },
  {
    name: "interpretation",
    path: policy,
    async arrange(page) {
      const panel = page.locator("civic-interpretation-panel")
      await panel.getByText("三年加装300台").click()
      await panel.evaluate((element) => element.scrollIntoView())
    },
  },
  { name: "mailbox-form", path: "/szxx/", whole: true },
  {
    name: "mailbox-receipt",
    path: "/szxx/",
    async arrange(page) {
      await writeLetter(page, "滨河路中段三盏路灯不亮")
      await page.getByRole("button", { name: "提交信件" }).click()
      // The proof of work takes its time on a busy machine.
      await expect(page.getByRole("heading", { name: "信件已收到" })).toBeVisible({ timeout: 60_000 })
    },
  },
]

if (process.argv.includes("mailbox")) await takeJudged()
else if (process.argv.includes("widgets"))
  await takeWidgets(".cache/screenshots/widgets", process.argv.slice(3))
else await takeShown()

async function takeJudged(): Promise<void> {
  // Thirty megabytes to look at, not to keep.
  const faults = await takeMailbox(".cache/screenshots/mailbox")
  process.exitCode = faults.length > 0 ? 1 : 0
}

async function takeShown(): Promise<void> {
  // With the month of letters that a first start brings: an empty desk shows nothing.
  const demo = await startDemo(undefined, { CIVIC_SAMPLE: "1" })
  try {
    mkdirSync(folder, { recursive: true })
    const browser = await openExtensionBrowser()
    await browser.context.addInitScript(hideScrollBars)
    try {
      for (const size of toolbarOnly ? [] : sizes) {
        for (const picture of portal) await take(browser.context, demo.home, picture, size)
        await takeHints(browser, demo.home, size)
        await takeDesk(browser.context, demo, size)
      }
      for (const size of sizes) await takeToolbar(browser.context, demo.home, size)
    } finally {
      await browser.close()
    }
  } finally {
    await demo.stop()
    removeDirectory(demo.dataDir)
  }
}

async function take(
  context: BrowserContext,
  home: string,
  picture: Picture,
  size: (typeof sizes)[number],
): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize(size)
  await page.goto(home + picture.path)
  await page.waitForLoadState("networkidle")
  await picture.arrange?.(page)
  await save(page, `${picture.name}-${size.width}`, picture.whole)
  await page.close()
}

/** Each in a page of its own, with nothing chosen before. */
async function takeToolbar(
  context: BrowserContext,
  home: string,
  size: (typeof sizes)[number],
): Promise<void> {
  mkdirSync(`${folder}/toolbar`, { recursive: true })
  const wanted = toolbarPictures.filter(({ narrow }) => size.width === 1280 || narrow)
  for (const picture of wanted) {
    const page = await context.newPage()
    await page.setViewportSize(size)
    await page.emulateMedia(picture.media ?? {})
    await page.goto(`${home}/2008${policy}`)
    await page.evaluate(() => localStorage.clear())
    await page.reload({ waitUntil: "networkidle" })
    await arrangeToolbar(page, picture)
    await save(page, `toolbar/${picture.name}-${size.width}`)
    await page.evaluate(() => localStorage.clear())
    await page.close()
  }
}

/** A telephone's take no room; the desk's cut the picture of a whole page. */
function hideScrollBars(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync("html{scrollbar-width:none}")
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

async function save(page: Page, name: string, fullPage = false): Promise<void> {
  // Transitions of a fifth of a second come to rest.
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage })
  console.log(`${folder}/${name}.png`)
}

async function takeHints(
  browser: ExtensionBrowser,
  home: string,
  size: (typeof sizes)[number],
): Promise<void> {
  const page = await browser.context.newPage()
  await page.setViewportSize(size)
  await page.goto(`${home}/cms/`)
  await page.locator("html[data-editors-ready]").waitFor()
  await page.getByRole("button", { name: "填入示例文字" }).click()
  await page.locator("#wangeditor [contenteditable]").click()
  await page.keyboard.press("Control+Home")
  await page.locator("#wang-label").evaluate((heading) => heading.scrollIntoView())
  await page.waitForFunction(() => (CSS.highlights.get("civic-must")?.size ?? 0) > 0)
  await page.keyboard.press("Alt+Period")
  await expect(page.locator("civic-hints-card .card")).toBeVisible()
  await save(page, `hint-card-${size.width}`)

  const url = page.url()
  const background = await browser.background()
  const tab = await background.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((one) => one.url === wanted)?.id ?? -1,
    url,
  )
  const panel = await browser.context.newPage()
  await panel.setViewportSize({ width: Math.min(size.width, 420), height: size.height })
  await panel.goto(`${browser.origin}/sidepanel.html?tab=${tab}`)
  await expect(panel.locator(".row").first()).toBeVisible()
  await save(panel, `side-panel-${size.width}`)
  await panel.close()
  await page.close()
}

async function takeDesk(
  context: BrowserContext,
  { home, account }: DemoServer,
  size: (typeof sizes)[number],
): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize(size)
  await page.goto(`${home}/desk`)
  await page.waitForLoadState("networkidle")
  const name = page.getByLabel("用户名")
  if (await name.isVisible()) {
    await save(page, `desk-login-${size.width}`)
    await name.fill(account?.username ?? "")
    await page.getByLabel("密码").fill(account?.password ?? "")
    await page.getByRole("button", { name: "登录" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  }
  await page.goto(`${home}/desk`)
  await save(page, `desk-list-${size.width}`, true)
  await page.locator("ul.letters a").first().click()
  await save(page, `desk-letter-${size.width}`, true)
  await page.close()
}
