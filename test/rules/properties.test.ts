import { describe, expect, it } from "vitest"
import { catalogue } from "../../rules/catalogue/index.ts"
import { type Block, type BlockKind, blocksOfText, createChecker, type Finding } from "../../rules/index.ts"
import { fc } from "../support/seeded.ts"
import { lexicons } from "./example-drafts.ts"

const checker = createChecker({ id: "test", name: "测试", sources: [], rules: {} }, lexicons)
const pieces = [
  ..."，。；：、！？,;:!?()（）[]【】〔〕《》〈〉“”‘’\"'—-～·…%％〇○0129一二三十百千万年月日号第条款项的和与云川市网站網開",
  "国办发",
  "〔2021〕",
  "关于印发",
  "通知",
  "（一）",
  "1.",
  "2024年2月30日",
  "显着",
  "相关",
  "截止",
  "\u200b",
  "\ufffd",
  "⼈",
  " ",
  "\u3000",
  "\n",
  "\t",
  "😀",
  "\ud800",
  "3--4",
  "......",
  "http://a.cn/?b=1",
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""))
const kind = fc.constantFrom<BlockKind>("title", "heading", "paragraph", "item", "cell", "caption")
const block: fc.Arbitrary<Block> = fc.record({ text: fc.oneof(text, fc.string({ unit: "binary" })), kind })

describe("on any text", () => {
  it("no rule throws, and every span lies inside its block", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const { findings, failed } = checker.run({ blocks })
        expect(failed).toEqual([])
        for (const { at, text: fault } of findings) {
          if (at === undefined) continue
          const whole = blocks[at.block]?.text ?? ""
          expect(at.start).toBeGreaterThanOrEqual(0)
          expect(at.end).toBeGreaterThan(at.start)
          expect(at.end).toBeLessThanOrEqual(whole.length)
          expect(fault).toBe(whole.slice(at.start, at.end))
        }
      }),
      { numRuns: 1500 },
    )
  })

  it("the fixes of one rule never overlap, and each changes something", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        for (const { rule, fix, text: found } of checker.run({ blocks }).findings) {
          if (fix !== undefined) expect(fix.text, rule).not.toBe(found)
        }
        expect(overlappingFixes(checker.run({ blocks }).findings)).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
})

describe("on texts made to be slow or odd", () => {
  const length = 100_000
  const seeds = ["（", "一", "的", "，"]

  it.each(seeds)(
    "reads a line of a hundred thousand %j in seconds, and no rule throws",
    { timeout: 120_000 },
    (seed) => {
      const line = seed.repeat(length / seed.length)
      const start = performance.now()
      const { failed } = checker.run({ blocks: [{ text: line, kind: "paragraph" }] })
      expect(failed).toEqual([])
      expect(performance.now() - start).toBeLessThan(60_000)
    },
  )
})

describe("rules that judge one block by itself", () => {
  const local = new Set(
    catalogue.flatMap(({ id, shape }) => (shape === "block" || shape === "words" ? [id] : [])),
  )
  const localFindings = (blocks: readonly Block[]) =>
    checker.run({ blocks }).findings.filter(({ rule }) => local.has(rule))

  it("find the same in a block whatever stands around it", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 5 }), (blocks) => {
        const together = localFindings(blocks)
        for (const [index, one] of blocks.entries()) {
          const inside = together.flatMap(({ rule, at }) =>
            at?.block === index ? [`${rule} ${at.start}-${at.end}`] : [],
          )
          const alone = localFindings([one]).map(({ rule, at }) => `${rule} ${at?.start}-${at?.end}`)
          expect(inside.sort()).toEqual(alone.sort())
        }
      }),
      { numRuns: 150 },
    )
  })

  it("do not find again, where a safe fix was applied, what it has put right", () => {
    fc.assert(
      fc.property(block, (one) => {
        for (const { rule, at, fix, text: found } of localFindings([one])) {
          if (at === undefined || fix?.kind !== "safe") continue
          const text = one.text.slice(0, at.start) + fix.text + one.text.slice(at.end)
          const again = localFindings([{ ...one, text }]).filter(
            (other) => other.rule === rule && other.at?.start === at.start && other.text === found,
          )
          expect(again.filter((other) => other.fix?.text === fix.text)).toEqual([])
        }
      }),
      { numRuns: 400 },
    )
  })
})

/** Pairs of fixes of one rule in one block that share characters. */
function overlappingFixes(findings: readonly Finding[]): string[] {
  const placed = findings.flatMap(({ rule, text: found, fix, at }) =>
    fix === undefined || at === undefined ? [] : [{ key: `${rule} ${at.block}`, found, ...at }],
  )
  placed.sort((a, b) => a.key.localeCompare(b.key) || a.start - b.start)
  return placed.flatMap((one, index) => {
    const next = placed[index + 1]
    return next?.key === one.key && next.start < one.end ? [`${one.key}: ${one.found} | ${next.found}`] : []
  })
}

describe("blocksOfText", () => {
  it("says where in the text each block stands, and leaves out nothing but space", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const placed = blocksOfText(whole)
        for (const { block: one, offset } of placed) expect(whole.startsWith(one.text, offset)).toBe(true)
        const kept = placed.map((one) => one.block.text.replace(/\s/gu, "")).join("")
        expect(kept).toBe(whole.replace(/[\s]/gu, ""))
      }),
    )
  })

  it("tells titles, headings, items, cells and paragraphs apart", () => {
    const kinds = blocksOfText("云川市供水通知\n一、目标\n1.申请表\n甲\t乙\n现通知如下。").map(
      ({ block: { kind: one } }) => one,
    )
    expect(kinds).toEqual(["title", "heading", "item", "cell", "cell", "paragraph"])
  })
})
