import { html, nothing, type TemplateResult } from "lit"
import { ifDefined } from "lit/directives/if-defined.js"
import { limits } from "../../service/contract.ts"
import { fill } from "../internal/language.ts"
import { field } from "./field-view.ts"
import type { FormParts } from "./form-view.ts"

/** The picker itself stays the browser's, which every assistive technology knows; its words are the page's. */
export function filesView({ words, desk, readingFiles, onFiles, onRemove }: FormParts): TemplateResult {
  const parts = {
    id: "files",
    label: words.files + words.optional,
    hint: fill(words.filesHint, { n: limits.attachments }),
    fault: desk.faults.get("files"),
  } as const
  const picked = (event: Event) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || target.files === null) return
    onFiles(target.files)
    target.value = ""
  }
  return field(
    words,
    parts,
    ({ described, invalid }) => html`<input type="file" id="files" class="unseen" multiple
      accept="image/*,.pdf,.ofd,.doc,.docx,.wps,.xls,.xlsx,.pptx" aria-describedby=${described} aria-invalid=${ifDefined(invalid)}
      @change=${picked}><label class="button" for="files">${words.filesChoose}</label>
    ${readingFiles ? html`<p class="hint">${words.filesReading}</p>` : nothing}
    <ul class="files">${desk.files.map(
      (file) => html`<li><span>${file.name}</span>
      <span class="hint">${sizeText(file.blob.size)}</span>
      <button type="button" class="link" aria-label=${fill(words.filesRemove, { name: file.name })}
        @click=${() => onRemove(file)}>${fill(words.filesRemove, { name: "" })}</button></li>`,
    )}</ul>`,
  )
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? Math.ceil(bytes / 1024) + " KB" : (bytes / 1024 / 1024).toFixed(1) + " MB"
}
