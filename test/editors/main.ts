/**
 * `npm run test:editors`: holds the extension to its contract in every editor and writes docs/editors.md. Results of
 * earlier runs are kept, so that the table can be made in pieces:
 *
 *   npm run test:editors -- tinymce quill --only=undo --workers=4 --seconds=200 --missing
 *
 * names ids or parts of them, one demand, how many browsers, when to begin no further editor, and to leave out what has
 * results already. `--browser=firefox` runs the same in Firefox (`npm run build:extension -- --target firefox-mv3`
 * first).
 */
import { resolve } from "node:path"
import { openExtensionBrowser } from "../support/extension-browser.ts"
import { openFirefox } from "../support/firefox.ts"
import { openInChromium } from "./chromium-driver.ts"
import type { Driver } from "./driver.ts"
import { ensureEditors } from "./ensure-editors.ts"
import { openInFirefox } from "./firefox-driver.ts"
import { judge, type Results } from "./judge.ts"
import { type BrowserName, readResults, saveResults } from "./results.ts"
import { serveEditors } from "./serve.ts"
import type { SurfacePage } from "./surface.ts"
import { surfaces } from "./surfaces.ts"
import { writeTable } from "./table.ts"

await ensureEditors(resolve("test/editors"))
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
const only = option("only")
const browserName: BrowserName = option("browser") === "firefox" ? "firefox" : "chromium"
const deadline = Date.now() + 1000 * Number(option("seconds") ?? 3600)
const isKnown = (id: string) =>
  process.argv.includes("--missing") && readResults(browserName)[id] !== undefined
const isId = (part: string) => surfaces.some(({ id }) => id === part)
const isWanted = (id: string) =>
  wanted.length === 0 || wanted.some((part) => (isId(part) ? id === part : id.includes(part)))
/** Marionette's scripts see nothing of a frame of another site. */
const canReach = (isForeign: boolean) => browserName === "chromium" || !isForeign
const chosen = surfaces.filter(
  ({ id, isForeign = false }) => isWanted(id) && !isKnown(id) && canReach(isForeign),
)
const queue = [...chosen]
const site = await serveEditors(surfaces)
/** Most of the time is waiting for editors: several browsers share the processor well. */
const workers = Number(option("workers") ?? 3)
let passed = 0
let failed = 0
await Promise.all(Array.from({ length: Math.min(workers, chosen.length) }, runRest))
await site.close()
writeTable(resolve("docs/editors.md"), surfaces)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function option(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
}

/** One browser that takes one surface after another. */
async function runRest(): Promise<void> {
  const browser = await openBrowser()
  try {
    for (let surface = next(); surface !== undefined; surface = next()) {
      const results = await judge(browser.open, surface, only)
      saveResults(browserName, surface.id, results)
      tell(surface, results)
    }
  } finally {
    await browser.close()
  }
}

interface Opened {
  open(surface: SurfacePage): Promise<Driver>
  close(): Promise<void>
}

async function openBrowser(): Promise<Opened> {
  if (browserName === "firefox") {
    const firefox = await openFirefox()
    return {
      open: (surface) => openInFirefox(firefox, site.url(surface), surface),
      close: () => firefox.close(),
    }
  }
  const chromium = await openExtensionBrowser()
  return {
    open: (surface) => openInChromium(chromium, site.url(surface), surface),
    close: () => chromium.close(),
  }
}

function next(): SurfacePage | undefined {
  return Date.now() < deadline ? queue.shift() : undefined
}

function tell({ name }: SurfacePage, results: Results): void {
  const reasons = Object.entries(results).filter(([, reason]) => reason !== "")
  failed += reasons.length
  passed += Object.keys(results).length - reasons.length
  console.log(`${reasons.length === 0 ? "ok    " : "FAILED"} ${name}`)
  for (const [demand, reason] of reasons) console.log(`         ${demand}: ${reason}`)
}
