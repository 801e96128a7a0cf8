/**
 * What the extension costs: `npm run build:extension && npm run bench:extension`. Processor time of the page's main
 * thread, beside other makers' checkers and techniques on the same pages in the same run.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { openExtensionBrowser } from "../support/extension-browser.ts"
import { costOfCheck, costOfPeer, type peers } from "./extension-page-check.ts"
import { serveBenchPages } from "./extension-pages.ts"
import { costOfTechnique, costOfTyping } from "./extension-typing.ts"
import { slope } from "./measure.ts"

const goals: { readonly met: boolean; readonly text: string }[] = []
const wanted = process.argv[2]

if (!existsSync("build/chrome-mv3-prod")) throw new Error("run `npm run build:extension` first")
if (!existsSync("test/bench/node_modules/sa11y")) {
  spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: "test/bench", stdio: "inherit" })
}
const site = await serveBenchPages()
const browser = await openExtensionBrowser()
try {
  if (wanted !== "page") await typing()
  if (wanted !== "typing") await checking()
} finally {
  await browser.close()
  site.close()
}
console.log("\ntargets")
for (const { met, text } of goals) console.log(`  ${met ? "met    " : "NOT MET"} ${text}`)

async function typing(): Promise<void> {
  console.log("typing in 100,000 characters with 1,000 faults: ms of processor a key\n")
  const bare = await costOfTyping(browser, site, false)
  const ours = await costOfTyping(browser, site, true)
  const highlights = await costOfTechnique(browser, site, "highlights")
  const boxes = await costOfTechnique(browser, site, "boxes")
  tell("the bare editor", bare.key)
  tell("with the extension", ours.key)
  tell("all marks as highlights, no rules", highlights)
  tell("all marks as boxes, no rules", boxes)
  goal("a key over the bare editor", ours.key - bare.key, "ms", 8)
  goal("from the last key to the mark", ours.toMark, "ms", 150)
}

async function checking(): Promise<void> {
  console.log("\nchecking a page: ms of processor, and the longest task over 50 ms\n")
  const sizes = [1000, 5000, 20_000]
  const points: { size: number; cost: number }[] = []
  for (const size of sizes) {
    const { cpu, longest } = await costOfCheck(browser, site, size)
    points.push({ size, cost: cpu })
    tell(`ours, ${size} elements; longest task ${longest.toFixed(0)}`, cpu)
    goal(`no task over 50 ms at ${size} elements`, longest, "ms", 50)
  }
  const ours = points.find(({ size }) => size === 5000)?.cost ?? Number.NaN
  for (const name of ["Sa11y, headless", "axe.run()"] satisfies (keyof typeof peers)[]) {
    const { cpu, longest } = await costOfPeer(browser, site, 5000, name)
    tell(`${name}, 5000 elements; longest task ${longest.toFixed(0)}`, cpu)
    goal(`share of ${name}`, ours / cpu, "", name === "axe.run()" ? 1 / 50 : 1 / 20)
  }
  goal("page check at 5,000 elements", ours, "ms", 20)
  goal("growth from 1,000 to 20,000 elements, 1 being linear", slope(points), "", 1.1)
}

function tell(what: string, ms: number): void {
  console.log(`${ms.toFixed(1).padStart(10)}  ${what}`)
}

function goal(what: string, value: number, unit: string, most: number): void {
  const shown = value < 1 ? value.toFixed(3) : value.toFixed(1)
  goals.push({ met: value <= most, text: `${what}: ${shown} ${unit}, at most ${most} ${unit}` })
}
