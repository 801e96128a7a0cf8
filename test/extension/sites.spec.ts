import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { expect, test } from "@playwright/test"
import { removeDirectory, temporaryDirectory } from "../support/demo-server.ts"
import { overlayMarks } from "../support/editor-contract.ts"
import { builtExtension, openExtensionBrowser } from "../support/extension-browser.ts"

/** A site that the extension is not built for: another address of this machine than 127.0.0.1. */
async function serveForeignSite() {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(`<!doctype html><title>后台</title><textarea id="ed" rows="6" cols="60"></textarea>`)
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.2", listening))
  const { port } = server.address() as AddressInfo
  return {
    home: `http://127.0.0.2:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(done)
      }),
  }
}

const foreign = "http://127.0.0.2/*"

/**
 * No script can press the browser's own question, and a grant cannot be had without it: here the host is granted with
 * the installation, and only that the browser tells the background of it is ours. What follows is the real thing.
 */
async function openWithGrantedHost() {
  const folder = temporaryDirectory()
  cpSync(builtExtension(), folder, { recursive: true })
  const file = join(folder, "manifest.json")
  const built = JSON.parse(readFileSync(file, "utf8"))
  writeFileSync(file, JSON.stringify({ ...built, host_permissions: [...built.host_permissions, foreign] }))
  const browser = await openExtensionBrowser("zh-CN", folder)
  const worker = await browser.background()
  return {
    browser,
    worker,
    async close() {
      await browser.close()
      removeDirectory(folder)
    },
  }
}

test("enters a site in the moment it is allowed, without a reload, and again after one", async () => {
  const site = await serveForeignSite()
  const { browser, worker, close } = await openWithGrantedHost()
  try {
    const registered = () =>
      worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)
    // An installation enters what is allowed already: as if it had not been.
    await expect.poll(registered).toBe(1)
    await worker.evaluate(() => chrome.scripting.unregisterContentScripts())
    const page = await browser.context.newPage()
    await page.goto(site.home)
    await page.locator("#ed").fill("取得显着成效")
    await page.waitForTimeout(500)
    await expect(overlayMarks(page)).toHaveCount(0)

    await worker.evaluate((origin) => {
      const { onAdded } = chrome.permissions
      Reflect.get(onAdded, "dispatch").call(onAdded, { origins: [origin] })
    }, foreign)
    await expect(overlayMarks(page)).toHaveCount(1)
    await page.reload()
    await page.locator("#ed").fill("有了显着变化")
    await expect(overlayMarks(page)).toHaveCount(1)
  } finally {
    await close()
    await site.close()
  }
})
