import { html, nothing, type TemplateResult } from "lit"
import { momentText } from "./dates.ts"
import type { SentLetter } from "./letter-record.ts"
import { outcomeWords } from "./outcome-strings.ts"
import type { Session } from "./session.ts"
import type { TrackWords } from "./track-strings.ts"

export interface MineActions {
  readonly clearing: boolean
  show(letter: SentLetter): void
  askToClear(wanted: boolean): void
  clear(): void
}

/** Letters sent from this device, newest first, and the way to forget them. */
export function mineView(
  mine: readonly SentLetter[],
  { language }: Session,
  track: TrackWords,
  actions: MineActions,
): TemplateResult {
  const newest = mine.slice().sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
  return html`<section class="mine"><h2>${track.mine}</h2>
    ${newest.length === 0 ? html`<p class="hint">${track.mineNone}</p>` : nothing}
    <ul class="letters">${newest.map(
      (letter) => html`<li class="own"><div><strong>${letter.title}</strong>
        <span class="hint">${letter.serial}${"　"}${momentText(letter.receivedAt, language)}</span></div>
        <button type="button" class="button" aria-label=${track.show + " " + letter.title}
          @click=${() => actions.show(letter)}>${track.show}</button></li>`,
    )}</ul>
    <p class="hint">${outcomeWords[language].publicDevice}</p>
    ${
      actions.clearing
        ? html`<div class="sure"><p id="sure">${track.clearSure}</p><p class="actions">
          <button type="button" class="button" aria-describedby="sure" @click=${() => actions.askToClear(false)}>${track.clearNo}</button>
          <button type="button" class="button danger" @click=${actions.clear}>${track.clearYes}</button></p></div>`
        : html`<button type="button" class="button clear" @click=${() => actions.askToClear(true)}>${track.clear}</button>`
    }
  </section>`
}
