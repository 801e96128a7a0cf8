import { describe, expect, it } from "vitest"
import { scanBlock } from "../../rules/engine/block-scanner.ts"
import { chars } from "../../rules/engine/chars.ts"
import {
  blockRule,
  factRule,
  gatherRule,
  type Rule,
  Undecided,
  wordRule,
} from "../../rules/engine/define-rule.ts"
import { WordIndex } from "../../rules/engine/find-words.ts"
import { createChecker } from "../../rules/engine/run.ts"
import { type Block, type Draft, diffOnce, moveSpan, ProfileError, parseProfile } from "../../rules/index.ts"

const head = {
  title: "测试",
  severity: "should",
  basis: { document: "测试", clause: "1", kind: "derived", verified: false },
  messages: { found: "“{text}”有误，改为“{right}”。" },
  examples: { good: [], bad: [] },
} as const
const empty = { id: "test", name: "测试", sources: [], rules: {} }
const paragraph = (text: string): Block => ({ kind: "paragraph", text })

describe("run", () => {
  it("fills the message, and takes the words at fault from the span", () => {
    const { findings } = createChecker([stars(() => {})], empty).run({ blocks: [paragraph("甲*乙")] })
    expect(findings).toMatchObject([
      { rule: "test/stars", text: "*", at: { block: 0, start: 1, end: 2 }, message: "“*”有误，改为“+”。" },
    ])
    expect(findings[0]?.fix).toEqual({ text: "+", kind: "safe" })
  })

  it("says what may yet become right by what is still to be written", () => {
    const rule = { ...stars(() => {}), unfinished: { found: "word" } } as const
    const { findings } = createChecker([rule], empty).run({ blocks: [paragraph("甲*")] })
    expect(findings).toMatchObject([{ unfinished: "word" }])
  })

  it("reads a block once, however often it is run", () => {
    let calls = 0
    const checker = createChecker([stars(() => calls++)], empty)
    const blocks = [paragraph("甲*"), paragraph("乙*"), paragraph("甲*")]
    const first = checker.run({ blocks })
    expect(checker.run({ blocks })).toEqual(first)
    expect(calls).toBe(2)
  })

  it("does not call a rule whose characters the block lacks", () => {
    let calls = 0
    createChecker([stars(() => calls++)], empty).run({ blocks: [paragraph("没有星号")] })
    expect(calls).toBe(0)
  })

  it("survives a rule that throws, and names it as failed", () => {
    const broken = stars(() => {
      throw new TypeError("oh")
    })
    const report = createChecker([broken], empty).run({ blocks: [paragraph("*")] })
    expect(report.findings).toEqual([])
    expect(report.failed).toMatchObject([{ rule: "test/stars" }])
  })

  it("skips with a reason what the draft cannot answer", () => {
    const rules = [pageRule(), undecided(), wordsOf("没有")]
    const page: Draft = { blocks: [paragraph("文")] }
    const { skipped, failed } = createChecker(rules, empty).run(page)
    expect(skipped.map(({ rule }) => rule).sort()).toEqual(["test/page", "test/undecided", "test/words"])
    for (const { reason } of skipped) expect(reason).toMatch(/未检查|看不到/)
    expect(failed).toEqual([])
  })

  it("gives gathering rules the notes of all blocks, in order", () => {
    const { findings } = createChecker([lastStar()], empty).run({
      blocks: [paragraph("*甲"), paragraph("乙"), paragraph("丙*")],
    })
    expect(findings.map(({ at }) => at)).toEqual([{ block: 2, start: 1, end: 2 }])
  })

  it("finds the longest word where two begin alike, and respects what may stand beside it", () => {
    const checker = createChecker([wordsOf("list")], empty, {
      list: [{ wrong: "部署" }, { wrong: "部署部" }, { wrong: "结合", notAfter: ["相"], notBefore: ["部"] }],
    })
    const { findings } = checker.run({ blocks: [paragraph("部署部，相结合，结合部，结合")] })
    expect(findings.map(({ text, at }) => [text, at?.start])).toEqual([
      ["部署部", 0],
      ["结合", 12],
    ])
  })
})

