import type { Row } from "../messages.ts"
import { severityWords } from "../ui/words.ts"
import { strings } from "./strings.ts"

/** Saves the findings as a table that Excel opens; the byte-order mark tells it the encoding. */
export function saveRows(rows: readonly Row[]): void {
  const lines = [strings.columns, ...rows.map(cellsOf)].map((cells) => cells.map(quoted).join(","))
  const file = new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" })
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = `${strings.exportName}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}

function cellsOf({ severity, group, title, message, quote, basis, cost }: Row): readonly string[] {
  return [severityWords[severity], strings[group], title, message, quote[1], basis, cost ?? ""]
}

/** A cell that begins like a formula is kept from being one. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
