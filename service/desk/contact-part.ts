import { html } from "hono/html"
import { mayReveal } from "../letters/staff.ts"
import type { Contact } from "../secrets/seal.ts"
import { csrfField } from "./layout.ts"
import type { LetterView } from "./letter-page.ts"
import type { LetterFacts } from "./read-letter.ts"

/** Who wrote is nobody's business until a reason is given; every look is written down. */
export function contactPart({ letter }: LetterFacts, view: LetterView): unknown {
  const { staff, csrf } = view.session
  return html`<section class="card" aria-labelledby="contact"><h2 id="contact">联系方式</h2>
${
  view.contact !== undefined
    ? shown(view.contact)
    : mayReveal(staff, letter)
      ? html`<p class="hint">默认不显示。查看须说明理由，并记入查看记录。</p>
<form method="post" action="/desk/letters/${letter.serial}/contact">${csrfField(csrf)}
<div class="field"><label for="why">查看理由</label><input id="why" name="why" required minlength="2" maxlength="200"></div>
<button class="quiet">查看联系方式</button></form>`
      : html`<p class="soft">未经信箱办公室允许，承办单位不能查看。</p>`
}</section>`
}

function shown(contact: Contact | null) {
  if (contact === null) return html`<p>来信人没有留下联系方式，或已按期清除。</p>`
  const { name, phone, email, address } = contact
  const rows = [
    ["姓名", name],
    ["电话", phone],
    ["邮箱", email],
    ["地址", address],
  ].filter(([, value]) => value !== "")
  return html`<dl class="facts">${rows.map(([word, value]) => html`<dt>${word}</dt><dd>${value}</dd>`)}</dl>
<p class="hint">本次查看已记录。请勿转给被反映的单位和个人。</p>`
}
