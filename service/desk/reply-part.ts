import { html } from "hono/html"
import type { Finding } from "../../rules/index.ts"
import type { Html } from "../html/page.ts"
import { isOpen } from "../letters/perform-act.ts"
import { findTransition } from "../letters/transitions.ts"
import { beijingTime, csrfField } from "./layout.ts"
import type { LetterView } from "./letter-page.ts"
import type { LetterFacts } from "./read-letter.ts"

/** The reply and what the rules say of it; an editor for those who may write it now. */
export function replyPart(facts: LetterFacts, view: LetterView): unknown {
  const { letter, reply } = facts
  const draft = findTransition("draft")
  const open = draft !== undefined && isOpen(draft, letter, view.session.staff)
  if (!open && reply === undefined) return ""
  return html`<section class="card" aria-labelledby="reply"><h2 id="reply">${letter.answered_rev > 0 && !open ? "答复" : "答复稿"}</h2>
${open ? editor(facts, view) : html`<p class="text">${reply?.body ?? ""}</p>`}
${reply === undefined ? "" : html`<p class="hint">第${reply.rev}版，${facts.staffNames.get(reply.by) ?? ""}，${beijingTime(reply.at)}</p>`}
<div${open ? html` data-check="/desk/letters/${letter.serial}/check/reply"` : ""}><p class="trap" role="status"></p>
<div class="findings-now">${reply === undefined ? "" : findingsPart(facts.replyFindings)}</div></div>
${open ? similarPart(facts) : ""}
</section>`
}

function editor({ letter, reply }: LetterFacts, view: LetterView): Html {
  const entered = view.entered?.["act"] === "draft" ? view.entered["text"] : undefined
  return html`<form method="post" action="/desk/letters/${letter.serial}/acts/draft" data-checked>
${csrfField(view.session.csrf)}<input type="hidden" name="version" value="${letter.version}">
<div class="field"><label for="draft-text">答复内容</label>
<p class="hint" id="draft-hint">正面回答来信人的问题，写明依据、结果和联系方式；不写套话，不推诿。</p>
<textarea id="draft-text" name="text" rows="12" maxlength="10000" aria-describedby="draft-hint" required>${entered ?? reply?.body ?? ""}</textarea></div>
<button>保存答复稿并检查</button></form>`
}

/** What was answered before to a question like this: to be read again, not to be sent again. */
function similarPart({ similar }: LetterFacts): unknown {
  if (similar.length === 0) return ""
  return html`<h3>相似来信的答复</h3><p class="hint">供参考。请核对政策和事实是否有变化，不要照抄。</p>
${similar.map(
  ({ serial, title, answeredOn, reply }) => html`<details><summary>${title}（${answeredOn}答复）</summary>
<p class="text">${reply}</p><p><a href="/desk/letters/${serial}">${serial}</a></p></details>`,
)}`
}

function findingsPart(findings: readonly Finding[]): Html {
  if (findings.length === 0) return html`<p class="tag good">答复检查：没有发现问题</p>`
  return html`<h3>答复检查：${findings.length}处提示</h3><ul class="findings">${findings.map(
    ({
      severity,
      message,
      text,
      basis,
    }) => html`<li class="${severity}"><strong>${severityWords[severity]}</strong>
${text === "" ? "" : `“${text.slice(0, 60)}”`}<p>${message}</p><p class="soft">${basis.document}${basis.verified ? basis.clause : ""}</p></li>`,
  )}</ul>`
}

export const severityWords = { must: "必须处理", should: "建议处理", hint: "提示" } as const
