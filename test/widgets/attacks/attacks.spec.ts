import { expect, test } from "@playwright/test"
import { harmless } from "../../browsers/attacks.ts"
import { policyPage } from "../policy-sample.ts"
import { openTwoHosts, type TwoHosts } from "../two-hosts.ts"
import { attacks } from "./attacks.ts"
import { feedOf } from "./feed-of.ts"
import { type Shown, showFeeds } from "./show-feeds.ts"

const panel = '<civic-interpretation-panel for="zoom" src="/harmless.json"></civic-interpretation-panel>'

let hosts: TwoHosts
test.beforeAll(async () => {
  hosts = await openTwoHosts()
})
test.afterAll(() => hosts.close())

/** Every twentieth of a kind in the run of all tests; all of them by `CIVIC_ATTACKS=all`, a few minutes. */
const isChosen = (index: number) => process.env["CIVIC_ATTACKS"] === "all" || index % 20 === 0

for (const [category, all] of Object.entries(attacks)) {
  const strings = all.filter((_, index) => isChosen(index))
  test(`shows ${category} in any field of a feed as text, or not at all`, async ({ page }) => {
    test.setTimeout(240_000)
    const outside: string[] = []
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url())
      // A field for an address may name another host; nobody but its own element may ask there.
      if (protocol !== "data:" && origin !== hosts.portal && origin !== hosts.files)
        outside.push(request.url())
    })
    hosts.page("/harmless.json", { body: JSON.stringify(feedOf(harmless)), type: "application/json" })
    // No policy on the page: what stops the string must be the panel.
    await page.goto(hosts.page("/attacked.html", { body: policyPage(hosts.files, panel) }))
    await expect(page.getByRole("tab").first()).toBeVisible()
    const feeds = [harmless, harmless, ...strings].map((text) => ({ text, feed: feedOf(text) }))
    // The first brings the code of charts and cleaning, which may come late; the second is what a feed looks like.
    const [, baseline, ...shown] = await page.evaluate(showFeeds, feeds)
    const known = new Set(baseline?.parts)
    const faults = shown.map((one, index) => faultsOf(one, known, strings[index] ?? "all"))
    expect(faults.flat()).toEqual([])
    expect(page.url()).toBe(`${hosts.portal}/attacked.html`)
    expect(outside).toEqual([])
  })
}

/** `known` are the elements and attributes that a feed without an attack brings into the panel. */
function faultsOf(shown: Shown, known: ReadonlySet<string>, attack: string): string[] {
  const strange = shown.parts.filter((part) => !known.has(part)).map((part) => `brought in ${part}`)
  const faults = [...strange, ...shown.faults]
  return faults.map((fault) => `${attack}: ${fault}`)
}
