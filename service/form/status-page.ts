import { html } from "hono/html"
import { chineseDate } from "../clock/due.ts"
import type { ArchiveItem, StatusAnswer } from "../contract.ts"
import { beijingTime } from "../desk/layout.ts"
import type { Html } from "../html/page.ts"
import type { ArchivePage } from "../letters/read-archive.ts"
import type { Mailbox } from "../mailbox.ts"
import { plainPage } from "./form-page.ts"

/** Asking for a letter, and what is known of it. */
export function statusPage(
  mailbox: Mailbox,
  found: { status?: StatusAnswer; wrong?: string; serial?: string },
): Html {
  const { status, wrong, serial = "" } = found
  return plainPage(
    mailbox,
    "查询办理情况",
    html`<h1>查询办理情况</h1>${wrong === undefined ? "" : html`<div class="notice bad" role="alert" tabindex="-1" autofocus><p>${wrong}</p></div>`}
${status === undefined ? "" : statusPart(status)}
<form method="post" action="/mailbox/status" class="card"><div class="field"><label for="serial">来信编号</label>
<p class="hint" id="serial-hint">例如 2026-000001</p><input id="serial" name="serial" required maxlength="11" aria-describedby="serial-hint" value="${serial}"></div>
<div class="field"><label for="code">查询码</label><p class="hint" id="code-hint">12位字母和数字</p>
<input id="code" name="code" required maxlength="20" autocomplete="off" aria-describedby="code-hint"></div><button>查询</button></form>`,
  )
}

function statusPart(status: StatusAnswer): Html {
  return html`<section class="card" aria-labelledby="found"><h2 id="found">${status.title}</h2>
<dl class="facts"><dt>状态</dt><dd><strong>${status.state}</strong></dd><dt>信箱</dt><dd>${status.service}</dd>
${status.unit === "" ? "" : html`<dt>承办单位</dt><dd>${status.unit}</dd>`}
<dt>答复期限</dt><dd>${chineseDate(status.dueOn)}${status.dueProvisional ? "（暂定）" : ""}<br><span class="soft">${status.dueExplained}</span></dd></dl>
${status.reply === undefined ? "" : html`<h3>答复</h3><p class="text">${status.reply.text}</p>`}
<h3>办理过程</h3><ul>${status.timeline.map(
    ({ at, what, note }) => html`<li>${beijingTime(at)} ${what}${note === "" ? "" : `：${note}`}</li>`,
  )}</ul></section>`
}

export function archivePage(mailbox: Mailbox, page: ArchivePage, q: string): Html {
  const more = new URLSearchParams({ ...(q === "" ? {} : { q }), cursor: page.next ?? "" })
  return plainPage(
    mailbox,
    "公开来信",
    html`<h1>公开来信</h1><form method="get" action="/mailbox/archive" class="card" role="search"><div class="field"><label for="q">查找</label>
<input id="q" name="q" maxlength="50" value="${q}"></div><button>查找</button></form>
${page.items.length === 0 ? html`<p class="soft">没有符合条件的公开来信。</p>` : page.items.map(archived)}
${page.next === undefined ? "" : html`<p><a class="button quiet" href="/mailbox/archive?${more.toString()}">下一页</a></p>`}`,
  )
}

function archived({ serial, title, question, answer, unit, receivedOn, repliedOn }: ArchiveItem): Html {
  return html`<article class="card"><h2>${title}</h2><p class="soft">${serial} · ${chineseDate(receivedOn)}来信</p><p class="text">${question}</p>
<h3>${unit}答复（${chineseDate(repliedOn)}）</h3><p class="text">${answer}</p></article>`
}
