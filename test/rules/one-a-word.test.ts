import { describe, expect, it } from "vitest"
import { createChecker } from "../../rules/index.ts"
import { exampleLexicons } from "../support/lexicons.ts"

const checker = createChecker({ id: "test", name: "测试", sources: [], rules: {} }, exampleLexicons)

describe("a word that two rules know", () => {
  it("is reported once, by the heavier rule", () => {
    const { findings } = checker.run({
      blocks: [{ kind: "paragraph", text: "要惯彻落实到位。" }],
    })
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["lexicon/no-typos", "must"]])
  })

  it("does not hide what stands beside it", () => {
    const { findings } = checker.run({ blocks: [{ kind: "paragraph", text: "要再接再励，惯彻落实到位。" }] })
    expect(findings.map(({ text }) => text).sort()).toEqual(["再接再励", "惯彻"].sort())
  })
})
