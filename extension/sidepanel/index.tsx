import "../ui/theme.css"
import "./sidepanel.css"
import { useState } from "preact/hooks"
import type { Severity } from "../../rules/index.ts"
import type { Row } from "../messages.ts"
import { mount } from "../ui/mount.tsx"
import { currentSite } from "../ui/site.ts"
import { useStored } from "../ui/use-stored.ts"
import { severityWords } from "../ui/words.ts"
import { ComparePart } from "./compare-part.tsx"
import { type PageCheck, usePage } from "./page/use-page.ts"
import type { Report } from "./report.ts"
import { type PlacedRow, Rows } from "./rows.tsx"
import { printReport, saveReport } from "./save-report.tsx"
import { SitePart } from "./site-part.tsx"
import { strings } from "./strings.ts"
import { type TabReports, useTabReports } from "./use-tab-reports.ts"

type Filter = Severity | "all"

const nothing: Pick<Report, "rows" | "unchecked"> = { rows: [], unchecked: [] }

function Panel() {
  const { reports, ask, readPage } = useTabReports()
  const page = usePage({ reports, readPage })
  const [filter, setFilter] = useState<Filter>("all")
  const { rows: pageRows, unchecked: pageUnchecked } = page.state.judged ?? nothing
  const rows = [
    ...reports.flatMap(({ frame, rows }) => rows.map((row) => ({ ...row, frame }))),
    ...pageRows.map((row) => ({ ...row, frame: "page" })),
  ]
  const unchecked = [...reports.flatMap((report) => report.unchecked), ...pageUnchecked]
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
            <Groups {...{ reports, rows, filter, ask, page }} />
            <Unchecked unchecked={unchecked} />
            <ComparePart readArticle={page.readArticle} ask={ask} />
            <SitePart />
            <Save rows={rows} unchecked={unchecked} />
          </>
        )}
      </main>
    </>
  )
}

interface GroupsProps extends Pick<TabReports, "reports" | "ask"> {
  readonly rows: readonly PlacedRow[]
  readonly filter: Filter
  readonly page: PageCheck
}

function Groups({ reports, rows, filter, ask, page }: GroupsProps) {
  const surfaces = reports.reduce((sum, report) => sum + report.surfaces, 0)
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
          <CheckButton page={page} ask={ask} />
        </div>
        <PageRows rows={of("page")} {...{ filter, ask, page }} />
      </section>
    </>
  )
}

function CheckButton({ page: { state, check }, ask }: Pick<GroupsProps, "page" | "ask">) {
  const { isBusy, judged } = state
  const start = () => {
    if (isBusy) return
    check()
    // The forms in it look for empty fields of theirs.
    ask({ type: "check-page" })
  }
  return (
    // Not disabled while it works: whoever uses the keyboard would lose the place.
    <button type="button" aria-busy={isBusy} onClick={start}>
      {isBusy ? strings.checking : judged === undefined ? strings.checkPage : strings.checkAgain}
    </button>
  )
}

function PageRows({ rows, filter, ask, page: { state } }: Omit<GroupsProps, "reports">) {
  const { isBusy, judged, trouble = strings.notChecked } = state
  if (judged !== undefined) {
    return (
      <>
        <p role="status" class="soft">
          {isBusy ? strings.checking : strings.checkedPage(judged.at, rows.length)}
        </p>
        <Rows rows={rows} filter={filter} ask={ask} />
      </>
    )
  }
  return (
    <p role="status" class="empty">
      {isBusy ? strings.checking : trouble}
    </p>
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

function Unchecked({ unchecked }: Pick<Report, "unchecked">) {
  const byReason = new Map<string, Set<string>>()
  for (const { what, reason } of unchecked) {
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

function Save({ rows, unchecked }: Pick<Report, "rows" | "unchecked">) {
  const site = useStored(currentSite)
  const report = (): Report => ({
    title: site?.title ?? "",
    url: site?.url?.href ?? "",
    at: new Date().toISOString(),
    rows,
    unchecked,
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
