import type { FrameReport, Row } from "../messages.ts"
import { csvOf } from "../ui/csv.ts"
import { dateTime } from "../ui/date-time.ts"
import { severityWords } from "../ui/words.ts"
import { strings } from "./strings.ts"

/** What is saved or printed: the findings, and what there was no verdict on. */
export interface Report {
  readonly title: string
  readonly url: string
  /** ISO time. */
  readonly at: string
  readonly rows: readonly Row[]
  readonly unchecked: FrameReport["unchecked"]
}

export function reportCsv({ rows }: Report): string {
  return csvOf([strings.columns, ...rows.map(cellsOf)])
}

export function reportMarkdown({ title, url, at, rows, unchecked }: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`
  return [
    `# ${strings.exportName}`,
    "",
    `${escapeCell(title)} <${url.replace(/[<>\s]/g, encodeURIComponent)}>`,
    "",
    strings.checkedAt(dateTime(at)),
    "",
    rows.length === 0
      ? strings.clean
      : [
          line(strings.columns),
          line(strings.columns.map(() => "---")),
          ...rows.map((row) => line(cellsOf(row))),
        ].join("\n"),
    ...(unchecked.length === 0
      ? []
      : [
          "",
          `## ${strings.unchecked(unchecked.length)}`,
          "",
          ...unchecked.map(({ what, reason }) => `- ${escapeCell(what)}：${escapeCell(reason)}`),
        ]),
    "",
  ].join("\n")
}

export function sumsOf({ rows }: Report): string {
  const count = (severity: Row["severity"]) => rows.filter((row) => row.severity === severity).length
  return strings.sums(count("must"), count("should"), count("hint"))
}

function cellsOf({ severity, group, title, message, quote, basis, cost }: Row): readonly string[] {
  return [severityWords[severity], strings[group], title, message, quote[1], basis, cost ?? ""]
}

function escapeCell(text: string): string {
  return text.replace(/[\\|`*_<>[\]#]/g, "\\$&").replace(/\s*\n\s*/g, " ")
}
