import { readFileSync } from "node:fs"
import { relative } from "node:path"
import { expect, test } from "vitest"
import { thirdPartyFiles } from "../../scripts/package/third-party.js"

const files = await thirdPartyFiles()
const [licences = "", bill = ""] = files.map(({ text }) => text)

test.each(files.map(({ path, text }) => ({ path: relative(".", path), text })))(
  "$path tells what is bundled today",
  ({ path, text }) => {
    expect(readFileSync(path, "utf8"), "run: node scripts/package/third-party.js").toBe(text)
  },
)

test("every package bundled comes with the text of its licence", () => {
  const [, ...texts] = licences.split(`\n${"-".repeat(80)}\n`)
  expect(texts.length).toBeGreaterThan(15)
  for (const text of texts) expect(text.length, text.slice(0, 60)).toBeGreaterThan(400)
})

test("nothing under a licence that would bind the rest is bundled; the voice stays apart", () => {
  const { components } = JSON.parse(bill)
  const strong = components.filter((one: { licenses: [{ expression: string }] }) =>
    /\b(A?GPL|SSPL|CC-BY-NC)/.test(one.licenses[0].expression),
  )
  expect(strong.map((one: { name: string }) => one.name)).toEqual(["@echogarden/espeak-ng-emscripten"])
})

test("the list in CycloneDX names each package once, by an address of its own", () => {
  const { bomFormat, components, dependencies } = JSON.parse(bill)
  expect(bomFormat).toBe("CycloneDX")
  const addresses = components.map((one: { purl: string }) => one.purl)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(dependencies[0].dependsOn).toEqual(addresses)
})
