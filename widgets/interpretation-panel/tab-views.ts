import { html, nothing, type TemplateResult } from "lit"
import type { Feed } from "./feed-types.ts"
import { linkView, pieceView } from "./piece-view.ts"
import { safeAddress } from "./safe-address.ts"
import { type Tab, tabs } from "./strings.ts"
import type { ViewModel } from "./view-model.ts"

/** The tabs that have something in them. */
export function filledTabs(feed: Feed): Tab[] {
  const lists: Readonly<Record<Tab, readonly unknown[]>> = { ...feed, pieces: feed.interpretations }
  return tabs.filter((tab) => lists[tab].length > 0)
}

export const tabViews: Readonly<Record<Tab, (model: ViewModel) => TemplateResult>> = {
  pieces: (model) =>
    html`<ul>${model.feed.interpretations.map((piece) => pieceView(piece, model, "all"))}</ul>`,
  clauses,
  changes,
  deadlines,
  glossary: ({ feed }) =>
    html`<dl class="terms">${feed.glossary.map(({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>`,
  related: ({ feed, base }) =>
    html`<ul>${feed.related.map(
      ({ title, url, date }) =>
        html`<li class="piece"><h3>${linkView(title, safeAddress(url, base))}</h3>${date ? html`<p class="about"><time datetime=${date}>${date}</time></p>` : nothing}</li>`,
    )}</ul>`,
}

function clauses(model: ViewModel): TemplateResult {
  const { text, feed, clause } = model
  const pieces = feed.interpretations.filter((piece) => piece.clauses.indexOf(clause) >= 0)
  const quote = feed.clauses.filter(({ id }) => id === clause)[0]?.quote
  return html`<div class="clause-list" role="group" aria-label=${text.tabs.clauses}>${feed.clauses.map(
    ({ id, label }) =>
      html`<button type="button" class="chip" aria-pressed=${id === clause} @click=${() => model.readClause(id)}>${label}</button>`,
  )}</div><label class="follow"><input type="checkbox" .checked=${model.following} @change=${({ target }: Event) => model.follow(target instanceof HTMLInputElement && target.checked)}>${text.follow}</label>${
    quote
      ? html`<blockquote>${quote}</blockquote>${model.inText(clause) ? html`<p><button type="button" class="button" @click=${() => model.showInText(clause)}>${text.original}</button></p>` : html`<p class="about">${text.notInText}</p>`}<ul>${pieces.map((piece) => pieceView(piece, model, "clause"))}</ul>${pieces[0] ? nothing : html`<p class="about">${text.noPieces}</p>`}`
      : html`<p class="about">${text.chooseClause}</p>`
  }`
}

function changes({ feed, text }: ViewModel): TemplateResult {
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${text.tabs.changes}><table class="changes"><thead><tr><th scope="col">${text.item}</th><th scope="col">${text.old}</th><th scope="col">${text.new}</th></tr></thead><tbody>${feed.changes.map(
    (change) =>
      html`<tr><th scope="row">${change.label}</th><td>${change.old || "—"}</td><td>${change.new || "—"}${change.note ? html`<small>${change.note}</small>` : nothing}</td></tr>`,
  )}</tbody></table></div>`
}

function deadlines({ feed, text, today }: ViewModel): TemplateResult {
  const sorted = feed.deadlines.slice().sort((one, other) => (one.date < other.date ? -1 : 1))
  return html`<ol class="steps">${sorted.map(({ date, label, note }) => {
    const past = date !== "" && date < today
    return html`<li class=${past ? "past" : ""}><time datetime=${date || nothing}>${date}</time><b>${label}</b>${past ? html`<span class="form">${text.past}</span>` : nothing}${note ? html`<small>${note}</small>` : nothing}</li>`
  })}</ol>`
}
