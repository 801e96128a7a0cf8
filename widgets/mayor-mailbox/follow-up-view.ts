import { html, nothing, type TemplateResult } from "lit"
import { limits, type StatusAnswer } from "../../service/contract.ts"
import { fill } from "../internal/language.ts"
import type { FollowUp } from "./mailbox-api.ts"
import type { TrackWords } from "./track-strings.ts"

type Send = (what: FollowUp, body: Record<string, unknown>) => Promise<string>

/** What the writer may do now: rate, ask again, add, withdraw. Each folded, the likeliest open. */
export function followUpView(answer: StatusAnswer, words: TrackWords, send: Send): TemplateResult {
  const { canRate, canReopen, canSupplement, canWithdraw } = answer
  return html`<div class="follow">
    ${canRate ? fold(true, words.rate, ratingForm(words, send)) : nothing}
    ${canReopen ? fold(false, words.reopen, reopenForm(words, send)) : nothing}
    ${canSupplement ? fold(false, words.supplement, supplementForm(words, send)) : nothing}
    ${canWithdraw ? fold(false, words.withdraw, withdrawForm(words, send)) : nothing}
  </div>`
}

function fold(open: boolean, title: string, content: TemplateResult): TemplateResult {
  return html`<details ?open=${open}><summary>${title}</summary>${content}</details>`
}

function ratingForm(words: TrackWords, send: Send): TemplateResult {
  const submit = (form: FormData) => {
    const score = Number(form.get("score"))
    return score > 0 ? send("rating", { score, text: textIn(form) }) : Promise.resolve(words.needScore)
  }
  return html`<form novalidate @submit=${submitting(submit)}>
    <fieldset class="field"><legend class="unseen">${words.rate}</legend><div class="choices row">${(
      [3, 2, 1] as const
    ).map(
      (score) =>
        html`<label class="choice"><input type="radio" name="score" value=${score}><span>${words[`score_${score}`]}</span></label>`,
    )}</div></fieldset>
    ${textField("rating-text", words.rateText, "")} ${sendButton(words.rateSend)}
  </form>`
}

function reopenForm(words: TrackWords, send: Send): TemplateResult {
  const submit = (form: FormData) =>
    textIn(form) === "" ? Promise.resolve(words.needText) : send("reopen", { reason: textIn(form) })
  return html`<form novalidate @submit=${submitting(submit)}>
    ${textField("reopen-text", words.reopenText, words.reopenHint)} ${sendButton(words.reopenSend)}
  </form>`
}

function supplementForm(words: TrackWords, send: Send): TemplateResult {
  const submit = (form: FormData) =>
    textIn(form) === "" ? Promise.resolve(words.needText) : send("supplement", { text: textIn(form) })
  const hint = fill(words.supplementHint, { max: limits.supplement })
  return html`<form novalidate @submit=${submitting(submit)}>
    ${textField("supplement-text", words.supplement, hint)} ${sendButton(words.supplementSend)}
  </form>`
}

function withdrawForm(words: TrackWords, send: Send): TemplateResult {
  return html`<form novalidate @submit=${submitting(() => send("withdraw", {}))}>
    <p class="hint">${words.withdrawHint}</p>
    <p class="fault" role="alert"></p><button class="button danger" type="submit">${words.withdrawSend}</button>
  </form>`
}

function textField(id: string, label: string, hint: string): TemplateResult {
  return html`<div class="field"><label class="label" for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <textarea id=${id} name="text" rows="4" autocomplete="off" aria-describedby=${hint ? id + "-hint" : nothing}></textarea></div>`
}

function sendButton(label: string): TemplateResult {
  return html`<p class="fault" role="alert"></p><button class="button main" type="submit">${label}</button>`
}

/** Shows the returned fault in the form's alert; while it is under way a second click does nothing. */
function submitting(submit: (form: FormData) => Promise<string>): (event: Event) => Promise<void> {
  return async (event) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!(form instanceof HTMLFormElement)) return
    const button = form.querySelector("button")
    if (button === null || button.disabled) return
    button.disabled = true
    const fault = await submit(new FormData(form)).catch(String)
    button.disabled = false
    const alert = form.querySelector(".fault")
    if (alert !== null) alert.textContent = fault
  }
}

function textIn(form: FormData): string {
  const text = form.get("text")
  return typeof text === "string" ? text.trim() : ""
}
