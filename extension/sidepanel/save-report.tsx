import { render } from "preact"
import { documentLanguage } from "../ui/by-language.ts"
import { escapeHtml, saveFile } from "../ui/save-file.ts"
import { type Report, reportCsv, reportMarkdown } from "./report.ts"
import { ReportSheet, reportCss } from "./report-sheet.tsx"
import { strings } from "./strings.ts"

export function saveReport(kind: "html" | "csv" | "markdown", report: Report): void {
  const { exportName } = strings
  if (kind === "csv") saveFile(`${exportName}.csv`, "text/csv", reportCsv(report))
  else if (kind === "markdown") saveFile(`${exportName}.md`, "text/markdown", reportMarkdown(report))
  else saveFile(`${exportName}.html`, "text/html", reportHtml(report))
}

/** Printing takes a page of its own: a side panel is as narrow on paper as on screen. */
export async function printReport(report: Report): Promise<void> {
  await chrome.storage.session.set({ report })
  await chrome.tabs.create({ url: "tabs/report.html" })
}

function reportHtml(report: Report): string {
  const holder = document.createElement("div")
  render(<ReportSheet report={report} />, holder)
  const head = `<meta charset="utf-8"><title>${escapeHtml(strings.exportName)}</title><style>${reportCss}</style>`
  return `<!doctype html><html lang="${documentLanguage()}"><head>${head}</head><body>${holder.innerHTML}</body></html>\n`
}
