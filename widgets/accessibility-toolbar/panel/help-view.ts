import { html, type TemplateResult } from "lit"
import type { Language } from "../../internal/language.ts"
import { help } from "./help-strings.ts"

export function helpView(language: Language): TemplateResult {
  const { about, keysTitle, keys } = help[language]
  return html`<div class="tools sheet help" tabindex="0" role="group" aria-labelledby="title"><ul>${about.map((line) => html`<li>${line}</li>`)}</ul>
    <h3>${keysTitle}</h3>
    <dl>${keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl></div>`
}
