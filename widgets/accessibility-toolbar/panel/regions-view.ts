import { html, type TemplateResult } from "lit"
import { fill, type Language } from "../../internal/language.ts"
import { goTo, placesOf, placeWords } from "../aids/regions.ts"
import type { Preferences } from "../preferences.ts"

import { withKeys } from "./shortcut.ts"

const mostHeadings = 30

/** A list of the page's parts and headings to jump to. */
export function regionsView(
  language: Language,
  on: Preferences["on"],
  root: ShadowRoot,
  say: (text: string) => void,
): TemplateResult {
  const words = placeWords[language]
  const go = (element: HTMLElement, name: string) => () => {
    goTo(element, root)
    say(fill(words.arrived, { name }))
  }
  const link = (element: HTMLElement, name: string, key = ""): TemplateResult =>
    html`<li><button type="button" class="jump" @click=${go(element, name)}><span>${name}</span>${key && html`<kbd>${key}</kbd>`}</button></li>`
  const headings = headingsOf(document)
  return html`<div class="tools sheet" tabindex="0" role="group" aria-labelledby="title">
    <ul>${placesOf(document).map(({ place, element }) =>
      link(element, words.names[place], withKeys(on, placeNumber(place))),
    )}</ul>
    ${headings.length > 0 ? html`<h3>${words.headings}</h3>` : ""}
    <ul>${headings.map((heading) => link(heading, (heading.textContent ?? "").trim().slice(0, 40)))}</ul></div>`
}

const order = ["window", "navigation", "interaction", "service", "list", "text"]
const placeNumber = (place: string): number => order.indexOf(place) + 1

function headingsOf(page: Document): HTMLElement[] {
  const found: HTMLElement[] = []
  page.body.querySelectorAll<HTMLElement>("h1,h2,h3").forEach((heading) => {
    const isShown = heading.getClientRects().length > 0 && (heading.textContent ?? "").trim() !== ""
    if (isShown && found.length < mostHeadings) found.push(heading)
  })
  return found
}
