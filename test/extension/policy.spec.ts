import { createHash } from "node:crypto"
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { serveCms } from "../support/cms-pages.ts"
import { overlayMarks } from "../support/editor-contract.ts"
import { builtExtension, openExtensionBrowser } from "../support/extension-browser.ts"

/** Where Debian's Chromium looks for what the IT office demands. */
const folder = "/etc/chromium/policies/managed"
/** Named for this test's own extension: no other browser on this machine reads it. */
const file = `${folder}/civicbridge-test-${process.pid}.json`

test.afterEach(() => rmSync(file, { force: true }))

test("obeys the IT office: its profile, its lists, and no work on hosts it blocks", async () => {
  test.skip(!mayWrite(), `${folder} cannot be written: the policy of a real machine needs its administrator`)
  const cms = await serveCms()
  const blocked = await serveCms()
  const extension = builtExtension()
  const policy = {
    profile: "anshan",
    blockedHosts: [new URL(blocked.home).host],
    lists: [{ name: "规范表述", csv: "错误写法,规范写法,说明\n云川新城区,云川新区,按批复\n" }],
    publishSheet: true,
  }
  writeFileSync(file, JSON.stringify({ "3rdparty": { extensions: { [idOf(extension)]: policy } } }))
  const browser = await openExtensionBrowser()
  try {
    const background = await browser.background()
    const stored = () => background.evaluate(() => chrome.storage.local.get("policy"))
    await expect.poll(stored, { timeout: 20_000 }).toEqual({ policy })

    const options = await browser.context.newPage()
    await options.goto(`${browser.origin}/options.html`)
    await expect(options.getByRole("combobox").first()).toBeDisabled()
    await expect(options.getByRole("combobox").first()).toHaveValue("anshan")

    const silent = await browser.context.newPage()
    await silent.goto(`${blocked.home}/cms`)
    await silent.locator("#ed").fill("取得显着成效")
    const page = await browser.context.newPage()
    await page.goto(`${cms.home}/cms`)
    await page.locator("#ed").fill("云川新城区取得显着成效")
    await expect(overlayMarks(page)).toHaveCount(2)
    await expect(overlayMarks(silent)).toHaveCount(0)
  } finally {
    await browser.close()
    await cms.close()
    await blocked.close()
  }
})

/** An extension that is loaded from a folder is named after the folder. */
function idOf(path: string): string {
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 32)
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("")
}

function mayWrite(): boolean {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
