import { expect, test } from "@playwright/test"
import { overlayMarks } from "../support/editor-contract.ts"
import { serveEditorPages } from "../support/editor-pages.ts"
import { openExtensionBrowser } from "../support/extension-browser.ts"

test("starts in an open page as soon as its site is allowed, and stays allowed", async () => {
  const pages = await serveEditorPages()
  const browser = await openExtensionBrowser()
  try {
    // A host the build was not made for.
    const address = `${pages.home.replace("127.0.0.1", "cms.localhost")}/textarea`
    const page = await browser.context.newPage()
    await page.goto(address)
    await page.locator("#ed").fill("取得显着成效")
    const extensions = await browser.context.newPage()
    await extensions.goto("chrome://extensions")
    await expect(overlayMarks(page)).toHaveCount(0)
    await extensions.evaluate(
      ([id, host]) => Reflect.get(chrome, "developerPrivate").addHostPermission(id, host),
      [new URL(browser.origin).host, "http://cms.localhost/*"] as const,
    )
    await expect(overlayMarks(page)).toHaveCount(1)
    await page.reload()
    await page.locator("#ed").fill("取得显着成效")
    await expect(overlayMarks(page)).toHaveCount(1)
  } finally {
    await browser.close()
    await pages.close()
  }
})
