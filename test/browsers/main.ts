/**
 * `npm run test:browsers -- [BROWSER …] [--pages=a,b]`: every element on every kind of old portal page in every browser
 * that can be had, and docs/browsers.md from what was seen. Pages are chosen by the beginning of their names. What was
 * seen is kept in test/browsers/results, one file a browser, so that a run of one of them loses nothing of the others.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { attackPages, attackPatience } from "./attacks.ts"
import { type BrowserKind, browsers } from "./browsers.ts"
import { functionsHosts } from "./functions/page.ts"
import { openFunctionsPortal } from "./functions/portal.ts"
import { hosts } from "./hosts.ts"
import { installBrowsers } from "./install.ts"
import { openBrowserPortal } from "./portal.ts"
import { portalPages } from "./portals/portal-pages.ts"
import { browserReport, type Results } from "./report.ts"
import { type Walked, type WalkedPortal, walk } from "./walk.ts"

const kept = "test/browsers/results"
const words = process.argv.slice(2)
const names = words.filter((word) => !word.startsWith("--"))
const only = words
  .find((word) => word.startsWith("--pages="))
  ?.slice("--pages=".length)
  .split(",")

installBrowsers()
mkdirSync(kept, { recursive: true })
const isChosen = ({ name }: { readonly name: string }): boolean =>
  only === undefined || only.some((beginning) => name.startsWith(beginning))
const chosen = [...hosts, ...portalPages].filter(isChosen)
const attacks = attackPages.filter(isChosen)
const functions = functionsHosts.filter(isChosen)
/** Every function of the toolbar, one after the other, on one page. */
const functionsPatience = 240_000
const functionsPortal = await openFunctionsPortal()
const portal = await openBrowserPortal()
let failed = 0
let passed = 0
try {
  for (const browser of browsers.filter(({ name }) => names.length === 0 || names.includes(name))) {
    await look(browser, portal, chosen)
    await look(browser, portal, attacks, attackPatience)
    await look(browser, functionsPortal, functions, functionsPatience)
  }
} finally {
  await Promise.all([portal.close(), functionsPortal.close()])
}
writeFileSync("docs/browsers.md", browserReport(readKept(), browsers, hosts))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function look(
  browser: BrowserKind,
  from: WalkedPortal,
  pages: readonly { readonly name: string }[],
  patience?: number,
): Promise<void> {
  if (pages.length === 0) return
  const missing = browser.missing()
  if (missing) {
    console.log(`${browser.title}: left out, ${missing}`)
    return
  }
  const found = await walk(browser, from, pages, patience)
  const before = Object.entries(readKept()[browser.name]?.hosts ?? {}).filter(([name]) => isKnown(name))
  const result = { missing: "", hosts: { ...Object.fromEntries(before), ...found } }
  // After each browser: a run that is cut short leaves what it has seen.
  writeFileSync(join(kept, `${browser.name}.json`), `${JSON.stringify(result, null, 1)}\n`)
  for (const { name } of pages) tell(browser.title, name, found[name])
}

/** A page that is no longer walked is not reported. */
function isKnown(name: string): boolean {
  return [...hosts, ...portalPages, ...attackPages, ...functionsHosts].some((page) => page.name === name)
}

/** Read anew each time: another run may have looked at another browser meanwhile. */
function readKept(): Results {
  const files = readdirSync(kept)
  return Object.fromEntries(
    files.map((file) => [file.replace(".json", ""), JSON.parse(readFileSync(join(kept, file), "utf8"))]),
  )
}

function tell(browser: string, host: string, walked: Walked | undefined): void {
  const faults = Object.entries(walked?.elements ?? {}).flatMap(([element, findings]) => {
    passed += findings.passed
    return findings.failed.map((fault) => `${element}: ${fault}`)
  })
  if (walked?.broken !== undefined) faults.push(walked.broken)
  failed += faults.length
  console.log(`${browser} on ${host}: ${faults.length === 0 ? "ok" : `${faults.length} faults`}`)
  for (const fault of faults) console.log(`    ${fault}`)
}
