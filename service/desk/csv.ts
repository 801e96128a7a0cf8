import type { Context } from "hono"

// What spreadsheets take for a formula, half and full width, also behind blanks, controls and invisible characters.
const formula = /^[\s\p{Cc}\p{Cf}\u00a0\u3000"']*[=+\-@|%＝＋－＠|％]/u

/** RFC 4180 with quotes round every cell; a cell that a spreadsheet would calculate begins with an apostrophe. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n"
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value)
  const text = formula.test(value) || /[\r\n\t]\s*[=+\-@＝＋－＠]/u.test(value) ? `'${value}` : value
  return `"${text.replace(/"/g, '""')}"`
}

/** With the mark that tells spreadsheets the encoding. */
export function sendCsv(c: Context, name: string, csv: string): Response {
  return c.body(`\ufeff${csv}`, 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}.csv"`,
    "cache-control": "no-store",
  })
}
