import { useEffect, useRef, useState } from "preact/hooks"
import type { Finding } from "../../../../rules/index.ts"
import { diffOnce } from "../../../editors/edits.ts"
import { basisWords, kindWords, severityWords } from "../../../ui/words.ts"
import { strings } from "./strings.ts"

export interface CardProps {
  readonly finding: Finding
  /** 1-based place among all marks. */
  readonly index: number
  readonly total: number
  /** How many marks “fix all like this” would change, this one included. */
  readonly alike: number
  /** The editor refused: offer the words to copy. */
  readonly hasFailed: boolean
  readonly onFix: () => void
  readonly onFixAll: () => void
  readonly onIgnoreHere: () => void
  readonly onIgnoreWord: (reason: string) => void
  /** Opens the rule's own page: demand, basis, examples. */
  readonly onOpenRule: () => void
  readonly onClose: () => void
}

export function CardView(props: CardProps) {
  const { finding, index, total, hasFailed } = props
  return (
    <section class={`card ${finding.severity}`} role="dialog" aria-label={strings.label}>
      <header>
        <span class="severity">{severityWords[finding.severity]}</span>
        <h2>{finding.title}</h2>
        <span class="place" title={strings.place(index, total)}>
          {index}/{total}
        </span>
        <button
          type="button"
          class="close"
          aria-label={strings.close}
          title={strings.close}
          onClick={props.onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <p class="message">{finding.message}</p>
      {finding.fix !== undefined && <Change wrong={finding.text} right={finding.fix.text} />}
      {finding.fix?.kind === "suggest" && <p class="note">{strings.suggested}</p>}
      <Reasons finding={finding} onOpenRule={props.onOpenRule} />
      {hasFailed && finding.fix !== undefined && <Copy text={finding.fix.text} />}
      <Buttons {...props} />
    </section>
  )
}

function Change({ wrong, right }: { readonly wrong: string; readonly right: string }) {
  const { start, end, inserted } = diffOnce(wrong, right)
  return (
    <p class="change">
      <del>
        {wrong.slice(0, start)}
        <b>{wrong.slice(start, end)}</b>
        {wrong.slice(end)}
      </del>
      <span class="arrow" aria-hidden="true">
        →
      </span>
      <ins>
        {right.slice(0, start)}
        <b>{inserted}</b>
        {right.slice(start + inserted.length)}
      </ins>
    </p>
  )
}

function Reasons({ finding, onOpenRule }: Pick<CardProps, "finding" | "onOpenRule">) {
  const [isOpen, open] = useState(false)
  const { basis, cost, rule } = finding
  return (
    <div class="reasons">
      <dl>
        <dt>{strings.basis}</dt>
        <dd>
          {basisWords(basis)}{" "}
          <button type="button" class="link" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            {isOpen ? strings.less : strings.more}
          </button>
        </dd>
        {cost !== undefined && <dt>{strings.cost}</dt>}
        {cost !== undefined && <dd>{cost}</dd>}
      </dl>
      {isOpen && (
        <div class="more">
          <p>{kindWords[basis.kind]}</p>
          {!basis.verified && <p>{strings.unverified}</p>}
          <p>
            {strings.rule} <code>{rule}</code>{" "}
            <button type="button" class="link" onClick={onOpenRule}>
              {strings.openRule}
            </button>
          </p>
          <p>{strings.keys}</p>
        </div>
      )}
    </div>
  )
}

function Copy({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const copy = () => {
    field.current?.focus()
    field.current?.select()
    // Portals on plain http have no clipboard API.
    setCopied(field.current?.ownerDocument.execCommand("copy") ?? false)
  }
  return (
    <div class="failed" role="alert">
      <p>{strings.failed}</p>
      <div>
        <input ref={field} readOnly value={text} aria-label={strings.copy} />
        <button type="button" onClick={copy}>
          {isCopied ? strings.copied : strings.copy}
        </button>
      </div>
    </div>
  )
}

function Buttons({ finding, alike, hasFailed, ...on }: CardProps) {
  const [asksWhy, askWhy] = useState(false)
  if (asksWhy) return <Why onIgnoreWord={on.onIgnoreWord} onBack={() => askWhy(false)} />
  return (
    <footer>
      {finding.fix !== undefined && !hasFailed && (
        <button type="button" class="main" onClick={on.onFix}>
          {finding.fix.kind === "mask" ? strings.mask : strings.fix}
        </button>
      )}
      {finding.fix !== undefined && !hasFailed && alike > 1 && (
        <button type="button" onClick={on.onFixAll}>
          {strings.fixAll(alike)}
        </button>
      )}
      <span class="rest" />
      <button type="button" class="quiet" onClick={on.onIgnoreHere}>
        {strings.ignoreHere}
      </button>
      <button type="button" class="quiet" onClick={() => askWhy(true)}>
        {strings.ignoreWord}
      </button>
    </footer>
  )
}

/** Why the word is right: whoever reads the list later has to know. */
function Why({ onIgnoreWord, onBack }: Pick<CardProps, "onIgnoreWord"> & { readonly onBack: () => void }) {
  const [reason, setReason] = useState("")
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      class="why"
      onSubmit={(event) => {
        event.preventDefault()
        onIgnoreWord(reason.trim())
      }}
    >
      <label>
        {strings.why}
        <input
          ref={field}
          data-civic="off"
          value={reason}
          maxLength={100}
          placeholder={strings.whyHint}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="reasons-at-hand">
        {strings.reasons.map((one) => (
          <button key={one} type="button" onClick={() => setReason(one)}>
            {one}
          </button>
        ))}
      </div>
      <footer>
        <button type="submit" class="main">
          {strings.ignoreWord}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {strings.back}
        </button>
      </footer>
    </form>
  )
}
