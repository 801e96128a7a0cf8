import { fill, type Language } from "../internal/language.ts"
import { type FieldName, fieldOrder } from "./check-letter.ts"
import type { Outcome } from "./outcome.ts"
import { outcomeWords } from "./outcome-strings.ts"

export interface Refusal {
  readonly faults: ReadonlyMap<FieldName, string>
  /** About the letter as a whole; empty when the fields say it all. */
  readonly notice: string
}

/** A refused letter in the words of the form: at the fields it names, or above the form. */
export function refusalIn(language: Language, outcome: Outcome): Refusal {
  const words = outcomeWords[language]
  const faults = new Map<FieldName, string>()
  if (outcome.kind !== "refused") return { faults, notice: words.conflict }
  for (const name of fieldOrder) {
    const message = outcome.fields[name === "files" ? "attachments" : name]
    if (message) faults.set(name, message)
  }
  if (faults.size > 0) return { faults, notice: "" }
  const { message } = outcome
  return { faults, notice: message === "" ? words.refusedPlain : fill(words.refused, { message }) }
}
