import { sendPage } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { kindWords } from "../letters/read-stats.ts"
import { hasRole } from "../letters/staff.ts"
import { stateWords } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import { sendCsv, writeCsv } from "./csv.ts"
import { onDuty } from "./duty-routes.ts"
import { listPage } from "./list-page.ts"
import { readUnits } from "./read-letter.ts"
import { readCounts, readList, select } from "./read-list.ts"
import { newDesk } from "./session.ts"

const mostExported = 20_000

/** The list, its export, and the question whether something new has come. */
export function listRoutes(mailbox: Mailbox) {
  const app = newDesk()

  app.get("/", async (c) => {
    const session = c.get("session")
    const query = c.req.query()
    const [list, counts, units, newest, duty] = await Promise.all([
      readList(mailbox, session.staff, query),
      readCounts(mailbox, session.staff),
      readUnits(mailbox),
      readNewest(mailbox),
      onDuty(mailbox),
    ])
    return sendPage(c, listPage(mailbox, { session, query, list, counts, units, newest, duty }))
  })

  app.get("/api/changes", async (c) => {
    c.header("cache-control", "no-store")
    return c.json({ newest: await readNewest(mailbox) })
  })

  app.get("/letters.csv", async (c) => {
    const { staff } = c.get("session")
    if (!hasRole(staff, "clerk")) throw new ApiError(403, "forbidden", "没有导出的权限。")
    const units = new Map((await readUnits(mailbox)).map(({ id, name }) => [id, name]))
    const letters = await select(mailbox, staff, c.req.query())
      .selectAll()
      .orderBy("serial")
      .limit(mostExported)
      .execute()
    const head = ["编号", "类别", "主题", "标题", "状态", "承办单位", "收到日期", "答复期限", "答复日期"]
    const rows = letters.map((one) => [
      one.serial,
      kindWords[one.kind],
      one.theme,
      one.title,
      stateWords[one.state],
      units.get(one.unit) ?? "",
      one.received_on,
      one.due_on,
      one.answered_on,
    ])
    return sendCsv(c, "letters", writeCsv([head, ...rows]))
  })

  return app
}

/** Changes whenever any letter arrives or moves: both leave an event, and the newest is found by its index. */
async function readNewest(mailbox: Mailbox): Promise<string> {
  const row = await mailbox.db
    .selectFrom("event")
    .select(({ fn }) => fn.max("at").as("at"))
    .where("site", "=", mailbox.site)
    .executeTakeFirst()
  return row?.at ?? ""
}
