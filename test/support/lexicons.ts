import { readdirSync, readFileSync } from "node:fs"
import { type Lexicons, lexiconsFrom, unitLexicon } from "../../rules/index.ts"

const folder = new URL("../../rules/lexicon/", import.meta.url)

/** The text of every list we ship, by name. */
export const lexiconTexts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .map((file) => [file.slice(0, -4), readFileSync(new URL(file, folder), "utf8")]),
)

/** The lists we ship and a unit's own with one entry. */
export const exampleLexicons: Lexicons = {
  ...lexiconsFrom(lexiconTexts),
  unit: unitLexicon({ terms: [{ wrong: "云川经开区管委会", right: "云川经济开发区管理委员会" }] }),
}
