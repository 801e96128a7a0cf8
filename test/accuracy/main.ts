/**
 * How well the text rules judge real texts: `npm run accuracy -- DIR [--verbose]`. DIR holds docs/*.txt, labels.tsv,
 * not_errors.tsv, clean.tsv and index.tsv.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createChecker, parseProfile } from "../../rules/index.ts"
import { lexiconsFrom } from "../../rules/lexicon/parse-lexicon.ts"
import { readCorpus } from "./read-corpus.ts"
import { type Alarm, type Score, score } from "./score.ts"

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
const isVerbose = process.argv.includes("--verbose")
if (folder === undefined || !existsSync(join(folder, "docs"))) {
  console.error("usage: npm run accuracy -- DIR [--verbose]; DIR holds docs/*.txt and labels.tsv")
  process.exit(2)
}

const profile = parseProfile(JSON.parse(readFileSync("rules/profiles/national.json", "utf8")))
const corpus = readCorpus(folder)
const result = score(corpus, createChecker(profile, lexiconsIn("rules/lexicon")))
report(result)

function report({ alarms, found, misses, characters, trapped }: Score): void {
  console.log(`${corpus.documents.size} documents, ${characters} characters read by somebody`)
  for (const severity of ["must", "should", "hint"] as const) {
    row(
      severity,
      alarms.filter(({ finding }) => finding.severity === severity),
      characters,
    )
  }
  const heavy = alarms.filter(({ finding }) => finding.severity !== "hint")
  row("must+should", heavy, characters)
  const inClean = heavy.filter(({ file }) => corpus.clean.has(file)).length
  console.log(`in clean documents: ${inClean} must or should; traps: ${trapped.join(", ") || "none"}`)
  console.log("\nrule: true / false alarms")
  for (const [rule, group] of grouped(alarms, ({ finding }) => finding.rule)) row(rule, group, characters)
  console.log("\ncategory: found / labelled (sure)")
  const sure = [...found, ...misses].filter(({ certainty }) => certainty === "sure")
  for (const [category, group] of grouped(sure, (label) => label.category)) {
    console.log(
      `  ${category.padEnd(18)} ${group.filter((label) => found.includes(label)).length} / ${group.length}`,
    )
  }
  const hits = sure.filter((label) => found.includes(label)).length
  console.log(`  ${"all".padEnd(18)} ${hits} / ${sure.length} = ${percent(hits, sure.length)}`)
  if (!isVerbose) return
  console.log("\nmisses")
  for (const { file, wrong, category, certainty } of misses)
    console.log(`  ${file} ${category} ${certainty} ${wrong}`)
  console.log("\nfalse alarms")
  for (const alarm of alarms.filter(({ isTrue }) => !isTrue)) console.log(`  ${shown(alarm)}`)
}

function row(name: string, alarms: readonly Alarm[], characters: number): void {
  const right = alarms.filter(({ isTrue }) => isTrue).length
  const wrong = alarms.length - right
  const density = ((wrong * 100_000) / characters).toFixed(1)
  console.log(
    `  ${name.padEnd(36)} ${right} / ${wrong}   precision ${percent(right, alarms.length)}, ${density} false per 100,000`,
  )
}

function shown({ file, finding, context }: Alarm): string {
  return `${file} ${finding.severity} ${finding.rule} “${finding.text.slice(0, 40)}” in …${context}…`
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((part * 100) / whole).toFixed(1)} %`
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups].sort(([a], [b]) => a.localeCompare(b))
}

function lexiconsIn(path: string) {
  const names = readdirSync(path).filter((name) => name.endsWith(".tsv"))
  return lexiconsFrom(
    Object.fromEntries(names.map((name) => [name.slice(0, -4), readFileSync(join(path, name), "utf8")])),
  )
}
