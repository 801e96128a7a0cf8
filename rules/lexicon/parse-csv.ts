import { LexiconError } from "./lexicon-error.ts"

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * RFC 4180 as office programs write it: quotes, doubled quotes, line breaks inside quotes, CRLF or LF, a byte order
 * mark, and the tab or semicolon that some regional settings put for the comma. Blank rows are left out.
 */
export function parseCsv(name: string, csv: string): CsvRow[] {
  const text = csv.replace(/^\ufeff/, "")
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let began = 1
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at, `${name}:${line}`) : readPlain(text, at, separator)
    line += cell.value.split("\n").length - 1
    cells.push(cell.value.trim())
    at = cell.end
    const next = text[at] ?? "\n"
    if (next === separator) {
      at++
      if (at === text.length) cells.push("")
    } else if (next === "\n" || next === "\r") {
      at += text.startsWith("\r\n", at) ? 2 : 1
      if (cells.some((value) => value !== "")) rows.push({ line: began, cells })
      cells = []
      began = ++line
    } else {
      throw new LexiconError(`${name}:${line}`, `引号之后多出“${next}”，应为分隔符或换行`)
    }
  }
  if (cells.some((value) => value !== "")) rows.push({ line: began, cells })
  return rows
}

interface Cell {
  readonly value: string
  readonly end: number
}

function readPlain(text: string, start: number, separator: string): Cell {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++
  return { value: text.slice(start, end), end }
}

function readQuoted(text: string, start: number, path: string): Cell {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) throw new LexiconError(path, "引号没有结束")
    if (text[quote + 1] !== '"') {
      return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    }
    at = quote + 2
  }
}

/** Whichever of comma, tab and semicolon the first line has most of; the comma when it has none. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const count = (mark: string) => first.split(mark).length
  return [",", "\t", ";"].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
