import { html, type TemplateResult } from "lit"
import { type Drawing, drawings } from "./icons.ts"
import { type NetworkName, type ShareFacts, shareLink } from "./networks.ts"
import type { RareSet } from "./rare-networks.ts"
import type { Words } from "./strings.ts"

const opensDialog = /^(?:wechat|dingtalk|poster)$/

/** What every button of one bar is made of. */
export interface BarKit {
  readonly text: Words
  readonly mobile: boolean
  readonly rare: RareSet | undefined
  facts(network: string): ShareFacts
}

/**
 * One button or link; the bar listens for all of them. Few and flat templates: each costs a slow phone more than all
 * the words in it.
 */
export function itemView(name: NetworkName, { text, mobile, rare, facts }: BarKit): TemplateResult {
  const words: Readonly<Partial<Record<NetworkName, string>>> = text.networks
  const shapes: Readonly<Partial<Record<NetworkName, Drawing>>> = drawings
  const word = words[name] || rare?.words[name] || name
  const [shape, lines] = shapes[name] || rare?.drawings[name] || ["", ""]
  const link = shareLink(name, facts(name), mobile, rare?.networks)
  if (!link) {
    return html`<button type="button" part="item" class="item" data-network=${name} title=${word} aria-haspopup=${opensDialog.test(name) ? "dialog" : "false"}><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path class="shape" d=${shape}></path><path class="lines" d=${lines}></path></svg><span>${word}</span></button>`
  }
  return html`<a part="item" class="item" data-network=${name} href=${link} title=${word} target="_blank" rel="noopener"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path class="shape" d=${shape}></path><path class="lines" d=${lines}></path></svg><span>${word}</span><span class="unseen">${name === "mail" ? "" : text.newWindow}</span></a>`
}
