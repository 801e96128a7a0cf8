import { expect, type Frame, type Page, test } from "@playwright/test"
import { type DemoServer, removeDirectory, startDemo } from "../support/demo-server.ts"
import { type EditorUnderTest, editorContract, overlayMarks } from "../support/editor-contract.ts"
import { type ExtensionBrowser, openExtensionBrowser } from "../support/extension-browser.ts"

let demo: DemoServer
let browser: ExtensionBrowser

test.beforeAll(async () => {
  demo = await startDemo()
  browser = await openExtensionBrowser()
  // The editor's browser has been used before: its service worker is up and the rules are compiled.
  const page = await browser.context.newPage()
  await page.goto(`${demo.home}/cms/`)
  await page.locator("#textarea").fill("取得显着成效")
  await expect(overlayMarks(page)).toHaveCount(1)
  await page.close()
})

test.afterAll(async () => {
  await browser.close()
  await demo.stop()
  removeDirectory(demo.dataDir)
})

interface Cms {
  readonly wangeditor: { focus(): void; getHtml(): string }
  readonly tinymce: { focus(): void; getContent(): string } | null
}

const ready = (page: Page) => page.locator("html[data-editors-ready]").waitFor()

function fromCms(page: Page, editor: keyof Cms): Promise<string> {
  return page.evaluate((name) => {
    const cms: Cms = Reflect.get(window, "cms")
    return name === "wangeditor" ? cms.wangeditor.getHtml() : (cms.tinymce?.getContent() ?? "")
  }, editor)
}

/** The two rich editors of the demo's CMS, side by side; its plain textarea is like the one of test/extension. */
const editors: readonly EditorUnderTest[] = [
  {
    name: "wangEditor 5 in the CMS",
    edited: "#wangeditor [contenteditable]",
    path: "/cms/",
    paint: "highlight",
    frame: async (page) => page.mainFrame(),
    async focus(page) {
      await ready(page)
      await page.locator("#wangeditor [contenteditable]").click()
    },
    model: (page) => fromCms(page, "wangeditor"),
    html: (frame) => frame.locator("#wangeditor [contenteditable]").evaluate((element) => element.outerHTML),
  },
  {
    name: "TinyMCE 8 in the CMS",
    path: "/cms/",
    paint: "highlight",
    frame: tinymceFrame,
    async focus(page) {
      await ready(page)
      await page.frameLocator("#tinymce_ifr").locator("body").click()
    },
    model: (page) => fromCms(page, "tinymce"),
    html: (frame) => frame.locator("body").evaluate((element) => element.outerHTML),
  },
]

for (const editor of editors) {
  editorContract(editor, () => ({
    context: browser.context,
    home: demo.home,
    background: browser.background,
  }))
}

test("the marks are walked as they stand on the page, the rich text above the text box first", async () => {
  const page = await browser.context.newPage()
  await page.goto(`${demo.home}/cms/`)
  await ready(page)
  await page.getByRole("button", { name: "填入示例文字" }).click()
  await page.locator("#wangeditor [contenteditable]").click()
  await page.keyboard.press("Control+Home")
  const card = page.locator("civic-hints-card .card")
  // Five in the editor, then five in the text box.
  await expect(overlayMarks(page)).toHaveCount(5)
  await page.keyboard.press("Alt+Period")
  await expect(card).toContainText("1/10")
  await expect(card).toContainText("发文字号")
  for (let step = 0; step < 5; step++) await page.keyboard.press("Alt+Period")
  await expect(card).toContainText("6/10")
  await page.close()
})

async function tinymceFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator("#tinymce_ifr").elementHandle())?.contentFrame()
  if (frame === null || frame === undefined) throw new Error("TinyMCE has no frame")
  return frame
}
