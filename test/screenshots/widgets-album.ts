/** Takes every picture of widget-pictures.ts at two widths, of an article page that knows nothing of the demo. */
import { mkdirSync } from "node:fs"
import { type Browser, chromium } from "@playwright/test"
import { PNG } from "pngjs"
import { feed, hostCss, policyPage } from "../widgets/policy-sample.ts"
import { openTwoHosts, type TwoHosts } from "../widgets/two-hosts.ts"
import { type WidgetPicture, widgetPictures } from "./widget-pictures.ts"

const sizes = [
  { width: 1280, height: 860 },
  { width: 375, height: 780 },
] as const

export async function takeWidgets(folder: string, only: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const hosts = await openTwoHosts()
  hosts.page("/host.css", { body: hostCss, type: "text/css" })
  hosts.page("/feed.json", { body: JSON.stringify(feed), type: "application/json" })
  hosts.page("/img/account.png", { body: chequered(), type: "image/png" })
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
  })
  try {
    for (const picture of widgetPictures) {
      if (only.length > 0 && !only.includes(picture.name)) continue
      for (const size of sizes) {
        const path = `${folder}/${picture.name}-${size.width}.png`
        await take(browser, hosts, picture, size, path).catch((error) => console.log(`${path}: ${error}`))
      }
    }
  } finally {
    await browser.close()
    await hosts.close()
  }
}

async function take(
  browser: Browser,
  hosts: TwoHosts,
  picture: WidgetPicture,
  viewport: (typeof sizes)[number],
  path: string,
): Promise<void> {
  const agent = picture.agent ? { userAgent: picture.agent } : {}
  const context = await browser.newContext({ viewport, locale: "zh-CN", ...agent })
  try {
    const page = await context.newPage()
    await page.goto(hosts.page(`/${picture.name}.html`, { body: pageOf(hosts, picture) }))
    await page.waitForLoadState("networkidle")
    if (picture.arrange) await picture.arrange(page)
    else await page.locator("aside > *").first().scrollIntoViewIfNeeded()
    if (picture.print) await page.emulateMedia({ media: "print" })
    if (picture.print) await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
    await page.waitForTimeout(600)
    await page.screenshot({ path, fullPage: picture.whole === true })
  } finally {
    await context.close()
  }
}

function pageOf({ files }: TwoHosts, { element, lang = "zh-CN", theme }: WidgetPicture): string {
  const head = theme ? `<link rel="stylesheet" href="${files}/theme-${theme}.css">` : ""
  return policyPage(files, element, head).replace('lang="zh-CN"', `lang="${lang}"`)
}

/** In the place of an account's code, which nobody is to scan. */
function chequered(): Buffer {
  const picture = new PNG({ width: 220, height: 220 })
  for (let at = 0; at < picture.width * picture.height; at += 1) {
    const isDark = (Math.floor((at % 220) / 10) + Math.floor(at / 2200)) % 2 === 0
    picture.data.fill(isDark ? 60 : 235, at * 4, at * 4 + 3)
    picture.data[at * 4 + 3] = 255
  }
  return PNG.sync.write(picture)
}
