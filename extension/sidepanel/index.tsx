import "../ui/theme.css"
import "./sidepanel.css"
import { useState } from "preact/hooks"
import type { Severity } from "../../rules/index.ts"
import type { FrameReport, Row } from "../messages.ts"
import { mount } from "../ui/mount.tsx"
import { severityWords } from "../ui/words.ts"
import { saveRows } from "./save-rows.ts"
import { strings } from "./strings.ts"
import { type TabReports, useTabReports } from "./use-tab-reports.ts"

export interface PlacedRow extends Row {
  readonly frame: string
}

type Filter = Severity | "all"

function Panel() {
  const { reports, ask } = useTabReports()
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
          <Groups {...{ reports, rows, filter, ask }} />
        )}
      </main>
    </>
  )
}

interface GroupsProps extends TabReports {
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
      {rows.length > 0 && (
        <button type="button" class="save" onClick={() => saveRows(rows)}>
          {strings.export}
        </button>
      )}
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

function Rows({ rows, filter, ask }: Pick<GroupsProps, "rows" | "filter" | "ask">) {
  if (rows.length === 0) return <Clean />
  const shown = rows.filter(({ severity }) => filter === "all" || severity === filter)
  if (shown.length === 0) return <p class="empty">{strings.filtered}</p>
  return (
    <ul>
      {shown.map((row) => (
        <li key={row.frame + row.id}>
          <button
            type="button"
            class="row"
            title={strings.go}
            onClick={() => ask({ type: "reveal", frame: row.frame, id: row.id })}
          >
            <span class="top">
              <span class={`severity ${row.severity}`}>{severityWords[row.severity]}</span>
              <strong>{row.title}</strong>
            </span>
            {row.quote[1] !== "" && <Quote {...row} />}
            <span class="message">{row.message}</span>
            <span class="soft">
              {strings.basis}：{row.basis}
            </span>
            {row.cost !== undefined && (
              <span class="soft">
                {strings.cost}：{row.cost}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Words of the text are marked as in the editor; a value found elsewhere, such as an address, is not. */
function Quote({ quote, severity, group }: Row) {
  const [before, words, after] = quote
  if (group === "page" && before === "" && after === "") return <q>{words}</q>
  return (
    <q>
      {before}
      <mark class={severity}>{words}</mark>
      {after}
    </q>
  )
}

function Clean() {
  return (
    <div class="clean">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="10" />
        <path d="M7.5 12.5l3 3 6-6.5" />
      </svg>
      <p>{strings.clean}</p>
      <p class="soft">{strings.cleanHint}</p>
    </div>
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

mount(<Panel />, strings.title)
