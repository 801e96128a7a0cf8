/**
 * `npm run test:browsers [NAME …] [--hosts=a,b]`: every element on every kind of old portal page in every browser
 * that can be had, and docs/browsers.md from what was seen. Browsers not named keep their last results.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { type BrowserKind, browsers } from "./browsers.ts"
import { type Host, hosts } from "./hosts.ts"
import { installBrowsers } from "./install.ts"
import { openBrowserPortal } from "./portal.ts"
import { browserReport, type Results } from "./report.ts"
import { type Walked, walk } from "./walk.ts"

const kept = ".cache/browsers/results.json"
const words = process.argv.slice(2)
const names = words.filter((word) => !word.startsWith("--"))
const only = words
  .find((word) => word.startsWith("--hosts="))
  ?.slice("--hosts=".length)
  .split(",")

installBrowsers()
mkdirSync(".cache/browsers", { recursive: true })
mkdirSync("docs", { recursive: true })
const results: Results = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {}
const chosenHosts = hosts.filter(({ name }) => only === undefined || only.includes(name))
const portal = await openBrowserPortal()
let failed = 0
let passed = 0
try {
  for (const browser of browsers.filter(({ name }) => names.length === 0 || names.includes(name))) {
    await look(browser, chosenHosts)
  }
} finally {
  await portal.close()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function look(browser: BrowserKind, pages: readonly Host[]): Promise<void> {
  const missing = browser.missing()
  if (missing) {
    console.log(`${browser.title}: left out, ${missing}`)
    results[browser.name] = { missing, hosts: {} }
    return
  }
  const found = await walk(browser, portal, pages)
  const before = results[browser.name]?.hosts ?? {}
  results[browser.name] = { missing: "", hosts: { ...before, ...found } }
  // After each browser: a run that is cut short leaves what it has seen.
  writeFileSync(kept, JSON.stringify(results, null, 1))
  writeFileSync("docs/browsers.md", browserReport(results, browsers, hosts))
  for (const { name } of pages) tell(browser.title, name, found[name])
}

function tell(browser: string, host: string, walked: Walked | undefined): void {
  const faults = Object.entries(walked?.elements ?? {}).flatMap(([element, findings]) => {
    passed += findings.passed.length
    return findings.failed.map((fault) => `${element}: ${fault}`)
  })
  if (walked?.broken !== undefined) faults.push(walked.broken)
  failed += faults.length
  console.log(`${browser} on ${host}: ${faults.length === 0 ? "ok" : `${faults.length} faults`}`)
  for (const fault of faults) console.log(`    ${fault}`)
}
