import { html } from "hono/html"
import { beijingDate } from "../../rules/index.ts"
import type { Html } from "../html/page.ts"
import { kindWords } from "../letters/read-stats.ts"
import { publicationWords, stateWords } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type { Contact } from "../secrets/seal.ts"
import { actPanel, isPaused } from "./act-panel.ts"
import { contactPart } from "./contact-part.ts"
import { clockTags } from "./due-words.ts"
import { beijingTime, deskPage, done, problem } from "./layout.ts"
import { publicationPart } from "./publication-part.ts"
import type { LetterFacts } from "./read-letter.ts"
import { replyPart } from "./reply-part.ts"
import type { Session } from "./session.ts"
import { timelinePart } from "./timeline-part.ts"

/** What one request adds to the letter's page. */
export interface LetterView {
  readonly session: Session
  readonly done?: string
  readonly wrong?: string
  /** What was typed into a form that was refused; it must not be lost. */
  readonly entered?: Readonly<Record<string, string>>
  readonly contact?: Contact | null
  /** Serial of the next letter that waits for this person. */
  readonly next?: string
}

/** One letter: what was written, what is to be done, what has happened. */
export function letterPage(mailbox: Mailbox, facts: LetterFacts, view: LetterView): Html {
  const { letter } = facts
  return deskPage(
    mailbox,
    { title: `${letter.serial} ${letter.title}`, session: view.session },
    html`<p class="path"><a href="/desk">来信</a> › ${letter.serial}${view.next ? html`<a class="next" data-next href="/desk/letters/${view.next}">下一封待办：${view.next}</a>` : ""}</p>
<div class="headline"><h1>${letter.title}</h1><span class="tag">${stateWords[letter.state]}</span>
${clockTags(mailbox, letter, beijingDate(mailbox.now()))}${letter.publication === "private" ? "" : html`<span class="tag">${publicationWords[letter.publication]}</span>`}<a class="to-acts" href="#acts">去办理</a></div>
${problem(view.wrong)}${done(view.done)}
<div class="columns"><div>
${letterPart(facts)}
${replyPart(facts, view)}
${publicationPart(facts, view)}
${timelinePart(facts)}
</div><aside aria-label="办理">
${actPanel(facts, view)}
${datesPart(facts)}
${contactPart(facts, view)}
</aside></div>`,
  )
}

function letterPart({ letter, service, supplements, attachments, ratings }: LetterFacts): Html {
  return html`<section class="card" aria-labelledby="letter"><h2 id="letter">来信内容</h2>
<p class="soft">${service?.name ?? letter.service} · ${kindWords[letter.kind]} · ${letter.theme || "未归类"} · ${letter.wants_public === 1 ? "同意公开" : "不同意公开"}${letter.channel === "form" ? " · 无脚本表单" : ""}</p>
${letter.purged === 1 ? html`<p>已过保存期限，原文和联系方式已清除。</p>` : html`<p class="text">${letter.body}</p>`}
${[...supplements.values()].map((text) => html`<h3>补充</h3><p class="text">${text}</p>`)}
${letter.dup_of === "" ? "" : html`<p>已并入 <a href="/desk/letters/${letter.dup_of}">${letter.dup_of}</a></p>`}
${
  attachments.length === 0
    ? ""
    : html`<h3>附件（${attachments.length}）</h3><ul>${attachments.map(
        ({ position, name }) =>
          html`<li><a href="/desk/letters/${letter.serial}/attachments/${position}" download>${name}</a></li>`,
      )}</ul><p class="hint">附件来自来信人，请在查杀病毒后打开。</p>`
}
${ratings.map(({ score, text }) => html`<h3>来信人评价：${scoreWords[score] ?? ""}</h3><p class="text">${text}</p>`)}
</section>`
}

const scoreWords: Readonly<Record<number, string>> = { 1: "不满意", 2: "基本满意", 3: "满意" }

function datesPart(facts: LetterFacts): Html {
  const { letter, clocks, units } = facts
  const unit = units.find(({ id }) => id === letter.unit)?.name
  const own = clocks.filter(({ kind, round }) => kind === "unit" && round === letter.reopened)[0]
  return html`<section class="card" aria-labelledby="dates"><h2 id="dates">期限</h2><dl class="facts">
<dt>收到</dt><dd>${beijingTime(letter.received_at)}</dd>
<dt>答复期限</dt><dd>${letter.due_on}${letter.due_provisional === 1 ? "（暂定，放假安排未公布）" : ""}</dd>
<dt>承办单位</dt><dd>${unit ?? "尚未派单"}${letter.dispatches > 1 ? `（第${letter.dispatches}次派单）` : ""}</dd>
${own === undefined ? "" : html`<dt>单位期限</dt><dd>${own.due_on}（签收次日起${own.days + own.extended}个工作日）</dd>`}
${letter.answered_on === "" ? "" : html`<dt>答复</dt><dd>${letter.answered_on}</dd>`}
${isPaused(facts) ? html`<dt>计时</dt><dd><strong>已暂停</strong></dd>` : ""}
</dl></section>`
}
