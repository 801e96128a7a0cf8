import { html, nothing, type TemplateResult } from "lit"
import { fill } from "../internal/language.ts"
import type { ShareFacts } from "./networks.ts"
import { type QrPath, qrPath } from "./qr-path.ts"
import type { SheetWords } from "./sheet-strings.ts"
import { surroundingsOf } from "./surroundings.ts"

/** What can be done in the sheet, and what was said last. */
export interface SheetDeeds {
  readonly note: string
  readonly copy: () => void
  readonly close: () => void
  readonly draw: () => void
  readonly save: () => void
}

/** Sharing by a camera, by pasting, or by WeChat's own menu: whichever is possible where the page is read. */
export function wechatView(
  kind: "wechat" | "dingtalk" | "poster",
  facts: ShareFacts,
  text: SheetWords,
  deeds: SheetDeeds,
): TemplateResult {
  const where = surroundingsOf(navigator.userAgent)
  const { title, hint } =
    text[kind === "dingtalk" ? (where === "desk" ? "dingtalk" : "dingtalkPhone") : where]
  const inWechat = where === "wechat" && kind !== "dingtalk"
  return html`${head(title)}${where === "desk" ? codeView(facts, text) : nothing}${inWechat ? dots : nothing}<p class="hint">${hint}</p>${address(facts, text)}${note(deeds)}<div class="actions"><button type="button" class="button main" @click=${deeds.copy}>${text.copy}</button><button type="button" class="button" @click=${deeds.draw}>${text.poster.make}</button>${close(text, deeds)}</div>`
}

export function posterView(
  canvas: HTMLCanvasElement,
  { title }: ShareFacts,
  text: SheetWords,
  deeds: SheetDeeds,
): TemplateResult {
  const inWechat = surroundingsOf(navigator.userAgent) === "wechat"
  return html`${head(text.poster.title)}<div class="poster" role="img" aria-label=${fill(text.poster.name, { title })}>${canvas}</div>${inWechat ? html`<p class="hint">${text.poster.screenshot}</p>` : nothing}<div class="actions">${inWechat ? nothing : html`<button type="button" class="button main" @click=${deeds.save}>${text.poster.save}</button>`}${close(text, deeds)}</div>`
}

/** The code is the office's own picture, from its own site. */
export function followView(
  picture: string,
  account: string,
  text: SheetWords,
  deeds: SheetDeeds,
): TemplateResult {
  const phone = surroundingsOf(navigator.userAgent) !== "desk"
  return html`${head(fill(text.follow.title, { account }))}<img class="qr" src=${picture} alt=${fill(text.follow.picture, { account })}><p class="hint">${fill(phone ? text.follow.phone : text.follow.hint, { account })}</p><div class="actions">${close(text, deeds)}</div>`
}

export function codeView(facts: ShareFacts, text: SheetWords): TemplateResult {
  const url = facts.short || facts.url
  const code = draw(url)
  if (!code) return html`<p class="hint">${text.tooLong}</p>`
  return html`<svg class="qr" role="img" aria-label=${fill(text.qrName, { url })} viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges"><path d=${code.d}></path></svg>`
}

/** An address beyond the capacity of QR codes cannot be drawn. */
function draw(url: string): QrPath | undefined {
  try {
    return qrPath(url)
  } catch {
    return undefined
  }
}

function head(title: string): TemplateResult {
  return html`<h2 id="title">${title}</h2>`
}

function address({ url, short }: ShareFacts, text: SheetWords): TemplateResult {
  return html`<p class="address"><label for="address">${text.address}</label><input id="address" readonly .value=${short || url} @focus=${selectAll}></p>`
}

function note({ note: said }: SheetDeeds): TemplateResult {
  return html`<p class="note" ?hidden=${said === ""}>${said}</p>`
}

function close(text: SheetWords, deeds: SheetDeeds): TemplateResult {
  return html`<button type="button" class="button" @click=${deeds.close}>${text.close}</button>`
}

const dots = html`<p class="dots" aria-hidden="true">&middot;&middot;&middot;</p>`

function selectAll({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement) target.select()
}
