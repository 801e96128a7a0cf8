/**
 * Writes `strings-zh-tw.ts` beside every `strings.ts` of the extension: the Simplified table in Traditional
 * characters and Taiwan's words. `node scripts/traditional-strings.js`; a test compares.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { Converter } from "opencc-js"

const root = fileURLToPath(new URL("..", import.meta.url))
const toTaiwan = Converter({ from: "cn", to: "twp" })
/** Set right after the dictionary, which takes the words of an office for those of software. */
const words = { 釋出: "發布", 稽核: "審核", 後臺: "後台", "“": "「", "”": "」" }

/** Path and text of every Traditional table. */
export function traditionalTables() {
  return readdirSync(join(root, "extension"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("strings.ts"))
    .sort()
    .map((path) => {
      const file = join(root, "extension", path)
      return { path: join(dirname(file), "strings-zh-tw.ts"), text: tableOf(file) }
    })
}

function convert(text) {
  return Object.entries(words).reduce((all, [wrong, right]) => all.replaceAll(wrong, right), toTaiwan(text))
}

function tableOf(file) {
  const table = /const simplified = (\{[\s\S]*?\n\})/.exec(readFileSync(file, "utf8"))?.[1]
  if (table === undefined) throw new Error(`${file}: no table named simplified`)
  return [
    "/** Written by `node scripts/traditional-strings.js` from `strings.ts`: change it there. */",
    'import type { Strings } from "./strings.ts"',
    "",
    `export const traditional: Strings = ${convert(table)}`,
    "",
  ].join("\n")
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { path, text } of traditionalTables()) writeFileSync(path, text)
}
