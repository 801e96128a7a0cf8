import { resolve } from "node:path"
import { type BrowserContext, chromium, type Worker } from "@playwright/test"
import { removeDirectory, temporaryDirectory } from "./demo-server.ts"

export interface ExtensionBrowser {
  readonly context: BrowserContext
  /** `chrome-extension://…`, no slash at the end. */
  readonly origin: string
  /** The background; evaluate there to reach `chrome.*`. */
  background(): Promise<Worker>
  close(): Promise<void>
}

/** Chromium with the built extension and a fresh profile. */
export async function openExtensionBrowser(): Promise<ExtensionBrowser> {
  const profile = temporaryDirectory()
  const extension = resolve(process.env["CIVIC_EXTENSION"] ?? "build/chrome-mv3-prod")
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: false,
    viewport: { width: 1280, height: 860 },
    locale: "zh-CN",
    args: [
      "--headless=new",
      "--lang=zh-CN",
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
    async close() {
      await context.close()
      removeDirectory(profile)
    },
  }
}
