import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { documents } from "./documents.ts"

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"))
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "")

test.each(documents)("%s leads only to files and headings that are there", (name) => {
  const text = withoutCode(readFileSync(name, "utf8")).replace(/`[^`\n]*`/g, "")
  const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = ""]) => to)
    .filter((to) => !/^(https?|mailto):/.test(to) && !leads(name, to))
  expect(dead).toEqual([])
})

test.each(documents)("%s names only commands of package.json", (name) => {
  const named = [...readFileSync(name, "utf8").matchAll(/npm run (?:--\w+ )*([\w:-]+)/g)].map(
    ([, script = ""]) => script,
  )
  expect(named.filter((script) => !(script in scripts))).toEqual([])
})

function leads(from: string, to: string): boolean {
  const [path = "", heading] = to.split("#")
  const file = path === "" ? from : join(dirname(from), path)
  if (!existsSync(file)) return false
  if (heading === undefined) return true
  const headings = [...withoutCode(readFileSync(file, "utf8")).matchAll(/^#+ (.+)$/gm)]
  return headings.some(([, title = ""]) => anchorOf(title) === decodeURIComponent(heading))
}

/** As code hosts make them. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s/g, "-")
}
