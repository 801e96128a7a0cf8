import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "@playwright/test"

const folder = "dist/widgets"
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js") && name !== "index.js")

/** What Chromium 72 lacks; found by running the elements in it. */
const tooNew =
  /Object\.(?:hasOwn|fromEntries|groupBy)\b|structuredClone|\.replaceAll\(|\.matchAll\(|Promise\.(?:any|allSettled)|\.findLast|\.replaceChildren\(|\.at\(-|\?\?=|\?\.\w|adoptedStyleSheets\.push/

/** Two dependencies call it where its result does not matter to us: a table of hexadecimals, a fallback for Maps. */
const mayCallArrayFrom = /^(?:sha2|clean-html)-/

test("no built script calls what Chromium 72 does not have", () => {
  const found = scripts.flatMap((name) => {
    const [call] = tooNew.exec(textOf(name)) ?? []
    return call === undefined ? [] : [`${name}: ${call}`]
  })
  expect(scripts.length).toBeGreaterThan(10)
  expect(found).toEqual([])
})

test("no built script relies on Array.from, which prototype.js and MooTools replace", () => {
  const found = scripts.filter(
    (name) => /(?<!\w)Array\.from\(/.test(textOf(name)) && !mayCallArrayFrom.test(name),
  )
  expect(found).toEqual([])
})

test("every built script is pure ASCII, because GBK pages read it as GBK", () => {
  expect(scripts.filter((name) => /[^\0-\x7f]/.test(textOf(name)))).toEqual([])
})

function textOf(name: string): string {
  return readFileSync(join(folder, name), "utf8")
}
