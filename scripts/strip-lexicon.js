/**
 * A word list without the columns that only tests read, for what is shipped to browsers:
 * `stripLexicon(text)` in a build, or `node scripts/strip-lexicon.js rules/lexicon/typos.tsv > out.tsv`.
 */
import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"

const forTests = new Set(["ok1", "ok2", "bad"])

export function stripLexicon(tsv) {
  const [head = "", ...lines] = tsv.split("\n").filter((line) => line !== "" && !line.startsWith("#"))
  const kept = head.split("\t").flatMap((column, index) => (forTests.has(column) ? [] : [index]))
  const strip = (line) =>
    kept
      .map((index) => line.split("\t")[index] ?? "")
      .join("\t")
      .replace(/\t+$/, "")
  return [head, ...lines].map(strip).join("\n") + "\n"
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const path of process.argv.slice(2)) process.stdout.write(stripLexicon(readFileSync(path, "utf8")))
}
