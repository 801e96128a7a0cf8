import { html, nothing, type TemplateResult } from "lit"
import { ifDefined } from "lit/directives/if-defined.js"
import { type LetterKind, limits, type ServiceInfo } from "../../service/contract.ts"
import { fill } from "../internal/language.ts"
import { field, group } from "./field-view.ts"
import { filesView } from "./files-view.ts"
import type { LetterDesk } from "./letter-desk.ts"
import type { LetterFields, LetterFile } from "./letter-record.ts"
import type { MailboxWords } from "./strings.ts"

export interface FormParts {
  readonly words: MailboxWords
  readonly desk: LetterDesk
  readonly boxes: readonly ServiceInfo[]
  /** The page has chosen the box. */
  readonly boxIsFixed: boolean
  readonly canAttach: boolean
  readonly readingFiles: boolean
  /** Answered letters with a title like this one's. */
  readonly similar: TemplateResult | undefined
  onSubmit(event: Event): void
  onFiles(files: FileList): void
  onRemove(file: LetterFile): void
}

const countId = "body-count"

export function formView(parts: FormParts): TemplateResult {
  const { words } = parts
  return html`<form novalidate @submit=${parts.onSubmit}>
    <p class="secrecy">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2 1.5 21h21L12 2zm-1.2 6.6h2.4v6.2h-2.4V8.6zm0 8h2.4V19h-2.4v-2.4z"/></svg>
      <span><strong>${words.noSecrets}</strong>${" "}${words.noSecretsMore}</span>
    </p>
    ${boxField(parts)} ${kindField(parts)} ${titleField(parts)} ${parts.similar ?? nothing} ${bodyField(parts)}
    ${parts.canAttach ? filesView(parts) : nothing} ${contactFields(parts)} ${publicField(parts)} ${consentField(parts)}
    <button class="button main send" type="submit">${words.send}</button>
    <p class="hint">${words.anchorNote}</p>
  </form>`
}

function boxField({ words, desk, boxes, boxIsFixed }: FormParts): TemplateResult | typeof nothing {
  const info = desk.boxInfo
  if (boxIsFixed || boxes.length === 1) {
    return info === undefined
      ? nothing
      : html`<p class="to"><span class="label">${words.service}</span> ${info.service_name}
          <span class="hint">${info.description}</span></p>`
  }
  const parts = { id: "service", label: words.service, fault: desk.faults.get("service") } as const
  return field(
    words,
    { ...parts, hint: info?.description ?? "" },
    ({ described, invalid }) => html`<select
    id="service" name="service" aria-describedby=${described} aria-invalid=${ifDefined(invalid)}
    @change=${onText(desk, "service")}>
    <option value="" ?selected=${desk.fields.service === ""}>${words.choose}</option>
    ${boxes.map(
      (box) => html`<option value=${box.service_code} ?selected=${box.service_code === desk.fields.service}>
        ${box.service_name}</option>`,
    )}
  </select>`,
  )
}

function kindField({ words, desk }: FormParts): TemplateResult | typeof nothing {
  const kinds = desk.boxInfo?.kinds ?? []
  if (kinds.length < 2) return nothing
  const fault = desk.faults.get("kind")
  return group(
    words,
    { id: "kind", label: words.kind, fault },
    () => html`<div class="choices row">
    ${kinds.map((kind, at) => choice(desk, kind, words[`kind_${kind}`], at))}
  </div>`,
  )
}

function choice(desk: LetterDesk, kind: LetterKind, label: string, at: number): TemplateResult {
  return html`<label class="choice"><input type="radio" name="kind" id=${at === 0 ? "kind" : "kind-" + kind}
    .checked=${desk.fields.kind === kind} @change=${() => desk.edit({ kind })}><span>${label}</span></label>`
}

function titleField({ words, desk }: FormParts): TemplateResult {
  const hint = fill(words.titleHint, limits.title)
  const fault = desk.faults.get("title")
  return field(
    words,
    { id: "title", label: words.titleField, hint, fault },
    ({ described, invalid }) => html`<input
    id="title" name="title" type="text" autocomplete="off" aria-describedby=${described} aria-invalid=${ifDefined(invalid)}
    .value=${desk.fields.title} @input=${onText(desk, "title")}>`,
  )
}

