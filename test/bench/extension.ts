/**
 * What the extension costs: `npm run build:extension && npm run bench:extension`. Processor time of the page's main
 * thread, beside other makers' checkers and techniques on the same pages in the same run.
 */
import { existsSync } from "node:fs"
import { openExtensionBrowser } from "../support/extension-browser.ts"
import { type CheckCost, type Checked, costOfCheck, middleOf } from "./extension-page-check.ts"
import { serveBenchPages } from "./extension-pages.ts"
import { costOfTechnique, costOfTyping } from "./extension-typing.ts"
import { goal as addGoal, tellGoals } from "./goals.ts"
import { installPeers } from "./install-peers.ts"
import { slope } from "./measure.ts"

const wanted = process.argv[2]

if (!existsSync("build/chrome-mv3-prod")) throw new Error("run `npm run build:extension` first")
installPeers("test/bench", console.log)
const site = await serveBenchPages()
const browser = await openExtensionBrowser()
try {
  if (wanted !== "page") await typing()
  if (wanted !== "typing") await checking()
} finally {
  await browser.close()
  site.close()
}
tellGoals()

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
  console.log(
    "\nchecking a page: ms of processor of the page's main thread for the first check and for each further one\n",
  )
  const points: { size: number; cost: number }[] = []
  for (const size of [1000, 20_000]) {
    const cost = await measure("ours", size, 3)
    points.push({ size, cost: cost.first.inPage })
    goal(`no task over 50 ms at ${size} elements`, cost.longest, "ms", 50)
  }
  // One after the other, round by round: a moment when the machine is busy falls on all of them.
  const costs: Record<Checked, CheckCost[]> = { ours: [], "Sa11y, headless": [], "axe.run()": [] }
  for (let round = 0; round < 3; round++) {
    for (const checker of ["ours", "Sa11y, headless", "axe.run()"] as const) {
      costs[checker].push(await costOfCheck(browser, site, 5000, checker))
    }
  }
  const ours = middleOf(costs.ours)
  tellCheck("ours", 5000, ours)
  for (const name of ["Sa11y, headless", "axe.run()"] as const) {
    const peer = middleOf(costs[name])
    const most = name === "axe.run()" ? 1 / 50 : 1 / 20
    tellCheck(name, 5000, peer)
    goal(`share of ${name}, first check`, ours.first.inPage / peer.first.inPage, "", most)
    goal(`share of ${name}, further checks`, ours.again.inPage / peer.again.inPage, "", most)
  }
  goal("first check at 5,000 elements", ours.first.inPage, "ms", 20)
  goal("further check at 5,000 elements", ours.again.inPage, "ms", 20)
  goal("no task over 50 ms at 5,000 elements", ours.longest, "ms", 50)
  goal("growth from 1,000 to 20,000 elements, 1 being linear", slope(points), "", 1.1)
}

async function measure(checker: Checked, size: number, times: number): Promise<CheckCost> {
  const costs: CheckCost[] = []
  for (let time = 0; time < times; time++) costs.push(await costOfCheck(browser, site, size, checker))
  const cost = middleOf(costs)
  tellCheck(checker, size, cost)
  return cost
}

function tellCheck(checker: Checked, size: number, { first, again, longest }: CheckCost): void {
  const beside =
    checker === "ours"
      ? `; in the panel's own process ${first.inPanel.toFixed(0)}, ${again.inPanel.toFixed(0)}`
      : ""
  const further = `again ${again.inPage.toFixed(1)}; longest task ${longest.toFixed(1)}${beside}`
  tell(`${checker}, ${size} elements; ${further}`, first.inPage)
}

function tell(what: string, ms: number): void {
  console.log(`${ms.toFixed(1).padStart(10)}  ${what}`)
}

function goal(what: string, value: number, unit: string, most: number): void {
  const shown = value < 1 ? value.toFixed(3) : value.toFixed(1)
  addGoal(what, [value, shown], ` ${unit}`, "at most", most)
}
