import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { WordIndex } from "../../rules/engine/find-words.ts"
import { createChecker, parseLexicon, type WordEntry } from "../../rules/index.ts"
import { lexiconTexts } from "../support/lexicons.ts"

const clean = readFileSync(new URL("../fixtures/lexicon/clean-sentences.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
const lists = Object.entries(lexiconTexts).filter(([name]) => name !== "replies")

describe.each(lists)("%s.tsv", (name, text) => {
  const entries = parseLexicon(name, text)
  const index = indexOf(entries)
  const rows = rowsOf(text)
  const faults = (sentence: string) => index.find(sentence).map(({ entry }) => entry.wrong)
  const speaks = (word: string, sentence: string) =>
    // Whether the name of an agency is out of date shows only in the words around it.
    name === "agencies" ? isBlamed(word, sentence) : faults(sentence).includes(word)

  it("speaks in every sentence that has the word and keeps silent in both that have not", () => {
    const failures = rows.flatMap(({ wrong = "", ok1 = "", ok2 = "", bad = "" }) => {
      const isGiven = ok1 !== "" && ok2 !== "" && bad !== ""
      return isGiven && speaks(wrong, bad) && !speaks(wrong, ok1) && !speaks(wrong, ok2) ? [] : [wrong]
    })
    expect(failures).toEqual([])
  })

  it("never proposes what it, or another entry, would blame again", () => {
    const again = entries.filter(({ right = "" }) => faults(right).length > 0)
    expect(again.map(({ wrong }) => wrong)).toEqual([])
  })

  it("is silent once its own sentence is put right", () => {
    const left = rows.filter(({ wrong = "", right = "", bad = "" }) => {
      return faults(bad.replaceAll(wrong, right)).includes(wrong)
    })
    expect(left.map(({ wrong }) => wrong)).toEqual([])
  })

  it("gives the reason for every word", () => {
    expect(rows.filter(({ note = "" }) => note === "").map(({ wrong }) => wrong)).toEqual([])
  })

  it("is silent in clean sentences full of near misses", () => {
    expect(clean.length).toBeGreaterThan(200)
    expect(clean.flatMap(faults)).toEqual([])
  })
})

describe("the typo list", () => {
  it("has at least 600 pairs", () => {
    expect(parseLexicon("typos", lexiconTexts["typos"] ?? "").length).toBeGreaterThanOrEqual(600)
  })

  it("shares no word with the list of variants", () => {
    const variants = new Set(rowsOf(lexiconTexts["variants"] ?? "").map(({ wrong }) => wrong))
    const both = rowsOf(lexiconTexts["typos"] ?? "").filter(({ wrong }) => variants.has(wrong))
    expect(both.map(({ wrong }) => wrong)).toEqual([])
  })
})

const checker = createChecker(
  { id: "test", name: "测试", sources: [], rules: {} },
  { agencies: parseLexicon("agencies", lexiconTexts["agencies"] ?? "") },
)

function isBlamed(word: string, sentence: string): boolean {
  const { findings } = checker.run({ blocks: [{ kind: "paragraph", text: sentence }] })
  return findings.some(({ rule, text }) => rule === "lexicon/uses-current-agency-names" && text === word)
}

function indexOf(entries: readonly WordEntry[]): WordIndex<string> {
  const index = new WordIndex<string>()
  for (const entry of entries) index.add("list", entry)
  return index
}

function rowsOf(text: string): Record<string, string>[] {
  const [head = "", ...lines] = text.split("\n").filter((line) => line !== "")
  return lines.map((line) => {
    const cells = line.split("\t")
    return Object.fromEntries(head.split("\t").map((column, index) => [column, cells[index] ?? ""]))
  })
}
