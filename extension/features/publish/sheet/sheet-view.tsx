import { useState } from "preact/hooks"
import type { SheetContents } from "../../../messages.ts"
import { isSensitive, type Review } from "../../../records/records.ts"
import { severityWords } from "../../../ui/words.ts"
import { ReviewSteps } from "./review-steps.tsx"
import type { Decision, SheetActions } from "./sheet.ts"
import { strings } from "./strings.ts"

interface SheetProps {
  readonly contents: SheetContents
  readonly button: string
  readonly actions: SheetActions
  readonly onDecide: (decision: Decision) => void
}

type SheetRow = SheetContents["rows"][number]

export function SheetView({ contents, button, actions, onDecide }: SheetProps) {
  const { rows, threeSteps, hash } = contents
  const [review, setReview] = useState<Review>(contents.review)
  const [reason, setReason] = useState("")
  const [hasConfirmed, confirm] = useState(false)
  const open = rows.filter(({ severity, rule }) => severity === "must" || isSensitive(rule))
  const sensitive = open.filter(({ rule }) => isSensitive(rule))
  const [first] = open
  const isReviewed = !threeSteps || isComplete(review, hash)
  const needsReason = open.length > 0 || !isReviewed
  const hasReason = !needsReason || reason.trim().length >= 2
  const isTicked = sensitive.length === 0 || hasConfirmed
  const mayPublish = hasReason && isTicked
  const goTo = (row: SheetRow | undefined) =>
    onDecide(row === undefined ? { kind: "back" } : { kind: "back", goTo: { frame: row.frame, id: row.id } })
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault()
        if (mayPublish) onDecide({ kind: "publish", reason: reason.trim(), hasConfirmed })
        // What is still missing may be far below many findings.
        else
          event.currentTarget
            .querySelector<HTMLElement>(isTicked ? ".reason textarea" : ".tick input")
            ?.focus()
      }}
    >
      <header>
        <h1 id="title">{open.length > 0 ? strings.title(open.length) : strings.reviewTitle}</h1>
        <p class="soft">{strings.lead(button)}</p>
      </header>
      <div class="body">
        {open.length > 0 && <Findings rows={open} goTo={goTo} />}
        {rows.length > open.length && <p class="soft">{strings.others(rows.length - open.length)}</p>}
        {threeSteps && (
          <ReviewSteps
            review={review}
            hash={hash}
            onSign={async (step, name) => setReview(parseReview(await actions.sign(step, name), review))}
          />
        )}
        {sensitive.length > 0 && (
          <label class="tick">
            <input
              type="checkbox"
              checked={hasConfirmed}
              onChange={(event) => confirm(event.currentTarget.checked)}
            />
            <span>{strings.confirm(sensitive.length)}</span>
          </label>
        )}
        {needsReason && (
          <label class="reason">
            <span>{strings.reason}</span>
            <textarea
              rows={2}
              data-civic="off"
              maxLength={300}
              placeholder={strings.reasonHint}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
        )}
      </div>
      <footer>
        <button type="button" class="main" autofocus onClick={() => goTo(first)}>
          {first === undefined ? strings.back : strings.backToFirst}
        </button>
        <button type="submit" aria-disabled={!mayPublish}>
          {needsReason ? strings.publishAnyway(button) : button}
        </button>
        <span class="soft">{strings.kept}</span>
      </footer>
    </form>
  )
}

function Findings({ rows, goTo }: { readonly rows: readonly SheetRow[]; goTo(row: SheetRow): void }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.frame + row.id}>
          <button type="button" class="row" title={strings.go} onClick={() => goTo(row)}>
            <span class="top">
              <span class={`severity ${row.severity}`}>
                {isSensitive(row.rule) ? strings.sensitive : severityWords[row.severity]}
              </span>
              <strong>{row.title}</strong>
            </span>
            {row.quote[1] !== "" && (
              <q>
                {row.quote[0]}
                <mark class={row.severity}>{row.quote[1]}</mark>
                {row.quote[2]}
              </q>
            )}
            <span>{row.message}</span>
            {row.cost !== undefined && <span class="soft">{strings.cost(row.cost)}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** All three have signed, and what they signed is what is there now. */
function isComplete({ signatures }: Review, hash: string): boolean {
  return signatures.length === 3 && signatures.every((signature) => signature.hash === hash)
}

function parseReview(answer: unknown, before: Review): Review {
  return isReview(answer) ? answer : before
}

function isReview(answer: unknown): answer is Review {
  return typeof answer === "object" && answer !== null && "signatures" in answer
}
