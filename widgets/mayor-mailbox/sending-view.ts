import { html, type TemplateResult } from "lit"
import { fill } from "../internal/language.ts"
import { momentText } from "./dates.ts"
import type { LetterDesk } from "./letter-desk.ts"
import type { SentLetter } from "./letter-record.ts"
import type { Session } from "./session.ts"

interface AfterActions {
  announce(text: string): void
  track(sent: SentLetter): void
}

/** Until its code is there, and where it cannot be had, what is said while sending holds as well. */
export function afterForm(
  outcome: typeof import("./outcome-view.ts") | undefined,
  desk: LetterDesk,
  session: Session,
  { announce, track }: AfterActions,
): TemplateResult {
  const { receipt: sent } = desk
  if (outcome !== undefined && desk.phase === "waiting") return outcome.waitingView(desk, session)
  if (outcome === undefined || sent === undefined) return sendingView(desk, session.words)
  return outcome.receiptView(sent, session, {
    announce,
    track: session.endpoint === "" && sent.serial ? () => track(sent) : undefined,
    again: () => desk.again(),
  })
}

function sendingView(desk: LetterDesk, words: Session["words"]): TemplateResult {
  const share = Math.round(desk.progress * 100)
  return html`<section class="outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title" tabindex="-1">${desk.phase === "waiting" ? words.waitPlain : words.sending}</h2>
      ${
        desk.progress < 1
          ? html`<progress max="100" value=${share} aria-labelledby="upload"></progress>
          <p id="upload">${fill(words.uploading, { n: share })}</p>`
          : html`<div class="busy"><i></i></div>`
      }
      <p class="hint">${words.sendingNote}</p>
    </section>`
}

/** What is kept on the device, and whether anything was found there. */
export function draftView(
  desk: LetterDesk,
  { words, language, store }: Session,
  another: () => void,
  drop: () => void,
): TemplateResult {
  if (!store.lasting) return html`<p class="draft">${words.noStore}</p>`
  if (desk.foundAt === 0)
    return html`<p class="draft">${desk.savedAt > 0 ? words.draftSaved : words.draftNote}</p>`
  const time = momentText(new Date(desk.foundAt).toISOString(), language)
  return html`<p class="draft found"><strong>${fill(words.draftFound, { time })}</strong> ${words.draftNote}
      <button type="button" class="link" @click=${another}>${words.draftNew}</button>
      <button type="button" class="link" @click=${drop}>${words.draftDrop}</button></p>`
}
