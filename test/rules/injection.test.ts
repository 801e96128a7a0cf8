import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { blocksOfText, createChecker, parseProfile } from "../../rules/index.ts"
import { exampleLexicons } from "../support/lexicons.ts"
import { type Injection, injectionsInto } from "./injections.ts"

const folder = new URL("../fixtures/texts/", import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const)
const national = readFileSync(new URL("../../rules/profiles/national.json", import.meta.url), "utf8")
const checker = createChecker(parseProfile(JSON.parse(national)), exampleLexicons)

interface Place {
  readonly rule: string
  readonly severity: string
  readonly text: string
  readonly start: number
  readonly end: number
}

describe("clean official texts", () => {
  it("are many and of many kinds", () => {
    expect(texts.length).toBeGreaterThanOrEqual(30)
    expect(texts.reduce((sum, [, text]) => sum + text.length, 0)).toBeGreaterThan(19_000)
  })

  it.each(texts)("%s has nothing that must or should be changed", (_name, text) => {
    const heavy = placesIn(text).filter(({ severity }) => severity !== "hint")
    expect(heavy.map(({ rule, text: words }) => `${rule} ${words}`)).toEqual([])
  })
})

describe("one fault put into a clean text", () => {
  const tried = new Map<string, { readonly found: number; readonly missed: readonly string[] }>()
  for (const [name, text] of texts) {
    for (const injection of injectionsInto(text)) {
      const { found, missed } = tried.get(injection.kind) ?? { found: 0, missed: [] }
      const isFound = placesIn(injection.text).some((place) => touches(place, injection))
      const shown = `${name}: ${injection.text.slice(Math.max(0, injection.start - 10), injection.end + 10)}`
      tried.set(
        injection.kind,
        isFound ? { found: found + 1, missed } : { found, missed: [...missed, shown] },
      )
    }
  }

  it.each([...tried])("%s is found nine times out of ten", (kind, { found, missed }) => {
    const all = found + missed.length
    console.info(`${kind}: ${found} of ${all}`)
    if (process.env["SHOW_MISSES"]) console.info(missed.map((one) => one.replaceAll("\n", "⏎")).join("\n"))
    expect(all).toBeGreaterThan(2)
    expect(found / all).toBeGreaterThanOrEqual(0.9)
  })
})

function placesIn(text: string): Place[] {
  const placed = blocksOfText(text)
  const { findings, failed } = checker.run({ blocks: placed.map(({ block }) => block) })
  expect(failed).toEqual([])
  return findings.map(({ rule, severity, at, text: words }) => {
    const offset = at === undefined ? 0 : (placed[at.block]?.offset ?? 0)
    return { rule, severity, text: words, start: offset + (at?.start ?? 0), end: offset + (at?.end ?? 0) }
  })
}

/** A lost bracket leaves nothing to point at: its lonely partner may stand up to a sentence away. */
function touches({ start, end }: Place, injection: Injection): boolean {
  const reach = injection.kind === "lost bracket" ? 60 : injection.kind === "ordinal" ? 400 : 3
  return start <= injection.end + reach && end >= injection.start - reach
}
