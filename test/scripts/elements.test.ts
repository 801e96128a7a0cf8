import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { readElements } from "../../scripts/elements/read-elements.js"
import { chineseOf, widgetsDoc } from "../../scripts/elements/write-docs.js"
import { customElementsJson, typesOf, vscodeData } from "../../scripts/elements/write-manifest.js"
import { simplified as panelWords } from "../../widgets/interpretation-panel/strings.ts"
import { others as otherPanelWords } from "../../widgets/interpretation-panel/strings-others.ts"
import { sheetWords } from "../../widgets/share-buttons/sheet-strings.ts"
import { simplified as shareWords } from "../../widgets/share-buttons/strings.ts"
import { others as otherShareWords } from "../../widgets/share-buttons/strings-others.ts"

const read = readElements(".")

test("docs/widgets.md says what the elements' comments say; run node scripts/generate-elements.js", () => {
  expect(readFileSync("docs/widgets.md", "utf8")).toBe(widgetsDoc(read))
  expect(readFileSync("docs/widgets.zh-CN.md", "utf8")).toBe(widgetsDoc(read, "zh-CN"))
})

test("scripts/elements/zh-cn.json has a Chinese sentence for everything the comments describe", () => {
  const kinds = ["attributes", "events", "slots", "parts", "properties", "methods"] as const
  for (const element of read.elements) {
    expect(chineseOf(element.tag, "summary"), element.tag).toMatch(/\p{sc=Han}.*。$/u)
    for (const kind of kinds) {
      for (const { name } of element[kind])
        expect(chineseOf(element.tag, kind, name), `${element.tag} ${kind} ${name}`).toMatch(
          /\p{sc=Han}.*。$/u,
        )
    }
  }
})

test("describes four elements, each attribute with a sentence", () => {
  const { modules } = customElementsJson(read)
  expect(modules).toHaveLength(4)
  for (const { attributes } of read.elements) {
    expect(attributes.length).toBeGreaterThan(1)
    for (const { description } of attributes) expect(description).toMatch(/\w{3}.*\.$/)
  }
})

test("gives TypeScript, React, Vue and VS Code the same tags", () => {
  const types = typesOf(read)
  for (const tag of vscodeData(read).tags) {
    expect(types.split(`"${tag.name}"`)).toHaveLength(4)
  }
  expect(types).toContain("interface GlobalComponents")
  expect(types).toContain("interface HTMLElementTagNameMap")
})

/** Every sentence of a table with its path. */
function sentences(table: object, path = ""): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}.${key}`, value]] : sentences(value, `${path}.${key}`),
  )
}

test.each([
  ["share buttons", shareWords, otherShareWords["zh-TW"], otherShareWords.en],
  ["share sheet", sheetWords["zh-CN"], sheetWords["zh-TW"], sheetWords.en],
  ["interpretation panel", panelWords, otherPanelWords["zh-TW"], otherPanelWords.en],
])(
  "%s: no language lacks a sentence, or a place to fill in, or speaks another language",
  (_name, cn, tw, en) => {
    const chinese = sentences(cn)
    const english = new Map(sentences(en))
    const traditional = new Map(sentences(tw))
    expect([...english.keys()]).toEqual(chinese.map(([path]) => path))
    expect([...traditional.keys()]).toEqual(chinese.map(([path]) => path))
    for (const [path, text] of chinese) {
      const places = (sentence = "") => (sentence.match(/\{\w+\}/g) ?? []).sort()
      expect(places(english.get(path)), path).toEqual(places(text))
      expect(places(traditional.get(path)), path).toEqual(places(text))
      expect(english.get(path), path).not.toMatch(/\p{sc=Han}/u)
      expect(traditional.get(path), path).not.toMatch(/[关读这网复请选们务时开]/u)
    }
  },
)
