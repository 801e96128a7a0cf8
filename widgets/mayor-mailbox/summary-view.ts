import { html, nothing, type TemplateResult } from "lit"
import { fill } from "../internal/language.ts"
import type { FieldName } from "./check-letter.ts"
import type { MailboxWords } from "./strings.ts"

/** Takes the focus after a failed sending; each entry leads to its field. */
export function summaryView(
  words: MailboxWords,
  faults: ReadonlyMap<FieldName, string>,
  notice: string,
  goTo: (field: FieldName) => void,
): TemplateResult | typeof nothing {
  if (faults.size === 0 && notice === "") return nothing
  const entries: TemplateResult[] = []
  faults.forEach((text, name) => {
    const follow = (event: Event) => {
      event.preventDefault()
      goTo(name)
    }
    entries.push(html`<li><a href="#${name}" @click=${follow}>${text}</a></li>`)
  })
  return html`<div class="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h2 id="summary-title">${notice === "" ? fill(words.errorTitle, { n: faults.size }) : notice}</h2>
    ${entries.length > 0 ? html`<p>${words.errorIntro}</p><ul>${entries}</ul>` : nothing}
  </div>`
}
