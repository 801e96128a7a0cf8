import { useState } from "preact/hooks"
import type { Severity } from "../../rules/index.ts"
import type { PanelRequest, Row } from "../messages.ts"
import { copyText } from "../ui/copy-text.ts"
import { severityWords } from "../ui/words.ts"
import { strings } from "./strings.ts"
import type { TabReports } from "./use-tab-reports.ts"

export interface PlacedRow extends Row {
  readonly frame: string
}

interface RowsProps {
  readonly rows: readonly PlacedRow[]
  readonly filter: Severity | "all"
  readonly ask: TabReports["ask"]
}

export function Rows({ rows, filter, ask }: RowsProps) {
  if (rows.length === 0) return <Clean />
  const shown = rows.filter(({ severity }) => filter === "all" || severity === filter)
  if (shown.length === 0) return <p class="empty">{strings.filtered}</p>
  return (
    <ul>
      {shown.map((row) => (
        <li key={row.frame + row.id} class="finding">
          <button type="button" class="row" title={strings.go} onClick={() => ask(placeOf(row))}>
            <RowText {...row} />
          </button>
          {row.snippet !== undefined && <Snippet text={row.snippet} />}
          {row.fill !== undefined && (
            <Proposal text={row.fill} onFill={() => ask({ type: "fill", frame: row.frame, id: row.id })} />
          )}
          <a class="learn" href={`tabs/rule.html?id=${row.rule}`} target="_blank" rel="noreferrer">
            {strings.learn}
          </a>
        </li>
      ))}
    </ul>
  )
}

function placeOf({ frame, id, selector }: PlacedRow): PanelRequest {
  return selector === undefined ? { type: "reveal", frame, id } : { type: "show-place", selector }
}

function RowText(row: Row) {
  return (
    <>
      <span class="top">
        <span class={`severity ${row.severity}`}>{severityWords[row.severity]}</span>
        <strong>{row.title}</strong>
      </span>
      {row.quote[1] !== "" && <Quote {...row} />}
      <span class="message">{row.message}</span>
      <span class="soft">{strings.basis(row.basis)}</span>
      {row.cost !== undefined && <span class="soft">{strings.cost(row.cost)}</span>}
    </>
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

function Snippet({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <div class="snippet">
      <div class="heading">
        <span class="soft">{strings.snippet}</span>
        <button type="button" onClick={() => setCopied(copyText(text))}>
          {isCopied ? strings.copied : strings.copy}
        </button>
      </div>
      <pre>{text}</pre>
    </div>
  )
}

function Proposal({ text, onFill }: { readonly text: string; readonly onFill: () => void }) {
  return (
    <div class="snippet">
      <div class="heading">
        <span class="soft">{strings.proposal}</span>
        <button type="button" onClick={onFill}>
          {strings.fill}
        </button>
      </div>
      <pre>{text}</pre>
    </div>
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
