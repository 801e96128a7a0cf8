import { resolve } from "node:path"
import { type BrowserContext, chromium, type Page, type Worker } from "@playwright/test"
import { removeDirectory, temporaryDirectory } from "./demo-server.ts"

export interface ExtensionBrowser {
  readonly context: BrowserContext
  /** `chrome-extension://…`, no slash at the end. */
  readonly origin: string
  /** The background; evaluate there to reach `chrome.*`. */
  background(): Promise<Worker>
  /** The browser's number of the page's tab: what the side panel and the popup are opened for. */
  tabOf(page: Page): Promise<number>
  close(): Promise<void>
}

export function builtExtension(): string {
  return resolve(process.env["CIVIC_EXTENSION"] ?? "build/chrome-mv3-prod")
}

/** Chromium with the built extension and a fresh profile. */
export async function openExtensionBrowser(
  language = "zh-CN",
  extension = builtExtension(),
): Promise<ExtensionBrowser> {
  const profile = temporaryDirectory()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: false,
    viewport: { width: 1280, height: 860 },
    locale: language,
    args: [
      "--headless=new",
      `--lang=${language}`,
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-features=DisableLoadExtensionCommandLineSwitch",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  })
  const background = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 10_000 }))
  const { host } = new URL((await background()).url())
  return {
    context,
    origin: `chrome-extension://${host}`,
    background,
    async tabOf(page) {
      const worker = await background()
      return worker.evaluate(
        async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
        page.url(),
      )
    },
    async close() {
      await context.close()
      removeDirectory(profile)
    },
  }
}
