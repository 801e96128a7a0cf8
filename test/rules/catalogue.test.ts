import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { catalogue } from "../../rules/catalogue/index.ts"
import type { Rule } from "../../rules/engine/define-rule.ts"
import { createChecker } from "../../rules/engine/run.ts"
import type { Draft, Finding } from "../../rules/index.ts"
import { catalogueDocument } from "../../scripts/catalogue-document.ts"
import { applyFixes, draftOf, lexicons, markedSpans } from "./example-drafts.ts"

const folder = new URL("../../rules/catalogue/", import.meta.url)
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((path) => path.includes("/") && path.endsWith(".ts"))
  .map((path) => path.slice(0, -3))
  .sort()
const empty = { id: "test", name: "测试", sources: [], rules: {} }

describe("the catalogue", () => {
  it("lists every rule file once, sorted, and the id is the path", () => {
    expect(catalogue.map(({ id }) => id)).toEqual(files)
  })

  it("is what CATALOGUE.md shows; node scripts/generate-catalogue.js rewrites it", () => {
    expect(readFileSync(new URL("../../rules/CATALOGUE.md", import.meta.url), "utf8")).toBe(
      catalogueDocument(),
    )
  })

  it("has no rule that imports another", () => {
    for (const id of files) {
      const source = readFileSync(new URL(`${id}.ts`, folder), "utf8")
      expect(source.match(/from "(?:\.\/|\.\.\/(?!\.\.))[^"]*"/g) ?? [], id).toEqual([])
    }
  })
})

describe.each(catalogue.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  it("says what it demands, on what basis, and shows it by example", () => {
    expect(rule.title).toMatch(/[^。]$/u)
    expect(rule.basis.document).not.toBe("")
    expect(rule.basis.clause.length).toBeLessThan(40)
    expect(rule.basis.clause).not.toMatch(/[“「]/u)
    expect(rule.examples.good.length).toBeGreaterThan(0)
    expect(rule.examples.bad.length).toBeGreaterThan(0)
    for (const message of Object.values(rule.messages)) expect(message).toMatch(/[。？]$/u)
  })

  it("gives every message it declares", () => {
    const source = readFileSync(new URL(`${rule.id}.ts`, folder), "utf8")
    const isMade = !/\b(?:check|conclude)\(/.test(source)
    const given = rule.examples.bad.flatMap((example) => judge(rule, draftOf(example)))
    for (const [id, template] of Object.entries(rule.messages)) {
      const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      const shape = new RegExp(`^${parts.join("[^]*")}$`, "u")
      const isNamed = isMade || source.split(new RegExp(`\\b${id}\\b`)).length > 2
      expect(isNamed || given.some(({ message }) => shape.test(message)), id).toBe(true)
    }
  })

  it.each(rule.examples.good.map((example) => [example]))("accepts %j", (example) => {
    expect(judge(rule, draftOf(example)).map(({ text, message }) => text + message)).toEqual([])
  })

  it.each(rule.examples.bad.map((example) => [example]))("finds the fault in %j", (example) => {
    const findings = judge(rule, draftOf(example))
    if (typeof example !== "string") return expect(findings.length).toBeGreaterThan(0)
    const spans = findings.flatMap(({ at }) => (at === undefined ? [] : [at]))
    expect(spans.sort((a, b) => a.block - b.block || a.start - b.start)).toEqual(markedSpans(example))
    for (const { message } of findings) expect(message).not.toMatch(/\{\w+\}/)
  })

  it("fixes what it shows as fixed, and fixing twice changes nothing more", () => {
    for (const [before, after] of rule.examples.fixes ?? []) {
      const draft = draftOf(before)
      const fixed = applyFixes(draft, judge(rule, draft))
      expect(fixed.blocks.map(({ text }) => text).join("\n")).toBe(after)
    }
    for (const example of rule.examples.bad) {
      const fixed = applyFixes(draftOf(example), judge(rule, draftOf(example)))
      const rest = judge(rule, fixed).filter(({ fix }) => fix !== undefined && fix.kind !== "suggest")
      expect(rest.map(({ text }) => text)).toEqual([])
    }
  })
})

function judge(rule: Rule, draft: Draft): readonly Finding[] {
  const { findings, failed } = createChecker([rule], empty, lexicons).run(draft)
  expect(failed).toEqual([])
  return findings
}
