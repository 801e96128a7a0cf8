import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { createChecker, parseProfile } from "../../rules/index.ts"
import { exampleLexicons } from "../support/lexicons.ts"
import { readMarked } from "./read-marked.ts"
import { type Alarm, score } from "./score.ts"

const folder = new URL("./texts/", import.meta.url)
const texts = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const),
)
const national = readFileSync(new URL("../../rules/profiles/national.json", import.meta.url), "utf8")
const corpus = readMarked(texts)
const result = score(corpus, createChecker(parseProfile(JSON.parse(national)), exampleLexicons))
const falseOnes = result.alarms.filter(({ isTrue }) => !isTrue)
const sure = corpus.labels.filter(({ certainty }) => certainty === "sure")
const recall = (labels: typeof sure) =>
  labels.filter((label) => result.found.includes(label)).length / labels.length

// Official texts of a city that does not exist, written without a look at the rules.
describe("our own texts, a half of them with marked faults", () => {
  it("are many and their faults of many kinds", () => {
    expect(corpus.clean.size).toBeGreaterThanOrEqual(16)
    expect(new Set(sure.map(({ category }) => category)).size).toBeGreaterThanOrEqual(20)
    expect(sure.length).toBeGreaterThanOrEqual(100)
  })

  it("are blamed for nothing that must or should be changed where they are clean", () => {
    const inClean = falseOnes.filter(
      ({ file, finding }) => corpus.clean.has(file) && finding.severity !== "hint",
    )
    expect(inClean.map(shown)).toEqual([])
  })

  it("have at least 97 % of what must be changed among the faults", () => {
    const must = result.alarms.filter(({ finding }) => finding.severity === "must")
    expect(must.length).toBeGreaterThanOrEqual(30)
    const wrong = must.filter(({ isTrue }) => !isTrue)
    expect(wrong.length / must.length, wrong.map(shown).join("\n")).toBeLessThanOrEqual(0.03)
  })

  it("raise at most two false alarms in ten thousand characters", () => {
    const heavy = falseOnes.filter(({ finding }) => finding.severity !== "hint")
    expect(heavy.length, heavy.map(shown).join("\n")).toBeLessThanOrEqual((2 * result.characters) / 10_000)
  })

  it("give away nine of ten faults in numbers, marks, repeats, dates and variants, and most of all", () => {
    const formal = sure.filter(({ category }) => /^(?:docno|punct|repeat|date|variant)/u.test(category))
    expect(recall(formal)).toBeGreaterThanOrEqual(0.9)
    expect(recall(sure)).toBeGreaterThanOrEqual(0.55)
  })
})

function shown({ file, finding, context }: Alarm): string {
  return `${file} ${finding.severity} ${finding.rule} “${finding.text}” in …${context}…`
}