function bodyField({ words, desk }: FormParts): TemplateResult {
  const fault = desk.faults.get("body")
  const parts = { id: "body", label: words.bodyField, hint: words.bodyHint, fault, also: countId } as const
  const left = limits.body.max - desk.fields.body.trim().length
  return field(
    words,
    parts,
    ({ described, invalid }) => html`<textarea id="body" name="body" rows="9" autocomplete="off"
      aria-describedby=${described} aria-invalid=${ifDefined(invalid)} .value=${desk.fields.body}
      @input=${onText(desk, "body")}></textarea>
    <p class="count ${left < 0 ? "over" : ""}" id=${countId}>${countText(words, left)}</p>`,
  )
}

export function countText(words: MailboxWords, left: number): string {
  return left < 0 ? fill(words.countOver, { n: -left }) : fill(words.countLeft, { n: left })
}

/** Asked for only where the box demands or offers them: what is not collected cannot leak. */
function contactFields({ words, desk }: FormParts): TemplateResult | typeof nothing {
  const { requires, offers } = desk.boxInfo ?? {}
  const fields = [
    requires?.name ? contact(words, desk, "name", true, "text", "name") : nothing,
    requires?.phone ? contact(words, desk, "phone", true, "tel", "tel") : nothing,
    offers?.email ? contact(words, desk, "email", false, "email", "email") : nothing,
    offers?.address ? contact(words, desk, "address", false, "text", "street-address") : nothing,
  ]
  return html`<div class="pair">${fields}</div>`
}

function contact(
  words: MailboxWords,
  desk: LetterDesk,
  id: "name" | "phone" | "email" | "address",
  required: boolean,
  type: "text" | "tel" | "email",
  autocomplete: AutoFill,
): TemplateResult {
  const label = words[id] + (required ? "" : words.optional)
  const parts = { id, label, hint: words[`${id}Hint`], fault: desk.faults.get(id) }
  return field(
    words,
    parts,
    ({ described, invalid }) => html`<input id=${id} name=${id} type=${type} autocomplete=${autocomplete}
      aria-required=${required ? "true" : "false"} aria-describedby=${described} aria-invalid=${ifDefined(invalid)}
      .value=${desk.fields[id]} @input=${onText(desk, id)}>`,
  )
}

function publicField({ words, desk }: FormParts): TemplateResult {
  const radio = (
    wantsPublic: boolean,
    label: string,
  ) => html`<label class="choice"><input type="radio" name="wantsPublic"
    .checked=${desk.fields.wantsPublic === wantsPublic} @change=${() => desk.edit({ wantsPublic })}><span>${label}</span></label>`
  return html`<fieldset class="field" aria-describedby="public-hint">
    <legend class="label">${words.wantsPublic}</legend>
    <p class="hint" id="public-hint">${words.wantsPublicHint}</p>
    <div class="choices">${radio(false, words.publicNo)} ${radio(true, words.publicYes)}</div>
  </fieldset>`
}

function consentField({ words, desk }: FormParts): TemplateResult {
  const fault = desk.faults.get("consent")
  return html`<div class="field ${fault ? "bad" : ""}" data-field="consent">
    ${fault ? html`<p class="fault" id="consent-fault"><span class="unseen">${words.errorPrefix}</span>${fault}</p>` : nothing}
    <label class="choice"><input type="checkbox" id="consent" name="consent" aria-invalid=${ifDefined(fault ? "true" : undefined)}
      aria-describedby=${fault ? "consent-fault" : nothing} .checked=${desk.fields.consent}
      @change=${(event: Event) => desk.edit({ consent: isChecked(event) })}><span>${words.consent}</span></label>
  </div>`
}

type TextField = "service" | "title" | "body" | "name" | "phone" | "email" | "address"

function onText(desk: LetterDesk, name: TextField): (event: Event) => void {
  return ({ target }) => {
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    ) {
      const patch: Partial<Record<TextField, string>> = { [name]: target.value }
      desk.edit(patch satisfies Partial<LetterFields>)
    }
  }
}

function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked
}
