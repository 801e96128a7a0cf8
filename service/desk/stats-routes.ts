import { html } from "hono/html"
import { beijingDate } from "../../rules/index.ts"
import { type Html, sendPage } from "../html/page.ts"
import { readStats, type Stats, type StatsLine } from "../letters/read-stats.ts"
import type { Mailbox } from "../mailbox.ts"
import { sendCsv, writeCsv } from "./csv.ts"
import { deskPage } from "./layout.ts"
import { newDesk, type Session } from "./session.ts"

const heads = ["收到", "已答复", "答复率", "按期率", "逾期未答", "中位用时（工作日）", "评价数", "满意率"]

/** The monthly table, for the public page and for the check. */
export function statsRoutes(mailbox: Mailbox) {
  const app = newDesk()
  const read = (month: string | undefined) => {
    const today = beijingDate(mailbox.now())
    return readStats(mailbox, /^\d{4}-\d{2}$/.test(month ?? "") ? (month ?? "") : today.slice(0, 7), today)
  }
  app.get("/stats", async (c) => {
    const stats = await read(c.req.query("month"))
    return sendPage(c, statsPage(mailbox, c.get("session"), stats))
  })
  app.get("/stats.csv", async (c) => {
    const stats = await read(c.req.query("month"))
    const lines = [stats.total, ...stats.byUnit, ...stats.byKind, ...stats.byTheme]
    return sendCsv(
      c,
      `stats-${stats.month}`,
      writeCsv([["类别", ...heads], ...lines.map((one) => cells(one))]),
    )
  })
  return app
}

function cells(line: StatsLine): (string | number)[] {
  const { received, answered, onTime, overdue, medianDays, rated, satisfied } = line
  return [
    line.name,
    received,
    answered,
    percent(answered, received),
    percent(onTime, answered),
    overdue,
    medianDays ?? "",
    rated,
    percent(satisfied, rated),
  ]
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)}%`
}

function statsPage(mailbox: Mailbox, session: Session, stats: Stats): Html {
  const { month } = stats
  return deskPage(
    mailbox,
    { title: "统计", here: "/desk/stats", session },
    html`<h1>${month.slice(0, 4)}年${Number(month.slice(5))}月收信统计</h1>
<form class="card row" method="get" action="/desk/stats"><label for="month">月份</label>
<input id="month" name="month" type="month" value="${month}" class="month" required><button>查看</button>
<a class="button quiet" href="/desk/stats.csv?month=${month}">导出 CSV</a></form>
${table("按承办单位", [...stats.byUnit, stats.total])}${table("按类别", stats.byKind)}${table("按主题", stats.byTheme)}
<p class="soft">按当月收到的来信统计，不含撤回的来信；按期指在对来信人承诺的期限内答复。公开接口：/api/v1/stats?month=${month}</p>`,
  )
}

function table(caption: string, lines: readonly StatsLine[]): Html {
  return html`<div class="card scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">名称</th>${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
<tbody>${lines.map((line) => {
    const [name, ...numbers] = cells(line)
    return html`<tr class="${line.name === "合计" ? "total" : ""}"><th scope="row">${name}</th>${numbers.map(
      (number) => html`<td class="number">${number}</td>`,
    )}</tr>`
  })}</tbody></table></div>`
}
