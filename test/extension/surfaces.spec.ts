import { mkdirSync } from "node:fs"
import { expect, type Page, test } from "@playwright/test"
import { axeFaults } from "../support/axe.ts"
import { serveCms } from "../support/cms-pages.ts"
import { overlayMarks } from "../support/editor-contract.ts"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { docxOf } from "../support/official-files.ts"
import { useExtension } from "../support/use-servers.ts"

/** Set to a folder, everything that is looked at here is also saved there as a picture. */
const pictures = process.env["CIVIC_PICTURES"] ?? ""

for (const language of ["zh-CN", "zh-TW", "en"]) {
  test.describe(language, () => {
    let browser: ExtensionBrowser
    let cms: Awaited<ReturnType<typeof serveCms>>

    useExtension(
      serveCms,
      (opened, served) => {
        browser = opened
        cms = served
      },
      language,
    )

    const open = async (path: string, scheme: "light" | "dark") => {
      const page = await browser.context.newPage()
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
      await page.goto(path.startsWith("/") ? cms.home + path : `${browser.origin}/${path}`)
      return page
    }

    // Colours do not depend on the language.
    for (const scheme of language === "zh-CN" ? (["light", "dark"] as const) : (["light"] as const)) {
      const look = async (page: Page, name: string, within?: string) => {
        if (pictures !== "") {
          mkdirSync(pictures, { recursive: true })
          // As tall as what it shows: a scroll bar would take its width from the picture, not from the page.
          const width = page.viewportSize()?.width ?? 0
          const height = await page.evaluate(() => document.documentElement.scrollHeight)
          if (within === undefined) await page.setViewportSize({ width, height })
          await page.screenshot({
            path: `${pictures}/${language}-${scheme}-${name}.png`,
            fullPage: within === undefined,
          })
        }
        expect(await axeFaults(page, within), name).toEqual([])
      }

      test(`has nothing axe objects to in panel, comparison and popup, ${scheme}`, async () => {
        const page = await open("/form", scheme)
        await page.locator("#ed").focus()
        await page.keyboard.type("根据国办发[2006]104号文件，取得了显着成效。")
        await expect(overlayMarks(page)).not.toHaveCount(0)
        const tab = await browser.tabOf(page)
        const panel = await open(`sidepanel.html?tab=${tab}`, scheme)
        await panel.setViewportSize({ width: 380, height: 900 })
        await expect(panel.locator(".row").first()).toBeVisible()
        await panel.locator(".heading button").first().click()
        await expect(panel.locator(".snippet").first()).toBeVisible()
        await look(panel, "panel")
        const popup = await open(`popup.html?tab=${tab}`, scheme)
        await popup.setViewportSize({ width: 340, height: 420 })
        await expect(popup.locator(".switch")).toBeVisible()
        await look(popup, "popup")
        const article = await open("/article", scheme)
        const beside = await open(`sidepanel.html?tab=${await browser.tabOf(article)}`, scheme)
        await beside.setViewportSize({ width: 380, height: 900 })
        const buffer = docxOf([
          "关于加强节约用水工作的通知",
          "各县区人民政府，市政府各部门：",
          "为加强节约用水工作，现就有关事项通知如下。",
        ])
        await beside
          .locator('input[type="file"]')
          .first()
          .setInputFiles({ name: "通知.docx", mimeType: "", buffer })
        await expect(beside.locator(".differences li").first()).toBeVisible()
        await look(beside, "compare")
      })

      test(`has nothing axe objects to in options and rule page, ${scheme}`, async () => {
        for (const width of [1280, 380]) {
          const options = await open("options.html", scheme)
          await options.setViewportSize({ width, height: 900 })
          await expect(options.locator("h1")).toBeVisible()
          await look(options, `options-${width}`)
          const rule = await open("tabs/rule.html?id=docno/year-bracket", scheme)
          await rule.setViewportSize({ width, height: 900 })
          await expect(rule.locator("h1")).toBeVisible()
          await look(rule, `rule-${width}`)
        }
      })

      test(`has nothing axe objects to in card and sheet, ${scheme}`, async () => {
        const background = await browser.background()
        const settings = { sites: { [new URL(cms.home).host]: { publishSheet: true, threeSteps: true } } }
        await background.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings)
        const page = await open("/cms", scheme)
        await page.locator("#ed").focus()
        await page.keyboard.type("根据国办发[2006]104号文件，取得了显着成效，联系人王某 13800138000。")
        await expect(overlayMarks(page)).not.toHaveCount(0)
        await page.keyboard.press("Alt+Period")
        await expect(page.locator("civic-hints-card .card")).toBeVisible()
        await look(page, "card", "civic-hints-card")
        await page.keyboard.press("Escape")
        await page.locator("#publish").click()
        await expect(page.locator("civic-hints-sheet h1")).toBeVisible()
        await look(page, "sheet", "civic-hints-sheet")
      })
    }
  })
}
