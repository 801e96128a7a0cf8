import { html, nothing, type TemplateResult } from "lit"
import { fill } from "../internal/language.ts"
import { dayText, momentText } from "./dates.ts"
import type { LetterDesk } from "./letter-desk.ts"
import type { SentLetter } from "./letter-record.ts"
import { outcomeWords } from "./outcome-strings.ts"
import { copyText, printLines } from "./receipt-actions.ts"
import type { Session } from "./session.ts"
import { groupCode } from "./written-ids.ts"

export interface ReceiptActions {
  announce(text: string): void
  /** Missing where there is no service to ask. */
  readonly track: (() => void) | undefined
  again(): void
}

/** Loaded while the citizen still writes. */

/** The lines of a receipt, for the screen, the clipboard and the printer alike. */
function receiptLines(sent: SentLetter, { words, language }: Session): [string, string][] {
  const said = outcomeWords[language]
  const lines: [string, string][] = [
    [said.serial, sent.serial || said.noSerial],
    [said.code, groupCode(sent.code)],
    [words.titleField, sent.title],
    [said.receivedAt, momentText(sent.receivedAt, language)],
  ]
  if (sent.dueOn !== "") {
    lines.push([said.dueOn, dayText(sent.dueOn, language) + (sent.dueProvisional ? said.provisional : "")])
  }
  return lines
}

export function receiptView(sent: SentLetter, session: Session, actions: ReceiptActions): TemplateResult {
  const words = outcomeWords[session.language]
  const lines = receiptLines(sent, session)
  const copy = async () => {
    const done = await copyText(lines.map(([term, text]) => term + "：" + text).join("\n"))
    actions.announce(done ? words.copied : words.copyFailed)
  }
  return html`<section class="outcome good" aria-labelledby="outcome-title">
    <h2 id="outcome-title" tabindex="-1">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.6 16.2-5-5 1.8-1.8 3.2 3.2 6.8-6.8 1.8 1.8-8.6 8.6z"/></svg>
      ${words.receiptTitle}</h2>
    <p>${words.receiptLead}</p>
    <dl class="receipt">${lines.map(
      ([term, text], at) => html`<div class=${at < 2 ? "key" : ""}><dt>${term}</dt><dd>${text}</dd></div>`,
    )}</dl>
    <p class="actions">
      <button type="button" class="button main" @click=${copy}>${words.copy}</button>
      <button type="button" class="button" @click=${() => printLines(words.receiptTitle, lines)}>${words.print}</button>
      ${actions.track ? html`<button type="button" class="button" @click=${actions.track}>${words.trackThis}</button>` : nothing}
      <button type="button" class="button" @click=${actions.again}>${words.writeAnother}</button>
    </p>
    <p class="hint">${words.publicDevice}</p>
  </section>`
}

export function waitingView(desk: LetterDesk, session: Session): TemplateResult {
  const words = outcomeWords[session.language]
  const reason = {
    offline: words.waitOffline,
    busy: words.waitBusy,
    down: words.waitDown,
    elsewhere: words.waitElsewhere,
  }[desk.reason]
  return html`<section class="outcome wait" aria-labelledby="outcome-title">
    <h2 id="outcome-title" tabindex="-1">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm4.2 14.6L10.8 12V5.5h2.4v5.2l4.4 2.9-1.4 2z"/></svg>
      ${words.waitTitle}</h2>
    <p>${reason}</p>
    <p>${words.waitKeep}</p>
    <dl class="receipt">
      <div><dt>${session.words.titleField}</dt><dd>${desk.waiting?.fields.title.trim()}</dd></div>
      <div class="key"><dt>${words.code}</dt><dd>${groupCode(desk.waiting?.code ?? "")}</dd></div>
    </dl>
    <p class="hint">${words.waitCode}</p>
    <p class="actions">
      <button type="button" class="button main" @click=${() => desk.tryNow()}>${words.tryNow}</button>
      <button type="button" class="button" @click=${() => desk.takeBack()}>${words.backToEdit}</button>
      <button type="button" class="button" @click=${() => desk.again()}>${words.writeAnother}</button>
    </p>
    ${othersView(desk, session)}
  </section>`
}

/** Letters written before that are still on their way: nobody should write them a second time. */
export function othersView(desk: LetterDesk, { language }: Session): TemplateResult | typeof nothing {
  if (desk.others === 0) return nothing
  return html`<p class="draft found">${fill(outcomeWords[language].others, { n: desk.others })}</p>`
}
