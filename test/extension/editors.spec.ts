import { expect, type Page, test } from "@playwright/test"
import { type EditorUnderTest, editorContract, overlayMarks } from "../support/editor-contract.ts"
import { type EditorPages, serveEditorPages } from "../support/editor-pages.ts"
import { type ExtensionBrowser, openExtensionBrowser } from "../support/extension-browser.ts"

let browser: ExtensionBrowser
let pages: EditorPages

test.beforeAll(async () => {
  pages = await serveEditorPages()
  browser = await openExtensionBrowser()
  // The editor's browser has been used before: its service worker is up and the rules are compiled.
  const page = await browser.context.newPage()
  await page.goto(`${pages.home}/textarea`)
  await page.locator("#ed").fill("取得显着成效")
  await expect(overlayMarks(page)).toHaveCount(1)
  await page.close()
})
test.afterAll(async () => {
  await browser.close()
  await pages.close()
})

const inPage = {
  frame: async (page: Page) => page.mainFrame(),
  html: (frame: { evaluate<T>(read: () => T): Promise<T> }) => frame.evaluate(() => document.body.innerHTML),
}

async function innerFrame(page: Page) {
  await expect.poll(() => page.frames().length).toBe(2)
  const frame = page.frames()[1]
  if (frame === undefined) throw new Error("the editor has no frame")
  return frame
}

/** Surfaces the demo CMS does not have; its three editors are held to the contract in test/demo/cms.spec.ts. */
const editors: readonly EditorUnderTest[] = [
  {
    ...inPage,
    name: "input",
    path: "/input",
    paint: "overlay",
    focus: (page) => page.locator("#ed").focus(),
    model: (page) => page.locator("#ed").inputValue(),
  },
  {
    ...inPage,
    name: "contenteditable",
    path: "/contenteditable",
    paint: "highlight",
    focus: (page) => page.locator("#ed").click(),
    model: (page) => page.locator("#ed").innerHTML(),
  },
  {
    ...inPage,
    name: "closed shadow root",
    path: "/shadow",
    paint: "highlight",
    focus: (page) => page.locator("#host").click(),
    model: (page) => page.evaluate(() => Reflect.get(window, "ed").innerHTML),
  },
  {
    name: "document in design mode, written by the page",
    path: "/designmode",
    paint: "highlight",
    frame: innerFrame,
    html: inPage.html,
    focus: async (page) => (await innerFrame(page)).locator("body").click(),
    model: async (page) => (await innerFrame(page)).locator("body").innerHTML(),
  },
]

for (const editor of editors) {
  editorContract(editor, () => ({
    context: browser.context,
    home: pages.home,
    background: browser.background,
  }))
}