describe("a profile", () => {
  it("changes severity and numbers, and turns rules off", () => {
    const rules = { "test/stars": { severity: "must", params: { sign: "#" } } } as const
    const { findings } = createChecker([stars(() => {})], { ...empty, rules }).run({
      blocks: [paragraph("*#")],
    })
    expect(findings).toMatchObject([{ severity: "must", text: "#" }])
    const off = { ...empty, rules: { "test/stars": { enabled: false } } }
    expect(createChecker([stars(() => {})], off).run({ blocks: [paragraph("*")] }).findings).toEqual([])
  })

  it.each([
    [{ "test/none": {} }, "rules.test/none"],
    [{ "test/stars": { params: { none: 1 } } }, "rules.test/stars.params.none"],
    [{ "test/stars": { params: { sign: 1 } } }, "rules.test/stars.params.sign"],
  ])("is refused with the key at fault: %j", (rules, path) => {
    const make = () => createChecker([stars(() => {})], parseProfile({ id: "x", name: "x", rules }))
    expect(make).toThrow(ProfileError)
    expect(make).toThrow(path)
  })

  it.each([
    [null],
    [{ id: "x" }],
    [{ id: "x", name: "x", rules: { a: { severity: "no" } } }],
    [{ id: "x", name: "x", rules: { a: { on: 1 } } }],
  ])("is refused when its JSON has another shape: %j", (json) =>
    expect(() => parseProfile(json)).toThrow(ProfileError),
  )
})

describe("spans while typing", () => {
  it("move with what is typed before them", () => {
    const edit = diffOnce("甲乙丙", "甲丁丁乙丙")
    expect(edit).toEqual({ start: 1, end: 1, inserted: "丁丁" })
    expect(moveSpan({ block: 0, start: 2, end: 3 }, edit)).toEqual({ block: 0, start: 4, end: 5 })
    expect(moveSpan({ block: 0, start: 0, end: 1 }, edit)).toEqual({ block: 0, start: 0, end: 1 })
  })

  it("disappear when the edit touches them", () => {
    expect(moveSpan({ block: 0, start: 0, end: 3 }, diffOnce("甲乙丙", "甲丙"))).toBeUndefined()
  })

  it("never cut a character in half", () => {
    expect(diffOnce("😀", "😁")).toEqual({ start: 0, end: 2, inserted: "😁" })
  })
})

it("scanBlock names the kinds of all characters, and how the block begins and ends", () => {
  const kindsOf = (text: string) => scanBlock(text, new WordIndex(), () => {}).kinds
  expect(kindsOf("云1。")).toBe(chars.han | chars.digit | chars.fullPunctuation | chars.dots)
  expect(kindsOf("網") & chars.traditional).toBe(chars.traditional)
  expect(kindsOf("一、甲") & chars.opensOrdinal).toBe(chars.opensOrdinal)
  expect(kindsOf("138 1234-5678") & chars.longNumber).toBe(chars.longNumber)
  expect(kindsOf("138，1234，5678") & chars.longNumber).toBe(0)
  expect(kindsOf("")).toBe(chars.endsOpen)
})

function stars(called: () => void): Rule {
  return blockRule({
    ...head,
    id: "test/stars",
    params: { sign: "*" },
    gate: chars.symbol,
    *check(text, { sign }) {
      called()
      const start = text.indexOf(sign)
      if (start !== -1) yield { messageId: "found", start, end: start + 1, data: { right: "+" }, fix: "+" }
    },
  })
}

function lastStar(): Rule {
  return gatherRule({
    ...head,
    id: "test/last-star",
    params: {},
    gate: chars.symbol,
    gather: (text) => text.indexOf("*"),
    *conclude(notes) {
      const last = notes.at(-1)
      if (last !== undefined)
        yield { messageId: "found", block: last.block, start: last.note, end: last.note + 1 }
    },
  })
}

function pageRule(): Rule {
  return factRule({ ...head, id: "test/page", params: {}, needs: ["page"], *check() {} })
}

function undecided(): Rule {
  return gatherRule({
    ...head,
    id: "test/undecided",
    params: {},
    gate: 0,
    gather: () => 1,
    conclude() {
      throw new Undecided("看不到清单")
    },
  })
}

function wordsOf(lexicon: string): Rule {
  return wordRule({
    ...head,
    id: "test/words",
    params: {},
    lexicon,
    words: (_params, list) => list,
    *check({ start, end }) {
      yield { messageId: "found", start, end, data: { right: "" } }
    },
  })
}
