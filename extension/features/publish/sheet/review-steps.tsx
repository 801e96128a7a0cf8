import { useState } from "preact/hooks"
import { type Review, type Signature, type Step, steps } from "../../../records/records.ts"
import { dateTime } from "../../../ui/date-time.ts"
import { strings } from "./strings.ts"

interface ReviewStepsProps {
  readonly review: Review
  /** Of the text as it is now. */
  readonly hash: string
  onSign(step: Step, name: string): void
}

/** 初审、审核、审发: who signed when, and whether the text is still the one that was signed. */
export function ReviewSteps({ review, hash, onSign }: ReviewStepsProps) {
  return (
    <section class="review">
      <h2>{strings.review}</h2>
      <ol>
        {steps.map((step, index) => {
          const signature = review.signatures.find((one) => one.step === step)
          const isTurn = steps
            .slice(0, index)
            .every((earlier) => review.signatures.some((one) => one.step === earlier && one.hash === hash))
          return (
            <li key={step}>
              <b>{strings.steps[step]}</b>
              {signature !== undefined && <Signed signature={signature} hash={hash} />}
              {signature?.hash !== hash && isTurn && <SignField onSign={(name) => onSign(step, name)} />}
              {signature === undefined && !isTurn && <span class="soft">{strings.waits}</span>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Signed({ signature, hash }: { readonly signature: Signature; readonly hash: string }) {
  const { name, at } = signature
  return (
    <span class="signed">
      {name} <span class="soft">{dateTime(at)}</span>
      {signature.hash === hash ? (
        <span class="good">{strings.unchanged}</span>
      ) : (
        <span class="changed">{strings.changed}</span>
      )}
    </span>
  )
}

function SignField({ onSign }: { onSign(name: string): void }) {
  const [name, setName] = useState("")
  const sign = () => name.trim() !== "" && onSign(name.trim())
  return (
    <span class="sign">
      <input
        data-civic="off"
        aria-label={strings.name}
        placeholder={strings.name}
        maxLength={20}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return
          event.preventDefault()
          sign()
        }}
      />
      <button type="button" disabled={name.trim() === ""} onClick={sign}>
        {strings.sign}
      </button>
    </span>
  )
}
