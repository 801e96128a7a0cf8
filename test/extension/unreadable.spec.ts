import { expect, test } from "@playwright/test"
import { type EditorPages, serveEditorPages } from "../support/editor-pages.ts"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { useExtension } from "../support/use-servers.ts"

let browser: ExtensionBrowser
let pages: EditorPages

useExtension(serveEditorPages, (opened, served) => {
  browser = opened
  pages = served
})

const signs = [
  ["代码编辑框", '<div class="CodeMirror"><textarea></textarea><pre>显着</pre></div>'],
  ["在线 Office", '<iframe src="about:blank#/weboffice/document"></iframe>'],
  ["画布编辑器", '<div class="ce-page-container"><canvas></canvas></div>'],
] as const

for (const [what, html] of signs) {
  test(`says in the panel that it cannot read: ${what}`, async () => {
    const page = await browser.context.newPage()
    await page.goto(`${pages.home}/contenteditable`)
    const tab = await browser.tabOf(page)
    await page.evaluate((added) => document.body.insertAdjacentHTML("beforeend", added), html)
    const panel = await browser.context.newPage()
    await panel.goto(`${browser.origin}/sidepanel.html?tab=${tab}`)
    await expect(panel.locator(".unchecked")).toContainText(what)
    await panel.close()
    await page.close()
  })
}
