import { html, nothing, type TemplateResult } from "lit"
import { fill } from "../internal/language.ts"
import { daysAfter } from "./days-after.ts"
import type { Piece } from "./feed-types.ts"
import { safeAddress } from "./safe-address.ts"
import type { ViewModel } from "./view-model.ts"

/**
 * One interpretation: what it is, whence, how soon it came, and folded under that, what it says. It may stand in
 * two tabs at once; `place` keeps their ids apart.
 */
export function pieceView(piece: Piece, model: ViewModel, place: string): TemplateResult {
  const { text, base } = model
  const address = safeAddress(piece.url, base)
  const here = address !== "" && address.replace(/#.*/, "") === location.href.replace(/#.*/, "")
  const open = model.unfolded.indexOf(piece.id) >= 0
  const title = hasBody(piece)
    ? html`<button type="button" class="fold" aria-expanded=${open} aria-controls="${place}-${piece.id}" @click=${() => model.unfold(piece.id)}>${piece.title}</button>`
    : linkView(piece.title, address, here)
  return html`<li class="piece"><h3>${title}</h3><p class="about"><span class="form form-${piece.form}">${text.forms[piece.form]}</span>${here ? html`<span class="form">${text.here}</span>` : nothing}${piece.source ? html`<span>${piece.source}</span>` : nothing}${piece.date ? html`<time datetime=${piece.date}>${piece.date}</time>` : nothing}${soonness(piece, model)}</p><div id="${place}-${piece.id}" class="body" ?hidden=${!open}>${open ? body(piece, model, address) : nothing}</div></li>`
}

/** A title that leads somewhere, or only says what there is. */
export function linkView(title: string, address: string, here = false): TemplateResult {
  if (address === "") return html`<span class="fold plain">${title}</span>`
  return html`<a class="fold plain" href=${address} aria-current=${here ? "page" : "false"}>${title}</a>`
}

function hasBody(piece: Piece): boolean {
  const { html: markup, text, image, media, transcript, questions, timeline, chart, clauses } = piece
  return Boolean(
    markup || text || image || media || transcript || questions[0] || timeline[0] || chart || clauses[0],
  )
}

function soonness(piece: Piece, { text, feed }: ViewModel): TemplateResult | typeof nothing {
  const { workingDays } = piece
  if (workingDays) return html`<span>${fill(text.workingDays, { n: workingDays })}</span>`
  if (workingDays === 0) return html`<span>${text.sameDay}</span>`
  const days = daysAfter(feed.document.date, piece.date)
  if (days === undefined || days < 0) return nothing
  return html`<span>${days === 0 ? text.sameDay : fill(text.days, { n: days })}</span>`
}

function body(piece: Piece, model: ViewModel, address: string): TemplateResult {
  const { text, drawChart, cleanHtml } = model
  return html`${clauseButtons(piece, model)}${picture(piece, model)}${paragraphs(piece.text)}${
    piece.html && cleanHtml ? html`<div class="rich">${cleanHtml(piece.html)}</div>` : nothing
  }${piece.questions.map(
    ({ question, answer }) =>
      html`<div class="qa"><p class="q"><b>${text.question}</b>${question}</p><p class="a"><b>${text.answer}</b>${answer}</p></div>`,
  )}${piece.chart && drawChart ? drawChart(piece.chart, text) : nothing}${timeline(piece)}${media(piece, model)}${
    piece.transcript
      ? html`<details><summary>${text.transcript}</summary>${paragraphs(piece.transcript)}</details>`
      : nothing
  }${address ? html`<p><a href=${address}>${text.readOn}</a></p>` : nothing}`
}

function clauseButtons(piece: Piece, model: ViewModel): TemplateResult | typeof nothing {
  const clauses = model.feed.clauses.filter(({ id }) => piece.clauses.indexOf(id) >= 0)
  if (!clauses[0]) return nothing
  return html`<p class="clause-links">${clauses.map(({ id, label }) =>
    model.inText(id)
      ? html`<button type="button" class="chip" aria-label=${fill(model.text.showInText, { label })} @click=${() => model.showInText(id)}>${label}</button>`
      : html`<span class="chip lost" title=${model.text.notInText}>${label}</span>`,
  )}</p>`
}

function timeline({ timeline: steps }: Piece): TemplateResult | typeof nothing {
  if (!steps[0]) return nothing
  return html`<ol class="steps">${steps.map(({ date, text }) => html`<li><time datetime=${date || nothing}>${date}</time>${text}</li>`)}</ol>`
}

/** The text under it says the same. */
function picture(piece: Piece, { base }: ViewModel): TemplateResult | typeof nothing {
  const address = safeAddress(piece.image, base)
  return address ? html`<img src=${address} alt=${piece.title}>` : nothing
}

function captions(piece: Piece, { base, text }: ViewModel): TemplateResult | typeof nothing {
  const address = safeAddress(piece.captions, base)
  return address ? html`<track kind="captions" src=${address} label=${text.captions} default>` : nothing
}

function media(piece: Piece, model: ViewModel): TemplateResult | typeof nothing {
  const address = safeAddress(piece.media, model.base)
  if (!address) return nothing
  return piece.form === "video"
    ? html`<video controls preload="none" src=${address} aria-label=${piece.title}>${captions(piece, model)}</video>`
    : html`<audio controls preload="none" src=${address} aria-label=${piece.title}></audio>`
}

function paragraphs(text: string): TemplateResult[] {
  return text
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => html`<p class="para">${line}</p>`)
}
