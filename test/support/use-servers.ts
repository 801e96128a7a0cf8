import { test } from "@playwright/test"
import { type DemoServer, removeDirectory, startDemo } from "./demo-server.ts"
import { type ExtensionBrowser, openExtensionBrowser } from "./extension-browser.ts"

/** A demo of its own for the tests of this file or group, ended with its data after them. */
export function useDemo(take: (demo: DemoServer) => void): void {
  let demo: DemoServer
  test.beforeAll(async () => {
    demo = await startDemo()
    take(demo)
  })
  test.afterAll(async () => {
    await demo.stop()
    removeDirectory(demo.dataDir)
  })
}

/** A browser with the extension, and pages to use it on, for the tests of this file or group; each test's tabs end with it. */
export function useExtension<Pages extends { close(): Promise<void> }>(
  serve: () => Promise<Pages>,
  take: (browser: ExtensionBrowser, pages: Pages) => void,
  language?: string,
): void {
  let browser: ExtensionBrowser
  let pages: Pages
  test.beforeAll(async () => {
    pages = await serve()
    browser = await openExtensionBrowser(language)
    take(browser, pages)
  })
  test.afterEach(async () => {
    for (const tab of browser.context.pages().slice(1)) await tab.close()
  })
  test.afterAll(async () => {
    await browser.close()
    await pages.close()
  })
}
