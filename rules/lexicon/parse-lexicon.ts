import type { WordEntry } from "../engine/define-rule.ts"
import type { Lexicons } from "../engine/run.ts"
import { LexiconError } from "./lexicon-error.ts"

/** Every lexicon the host has as text, by name: `lexiconsFrom({ typos: text, variants: text })`. */
export function lexiconsFrom(texts: Readonly<Record<string, string>>): Lexicons {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parseLexicon(name, text)]))
}

/**
 * Reads one of our word lists: tab-separated, first line the column names, `#` begins a remark. Columns that are
 * only for tests (`ok1`, `ok2`, `bad`) may be there or not. Throws `LexiconError` with line and column.
 */
export function parseLexicon(name: string, tsv: string): WordEntry[] {
  const entries: WordEntry[] = []
  const firstLine = new Map<string, number>()
  let columns: readonly string[] | undefined
  for (const [index, line] of tsv
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line === "" || line.startsWith("#")) continue
    const at = `${name}:${index + 1}`
    const cells = line.split("\t")
    if (columns === undefined) {
      columns = readHeader(cells, at)
      continue
    }
    const entry = readEntry(cells, columns, at)
    const before = firstLine.get(entry.wrong)
    if (before !== undefined)
      throw new LexiconError(`${at}:1`, `“${entry.wrong}” stands already in line ${before}`)
    firstLine.set(entry.wrong, index + 1)
    entries.push(entry)
  }
  if (columns === undefined) throw new LexiconError(`${name}:1`, "no line with the column names")
  return entries
}

const known = ["wrong", "right", "notAfter", "notBefore", "severity", "since", "note", "ok1", "ok2", "bad"]

function readHeader(cells: readonly string[], at: string): readonly string[] {
  for (const [index, cell] of cells.entries()) {
    if (!known.includes(cell)) throw new LexiconError(`${at}:${index + 1}`, `unknown column “${cell}”`)
    if (cells.indexOf(cell) !== index) throw new LexiconError(`${at}:${index + 1}`, `column “${cell}” twice`)
  }
  if (!cells.includes("wrong")) throw new LexiconError(`${at}:1`, "no column “wrong”")
  return cells
}

function readEntry(cells: readonly string[], columns: readonly string[], at: string): WordEntry {
  if (cells.length > columns.length) {
    throw new LexiconError(`${at}:${columns.length + 1}`, `more cells than the ${columns.length} columns`)
  }
  const cell = (column: string) => cells[columns.indexOf(column)] ?? ""
  const fail = (column: string, what: string): never => {
    throw new LexiconError(`${at}:${columns.indexOf(column) + 1}`, what)
  }
  const wrong = cell("wrong")
  const right = cell("right")
  const severity = cell("severity")
  const since = cell("since")
  if (wrong.length < 2) fail("wrong", `“${wrong}” is shorter than two characters`)
  if (wrong === right) fail("right", `“${right}” is the same as “wrong”`)
  if (since !== "" && !/^\d{4}$/.test(since)) fail("since", `“${since}” is not a year`)
  return {
    wrong,
    ...(right === "" ? {} : { right }),
    ...blockers("notAfter", cell("notAfter")),
    ...blockers("notBefore", cell("notBefore")),
    ...(severity === "must" || severity === "should" || severity === "hint"
      ? { severity }
      : severity === ""
        ? {}
        : fail("severity", `“${severity}” is none of must, should, hint`)),
    ...(since === "" ? {} : { since: Number(since) }),
    ...(cell("note") === "" ? {} : { note: cell("note") }),
  }
}

function blockers(side: "notAfter" | "notBefore", cell: string): Partial<WordEntry> {
  const texts = cell.split("|").filter((text) => text !== "")
  return texts.length === 0 ? {} : { [side]: texts }
}
