import { useEffect } from "preact/hooks"
import type { Report } from "../sidepanel/report.ts"
import { ReportSheet, reportCss } from "../sidepanel/report-sheet.tsx"
import { strings } from "../sidepanel/strings.ts"
import { mount } from "../ui/mount.tsx"
import { useStored } from "../ui/use-stored.ts"

/** The sheet to print, as the panel has left it. */
function ReportPage() {
  const report = useStored(readReport)
  useEffect(() => {
    if (report !== undefined) print()
  }, [report])
  return report === undefined ? null : <ReportSheet report={report} />
}

async function readReport(): Promise<Report | undefined> {
  const { report } = await chrome.storage.session.get<{ report?: Report }>("report")
  return report
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(reportCss)
document.adoptedStyleSheets = [sheet]
mount(<ReportPage />, strings.exportName)
