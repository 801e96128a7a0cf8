import { describe, expect, it } from "vitest"
import { catalogue } from "../../rules/catalogue/index.ts"
import type { Rule } from "../../rules/engine/define-rule.ts"
import { createChecker } from "../../rules/engine/run.ts"
import type { Block, BlockKind, Report } from "../../rules/index.ts"
import { fc } from "../support/seeded.ts"
import { draftOf, lexicons } from "./example-drafts.ts"

// Gates, triggers and what is kept from the last draft save work only: with and without them the findings are the same.

const empty = { id: "test", name: "测试", sources: [], rules: {} }
const textRules = catalogue.filter(({ shape }) => shape !== "facts")
const drafts = textRules.flatMap(({ examples }) => [...examples.good, ...examples.bad].map(draftOf))
const faults = [...new Set(drafts.flatMap(({ blocks }) => blocks.map(({ text }) => text)))]

const fault = fc.constantFrom(...faults)
const piece = fc.oneof(
  { weight: 3, arbitrary: fault },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fault, fc.nat(40), fc.nat(12))
      .map(([text, from, length]) => text.slice(from, from + length)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...'，。；：、！？,;:()（）《》“”"-～—… \u3000\u200b0１8年月日号第的一二百至*x@A',
    ),
  },
)
const text = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(""))
const kind = fc.constantFrom<BlockKind>("paragraph", "paragraph", "title", "item", "cell")
const block: fc.Arbitrary<Block> = fc.record({ text, kind })

describe("a gate", () => {
  const gated = createChecker(textRules, empty, lexicons)
  const open = createChecker(textRules.map(withoutGates), empty, lexicons)

  it("keeps no rule from anything in the examples", () => {
    for (const draft of drafts) expect(linesOf(gated.run(draft))).toEqual(linesOf(open.run(draft)))
  })

  it("keeps no rule from anything in texts made of pieces of the examples", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        expect(linesOf(gated.run({ blocks }))).toEqual(linesOf(open.run({ blocks })))
      }),
      { numRuns: 1500 },
    )
  })
})

describe("a checker that has seen other drafts", () => {
  it("says of a draft what a new one says, whatever was edited before", () => {
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(3), put: fc.array(block, { maxLength: 3 }) })
    const session = fc.record({
      start: fc.array(block, { maxLength: 12 }),
      edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
    })
    const renewed = createChecker(textRules, empty, lexicons)
    fc.assert(
      fc.property(session, ({ start, edits }) => {
        const kept = createChecker(textRules, empty, lexicons)
        let blocks = start
        kept.run({ blocks })
        for (const { at, cut, put } of edits) {
          blocks = blocks.toSpliced(at % (blocks.length + 1), cut, ...put)
          // An empty draft between the two leaves nothing to be kept.
          renewed.run({ blocks: [] })
          expect(linesOf(kept.run({ blocks }))).toEqual(linesOf(renewed.run({ blocks })))
        }
      }),
      { numRuns: 150 },
    )
  })
})

function withoutGates(rule: Rule): Rule {
  if (rule.shape !== "block" && rule.shape !== "gather") return rule
  const { triggers: _triggers, doubt: _doubt, ...open } = rule
  return { ...open, gate: 0, near: 0 }
}

function linesOf({ findings, failed }: Report): string[] {
  return [...findings, ...failed].map((one) => JSON.stringify(one))
}
