import { html, nothing, type TemplateResult } from "lit"
import type { FieldName } from "./check-letter.ts"
import type { MailboxWords } from "./strings.ts"

export interface FieldParts {
  readonly id: FieldName
  readonly label: string
  readonly hint?: string
  readonly fault: string | undefined
  /** A further id the control is described by, such as the character count. */
  readonly also?: string
}

/** What a control needs to be tied to its hint and error. */
export interface Ties {
  readonly described: string | typeof nothing
  readonly invalid: "true" | undefined
}

type Control = (ties: Ties) => TemplateResult

/** Label, hint and error in that order before the control, as people and screen readers meet them. */
export function field(words: MailboxWords, parts: FieldParts, control: Control): TemplateResult {
  const { id, label, fault } = parts
  return html`<div class="field ${fault ? "bad" : ""}" data-field=${id}>
    <label class="label" for=${id}>${label}</label>
    ${hintAndFault(words, parts)} ${control(tiesOf(parts))}
  </div>`
}

/** The same for a group of choices. */
export function group(words: MailboxWords, parts: FieldParts, control: Control): TemplateResult {
  const { id, label, fault } = parts
  const { described } = tiesOf(parts)
  return html`<fieldset class="field ${fault ? "bad" : ""}" data-field=${id} aria-describedby=${described}>
    <legend class="label">${label}</legend>
    ${hintAndFault(words, parts)} ${control(tiesOf(parts))}
  </fieldset>`
}

function hintAndFault(words: MailboxWords, { id, hint, fault }: FieldParts): TemplateResult {
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${fault ? html`<p class="fault" id="${id}-fault"><span class="unseen">${words.errorPrefix}</span>${fault}</p>` : nothing}`
}

function tiesOf({ id, hint, fault, also }: FieldParts): Ties {
  const ids = [hint ? id + "-hint" : "", fault ? id + "-fault" : "", also ?? ""].filter((part) => part !== "")
  return { described: ids.length > 0 ? ids.join(" ") : nothing, invalid: fault ? "true" : undefined }
}
