import { html } from "hono/html"
import type { Stats } from "../contract.ts"
import type { Html } from "../html/page.ts"
import { statsNote, statsTable } from "../html/stats-table.ts"
import type { Mailbox } from "../mailbox.ts"
import { plainPage } from "./form-page.ts"

/** The monthly table that prefectures publish; `today` bounds the months to choose. */
export function statsPage(mailbox: Mailbox, stats: Stats, today: string): Html {
  const { month, total } = stats
  const title = `${month.slice(0, 4)}年${Number(month.slice(5))}月办理统计`
  return plainPage(
    mailbox,
    title,
    html`<h1>${title}</h1>
<form class="card months" method="get" action="/mailbox/stats"><div class="field"><label for="month">月份</label>
<input id="month" name="month" type="month" value="${month}" max="${today.slice(0, 7)}" required></div><button>查看</button></form>
${
  total.received === 0
    ? html`<p class="soft">这个月没有收到来信。</p>`
    : html`${statsTable("按承办单位", [...stats.byUnit, total])}${statsTable("按类别", stats.byKind)}${statsTable("按主题", stats.byTheme)}`
}
<p class="soft">${statsNote}</p>`,
  )
}
