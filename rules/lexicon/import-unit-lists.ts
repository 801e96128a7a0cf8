import type { WordEntry } from "../engine/define-rule.ts"
import type { UnitLists } from "../engine/facts.ts"
import { LexiconError } from "./lexicon-error.ts"
import { type CsvRow, parseCsv } from "./parse-csv.ts"

const headers = {
  name: ["name", "姓名", "领导姓名"],
  posts: ["post", "posts", "title", "职务", "现任职务", "職務"],
  wrong: ["wrong", "错误写法", "错误表述", "慎用词", "不规范表述", "错词", "錯誤寫法"],
  right: ["right", "规范写法", "规范表述", "正确写法", "正确表述", "替换为", "規範寫法"],
  note: ["note", "说明", "备注", "依据", "說明"],
  agency: ["agency", "机构", "机构名称", "单位名称", "部门名称", "機構名稱"],
} as const

type Column = keyof typeof headers

/**
 * The unit's own list from its own spreadsheet, saved as CSV and already decoded. The header decides what it is:
 * 姓名+职务 (leaders), 错误写法+规范写法+说明 (required wording) or 机构名称 (agencies). `file` names it in errors.
 */
export function importUnitLists(file: string, csv: string): UnitLists {
  const [head, ...rows] = parseCsv(file, csv)
  if (head === undefined) throw new LexiconError(`${file}:1`, "文件是空的")
  const columns = columnsOf(head)
  const read = (row: CsvRow, column: Column) => row.cells[columns.get(column) ?? -1] ?? ""
  const demand = (row: CsvRow, column: Column) => {
    const value = read(row, column)
    if (value === "") throw new LexiconError(`${file}:${row.line}`, `“${headers[column][1]}”一栏是空的`)
    return value
  }
  if (columns.has("wrong")) return { terms: rows.map((row) => termOf(file, row, demand(row, "wrong"), read)) }
  if (columns.has("name")) {
    return { leaders: rows.map((row) => ({ name: demand(row, "name"), posts: split(read(row, "posts")) })) }
  }
  if (columns.has("agency")) return { agencies: rows.map((row) => demand(row, "agency")) }
  throw new LexiconError(
    `${file}:${head.line}`,
    "表头认不出：应有“姓名、职务”，或“错误写法、规范写法、说明”，或“机构名称”",
  )
}

/** The required wording of the unit as the lexicon `unit`. */
export function unitLexicon(lists: UnitLists): WordEntry[] {
  return (lists.terms ?? []).map(({ wrong, right, note }) => ({
    wrong,
    ...(right === "" ? {} : { right }),
    ...(note === undefined ? {} : { note }),
    ...whereRightContains(wrong, right),
  }))
}

function columnsOf(head: CsvRow): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>()
  for (const [index, cell] of head.cells.entries()) {
    const column = Object.entries(headers).find(([, names]) =>
      names.some((name) => name === cell.toLowerCase()),
    )
    if (column !== undefined && isColumn(column[0])) columns.set(column[0], index)
  }
  return columns
}

function isColumn(name: string): name is Column {
  return name in headers
}

function termOf(file: string, row: CsvRow, wrong: string, read: (row: CsvRow, column: Column) => string) {
  const right = read(row, "right")
  const note = read(row, "note")
  if (wrong.length < 2) throw new LexiconError(`${file}:${row.line}`, `“${wrong}”只有一个字，无法可靠查找`)
  if (wrong === right) throw new LexiconError(`${file}:${row.line}`, `“${wrong}”的规范写法与它相同`)
  return { wrong, right, ...(note === "" ? {} : { note }) }
}

/** “云川委” → “云川市委”: where the right wording contains the wrong one, its surroundings must not be blamed. */
function whereRightContains(wrong: string, right: string): Partial<WordEntry> {
  const at = right.indexOf(wrong)
  if (at === -1) return {}
  const left = right.slice(0, at)
  const after = right.slice(at + wrong.length)
  return {
    ...(left === "" ? {} : { notAfter: [left] }),
    ...(after === "" ? {} : { notBefore: [after] }),
  }
}

function split(cell: string): string[] {
  return cell.split(/[、，；;,|\n]/).flatMap((part) => (part.trim() === "" ? [] : [part.trim()]))
}
