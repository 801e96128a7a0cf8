import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { readGuide } from "./read-guide.ts"

/** A translation and what it was made from: X.en.md beside X.md in Chinese, X.zh-CN.md beside X.md in English. */
const pairs = [...readdirSync("docs").map((name) => `docs/${name}`), "README.zh-CN.md"].flatMap((name) => {
  const original = name.replace(/\.(?:en|zh-CN)\.md$/, ".md")
  return original === name ? [] : [[original, name] as const]
})

/** Only these may differ: what is drawn or shown, not typed. */
const shown = new Set(["", "text", "nginx", "ini"])
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "")
const levels = (text: string) =>
  [...withoutCode(text).matchAll(/^(#+) /gm)].map(([, marks = ""]) => marks.length)
const rows = (text: string) =>
  withoutCode(text)
    .split("\n\n")
    .flatMap((part) => [part.split("\n").filter((line) => line.startsWith("|")).length])
    .filter((count) => count > 0)
const images = (text: string) => [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = ""]) => path)
const blocks = (text: string) =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language = "", body = ""]) =>
    shown.has(language) ? language : `${language}\n${body}`,
  )
const links = (text: string) =>
  [...withoutCode(text).matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)[^)\s]*\)/g)]
    .map(([, to = ""]) => to.replace(/\.(?:en|zh-CN)\.md$/, ".md"))
    .sort()

test("there are guides in both languages", () => {
  expect(pairs.length).toBeGreaterThan(10)
})

test.each(pairs)("%s and %s say the same", (first, second) => {
  const [one, other] = [readFileSync(first, "utf8"), readFileSync(second, "utf8")]
  expect(levels(other)).toEqual(levels(one))
  expect(rows(other)).toEqual(rows(one))
  expect(images(other)).toEqual(images(one))
  // The READMEs differ in the comments of their commands: the steps below leave those out.
  if (!first.startsWith("README")) expect(blocks(other)).toEqual(blocks(one))
  expect(links(other)).toEqual(links(one))
})

test.each(pairs)("%s and %s are followed in the same steps", (first, second) => {
  const steps = (name: string) =>
    readGuide(readFileSync(name, "utf8")).map((step) =>
      step.kind === "run" ? { ...step, script: step.script.replace(/ +#.*$/gm, "") } : step,
    )
  expect(steps(second)).toEqual(steps(first))
})
