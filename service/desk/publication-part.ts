import { html } from "hono/html"
import type { Html } from "../html/page.ts"
import { isOpen } from "../letters/perform-act.ts"
import { findTransition } from "../letters/transitions.ts"
import { csrfField } from "./layout.ts"
import type { LetterView } from "./letter-page.ts"
import type { LetterFacts, PublicCopy } from "./read-letter.ts"

/** The public copy: masked by machine first, by hand after that, signed by the head. */
export function publicationPart(facts: LetterFacts, view: LetterView): unknown {
  const { letter, copy } = facts
  if (copy === undefined) return ""
  const redact = findTransition("redact")
  const open = redact !== undefined && isOpen(redact, letter, view.session.staff)
  return html`<section class="card" aria-labelledby="copy"><h2 id="copy">公开稿</h2>
<p class="hint">只有这里的文字会公开。来信原文、来信人自己看到的内容不受影响。</p>
${open ? editor(facts, view, copy) : shown(copy)}
<div${open ? html` data-check="/desk/letters/${letter.serial}/check/copy"` : ""}><p class="trap" role="status"></p><div class="findings-now">${findingsPart(copy)}</div></div></section>`
}

function editor({ letter }: LetterFacts, view: LetterView, copy: PublicCopy): Html {
  const entered = view.entered?.["act"] === "redact" ? view.entered : {}
  return html`<form method="post" action="/desk/letters/${letter.serial}/acts/redact" data-checked>
${csrfField(view.session.csrf)}<input type="hidden" name="version" value="${letter.version}">
<div class="field"><label for="copy-title">公开标题</label>
<input id="copy-title" name="title" required maxlength="100" value="${entered["title"] ?? copy.title}"></div>
<div class="field"><label for="copy-question">公开的来信内容</label>
<textarea id="copy-question" name="question" rows="8" required maxlength="5000">${entered["question"] ?? copy.question}</textarea></div>
<div class="field"><label for="copy-answer">公开的答复内容</label>
<textarea id="copy-answer" name="answer" rows="8" required maxlength="10000">${entered["answer"] ?? copy.answer}</textarea></div>
<button>保存公开稿并检查</button></form>`
}

function shown({ title, question, answer }: PublicCopy): Html {
  return html`<h3>${title}</h3><p class="text">${question}</p><h3>答复</h3><p class="text">${answer}</p>`
}

const fieldWords = { title: "标题", question: "来信内容", answer: "答复内容" } as const

function findingsPart({ findings, rev }: PublicCopy): Html {
  if (findings.length === 0) {
    const word = rev === 0 ? "已自动遮盖，请人工核对后保存" : "没有发现个人信息，仍请人工核对"
    return html`<p class="tag good">隐私检查：${word}</p>`
  }
  const musts = findings.filter(({ must }) => must).length
  return html`<h3>隐私检查：${findings.length}处，其中${musts}处必须处理</h3><ul class="findings">${findings.map(
    ({
      field,
      must,
      text,
      message,
    }) => html`<li class="${must ? "must" : ""}"><strong>${must ? "必须处理" : "建议处理"}</strong>
${fieldWords[field]}：“${text.slice(0, 60)}”<p>${message}</p></li>`,
  )}</ul>`
}
