import { html } from "hono/html"
import { beijingDate } from "../../rules/index.ts"
import type { Stats } from "../contract.ts"
import { type Html, sendPage } from "../html/page.ts"
import { statsCells, statsHeads, statsNote, statsTable } from "../html/stats-table.ts"
import { readStats } from "../letters/read-stats.ts"
import type { Mailbox } from "../mailbox.ts"
import { sendCsv, writeCsv } from "./csv.ts"
import { deskPage } from "./layout.ts"
import { newDesk, type Session } from "./session.ts"

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
    const groups = [
      ["全部", [stats.total]],
      ["承办单位", stats.byUnit],
      ["类别", stats.byKind],
      ["主题", stats.byTheme],
    ] as const
    const rows = groups.flatMap(([by, lines]) => lines.map((line) => [by, ...statsCells(line)]))
    return sendCsv(c, `stats-${stats.month}`, writeCsv([["统计口径", "名称", ...statsHeads], ...rows]))
  })
  return app
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
${statsTable("按承办单位", [...stats.byUnit, stats.total])}${statsTable("按类别", stats.byKind)}${statsTable("按主题", stats.byTheme)}
<p class="soft">${statsNote}公开页面：<a href="/mailbox/stats?month=${month}">/mailbox/stats?month=${month}</a>。公开接口：/api/v1/stats?month=${month}</p>`,
  )
}
