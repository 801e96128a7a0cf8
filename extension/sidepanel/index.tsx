import "../ui/theme.css"
import "./sidepanel.css"
import { useState } from "preact/hooks"
import type { Severity } from "../../rules/index.ts"
import type { FrameReport, Row } from "../messages.ts"
import { mount } from "../ui/mount.tsx"
import { currentSite } from "../ui/site.ts"
import { useStored } from "../ui/use-stored.ts"
import { severityWords } from "../ui/words.ts"
import { ComparePart } from "./compare-part.tsx"
import type { Report } from "./report.ts"
import { type PlacedRow, Rows } from "./rows.tsx"
import { printReport, saveReport } from "./save-report.tsx"
import { SitePart } from "./site-part.tsx"
import { strings } from "./strings.ts"
import { type TabReports, useTabReports } from "./use-tab-reports.ts"

type Filter = Severity | "all"

function Panel() {
  const { reports, ask, readArticle } = useTabReports()
  const [filter, setFilter] = useState<Filter>("all")
  const rows = reports.flatMap(({ frame, rows }) => rows.map((row) => ({ ...row, frame })))
  return (
    <>
      <header>
        <h1>{strings.title}</h1>
        <Filters rows={rows} filter={filter} onFilter={setFilter} />
      </header>
      <main>
        {reports.length === 0 ? (
          <p class="empty">{strings.noTab}</p>
        ) : (
          <>
            <Groups {...{ reports, rows, filter, ask }} />
            <ComparePart readArticle={readArticle} ask={ask} />
            <SitePart />
            <Save rows={rows} reports={reports} />
          </>
        )}
      </main>
    </>
  )
}

interface GroupsProps extends Pick<TabReports, "reports" | "ask"> {
  readonly rows: readonly PlacedRow[]
  readonly filter: Filter
}

function Groups({ reports, rows, filter, ask }: GroupsProps) {
  const surfaces = reports.reduce((sum, report) => sum + report.surfaces, 0)
  const isPageChecked = reports.some((report) => report.hasPage)
  const of = (group: Row["group"]) => rows.filter((row) => row.group === group)
  return (
    <>
      <section>
        <h2>{strings.text}</h2>
        {surfaces === 0 ? (
          <p class="empty">{strings.noSurface}</p>
        ) : (
          <Rows rows={of("text")} filter={filter} ask={ask} />
        )}
      </section>
      <section>
        <div class="heading">
          <h2>{strings.page}</h2>
          <button type="button" onClick={() => ask({ type: "check-page" })}>
            {isPageChecked ? strings.checkAgain : strings.checkPage}
          </button>
        </div>
        {isPageChecked ? (
          <Rows rows={of("page")} filter={filter} ask={ask} />
        ) : (
          <p class="empty">{strings.notChecked}</p>
        )}
      </section>
      <Unchecked reports={reports} />
    </>
  )
}

function Filters(props: {
  readonly rows: readonly Row[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}) {
  const { rows, filter, onFilter } = props
  return (
    <nav>
      {(["all", "must", "should", "hint"] as const).map((one) => (
        <button
          key={one}
          type="button"
          class={one}
          aria-pressed={one === filter}
          onClick={() => onFilter(one)}
        >
          {one === "all" ? strings.all : severityWords[one]}
          <b>{rows.filter(({ severity }) => one === "all" || severity === one).length}</b>
        </button>
      ))}
    </nav>
  )
}

function Unchecked({ reports }: { readonly reports: readonly FrameReport[] }) {
  const byReason = new Map<string, Set<string>>()
  for (const { what, reason } of reports.flatMap(({ unchecked }) => unchecked)) {
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(what))
  }
  if (byReason.size === 0) return null
  const count = [...byReason.values()].reduce((sum, { size }) => sum + size, 0)
  return (
    <details class="unchecked">
      <summary>{strings.unchecked(count)}</summary>
      <p class="soft">{strings.uncheckedHint}</p>
      <dl>
        {[...byReason].map(([reason, whats]) => (
          <div key={reason}>
            <dt>{reason}</dt>
            <dd class="soft">{[...whats].join("、")}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Save({ rows, reports }: Pick<GroupsProps, "rows" | "reports">) {
  const site = useStored(currentSite)
  const report = (): Report => ({
    title: site?.title ?? "",
    url: site?.url?.href ?? "",
    at: new Date().toISOString(),
    rows,
    unchecked: reports.flatMap(({ unchecked }) => unchecked),
  })
  return (
    <footer>
      <span class="soft">{strings.save}</span>
      {(["html", "csv", "markdown"] as const).map((kind) => (
        <button key={kind} type="button" onClick={() => saveReport(kind, report())}>
          {strings.saveAs[kind]}
        </button>
      ))}
      <button type="button" onClick={() => void printReport(report())}>
        {strings.print}
      </button>
    </footer>
  )
}

mount(<Panel />, strings.title)
