import { html, nothing, type TemplateResult } from "lit"
import { safeAddress } from "./safe-address.ts"
import type { Tab, Words } from "./strings.ts"
import { filledTabs, tabViews } from "./tab-views.ts"
import type { ViewModel } from "./view-model.ts"

export function loadingMessage(text: Words): TemplateResult {
  return html`<p class="message" role="status">${text.loading}</p>`
}

export function emptyMessage(text: Words): TemplateResult {
  return html`<p class="message">${text.empty}</p>`
}

/** The plain links stand in for the feed that did not come. */
export function failedMessage(text: Words, again: () => void): TemplateResult {
  return html`<div class="message" role="alert"><p>${text.failed}</p><p><button type="button" class="button" @click=${again}>${text.again}</button></p></div><slot></slot>`
}

/** Heading, tabs and the tabs' contents; those not chosen are hidden, and printed all the same. */
export function frame(model: ViewModel): TemplateResult {
  const names = filledTabs(model.feed)
  return html`${header(model)}${names[0] ? nothing : emptyMessage(model.text)}<div part="tabs" class="tabs" role="tablist" aria-label=${model.text.title} ?hidden=${names.length < 2}>${names.map((name) => tab(name, model))}</div>${names.map(
    (name) =>
      html`<div part="page" class="page" id="page-${name}" role="tabpanel" aria-labelledby="tab-${name}" ?hidden=${name !== model.tab}><h3 class="print-only">${model.text.tabs[name]}</h3>${tabViews[name](model)}</div>`,
  )}`
}

function header({ feed, text, base }: ViewModel): TemplateResult {
  const { title, number, issuer, date, status, url } = feed.document
  const address = safeAddress(url, base)
  const elsewhere = address !== "" && address.replace(/#.*/, "") !== location.href.replace(/#.*/, "")
  const facts = [number, issuer, date].filter(Boolean)
  return html`<header part="header"><h2>${text.title}</h2>${
    elsewhere
      ? html`<p class="policy"><span class="about">${text.explains}</span><a href=${address}>${title}</a></p>`
      : nothing
  }${facts[0] || status ? html`<p class="about">${status ? html`<span class="form ${statusClass(status)}">${status}</span>` : nothing}${facts.map((fact) => html`<span>${fact}</span>`)}</p>` : nothing}</header>`
}

/** Nobody should rely on a policy that is no longer in force. */
function statusClass(status: string): string {
  if (/废止|廢止|失效|repealed/i.test(status)) return "status gone"
  return /修改|修订|修正|amended/i.test(status) ? "status amended" : "status"
}

function tab(name: Tab, model: ViewModel): TemplateResult {
  const chosen = name === model.tab
  return html`<button type="button" part="tab" role="tab" id="tab-${name}" aria-controls="page-${name}" aria-selected=${chosen} tabindex=${chosen ? 0 : -1} @click=${() => model.choose(name)} @keydown=${(event: KeyboardEvent) => moveAlong(event, model)}>${model.text.tabs[name]}</button>`
}

/** Arrow keys, Home and End move along the tabs and choose at once. */
function moveAlong(event: KeyboardEvent, model: ViewModel): void {
  const names = filledTabs(model.feed)
  const here = names.indexOf(model.tab)
  const to = {
    ArrowRight: (here + 1) % names.length,
    ArrowLeft: (here + names.length - 1) % names.length,
    Home: 0,
    End: names.length - 1,
  }[event.key]
  const name = to === undefined ? undefined : names[to]
  if (!name || !(event.currentTarget instanceof HTMLElement)) return
  event.preventDefault()
  model.choose(name)
  const next = event.currentTarget.parentElement?.querySelector<HTMLElement>(`#tab-${name}`)
  next?.focus()
}
