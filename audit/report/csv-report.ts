import { placeName } from "../page-record.ts"
import type { ReportWriter, Sink } from "./report-writer.ts"
import { basisText, severityNames } from "./words.ts"

const columns = [
  "页面",
  "起",
  "止",
  "位置",
  "级别",
  "规则",
  "问题",
  "原文",
  "改为",
  "说明",
  "依据",
  "检查影响",
]

/** A table for spreadsheet programs: UTF-8 with BOM, CRLF. */
export function csvReport(sink: Sink): ReportWriter {
  let isFirst = true
  const head = async () => {
    if (isFirst) await sink.write(`\ufeff${row(columns)}`)
    isFirst = false
  }
  return {
    async page({ findings }) {
      await head()
      for (const { location, severity, rule, title, text, fix, message, basis, cost } of findings) {
        const span = [String(location.start), String(location.end), location.selector ?? ""]
        const words = [
          severityNames[severity],
          rule,
          title,
          text,
          fix ?? "",
          message,
          basisText(basis),
          cost ?? "",
        ]
        await sink.write(row([placeName(location), ...span, ...words]))
      }
    },
    end: head,
  }
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`
}

/** A page could plant a formula: what begins like one is marked as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
