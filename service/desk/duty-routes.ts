import { html } from "hono/html"
import { addDays, beijingDate } from "../../rules/index.ts"
import { type Html, sendPage } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { hasRole, type Staff } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import { csrfField, deskPage, done, option } from "./layout.ts"
import { newDesk, readOwnForm, type Session, staffOf } from "./session.ts"

const daysShown = 28

/** Who keeps the desk on which working day (值守表): named on the list, reminded by mail. */
export function dutyRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/duty", async (c) => {
    const saved = c.req.query("done") === "1" ? "值守表已保存。" : undefined
    return sendPage(c, await dutyPage(mailbox, c.get("session"), saved))
  })
  app.post("/duty", async (c) => {
    if (!mayPlan(c.get("session").staff)) throw new ApiError(403, "forbidden", "没有编排值守表的权限。")
    await save(mailbox, await readOwnForm(c))
    return c.redirect("/desk/duty?done=1", 303)
  })
  return app
}

/** Name of whoever keeps the desk today; "" when nobody is entered. */
export async function onDuty(mailbox: Mailbox): Promise<string> {
  const row = await mailbox.db
    .selectFrom("duty")
    .innerJoin("staff", (join) =>
      join.onRef("staff.site", "=", "duty.site").onRef("staff.id", "=", "duty.staff"),
    )
    .select("staff.name")
    .where("duty.site", "=", mailbox.site)
    .where("duty.day", "=", beijingDate(mailbox.now()))
    .executeTakeFirst()
  return row?.name ?? ""
}

function mayPlan(staff: Staff): boolean {
  return hasRole(staff, "clerk") || hasRole(staff, "admin")
}

function workingDays(mailbox: Mailbox): string[] {
  const today = beijingDate(mailbox.now())
  const days = Array.from({ length: daysShown }, (_, at) => addDays(today, at))
  return days.filter((day) => mailbox.calendar.current.isWorkingDay(day))
}

async function save(mailbox: Mailbox, fields: Readonly<Record<string, string>>): Promise<void> {
  const known = new Set((await readClerks(mailbox)).map(({ id }) => id))
  await mailbox.write(async (trx) => {
    for (const day of workingDays(mailbox)) {
      const staff = fields[`day-${day}`] ?? ""
      await trx.deleteFrom("duty").where("site", "=", mailbox.site).where("day", "=", day).execute()
      if (known.has(staff)) await trx.insertInto("duty").values({ site: mailbox.site, day, staff }).execute()
    }
  })
}

async function readClerks(mailbox: Mailbox): Promise<Staff[]> {
  const rows = await mailbox.db
    .selectFrom("staff")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("disabled", "=", 0)
    .orderBy("username")
    .execute()
  return rows.map(staffOf).filter((staff) => hasRole(staff, "clerk"))
}

async function dutyPage(mailbox: Mailbox, session: Session, saved: string | undefined): Promise<Html> {
  const clerks = await readClerks(mailbox)
  const rows = await mailbox.db.selectFrom("duty").selectAll().where("site", "=", mailbox.site).execute()
  const planned = new Map(rows.map(({ day, staff }) => [day, staff]))
  const names = new Map(clerks.map(({ id, name }) => [id, name]))
  const plan = mayPlan(session.staff)
  const line = (day: string) => {
    const staff = planned.get(day) ?? ""
    const choice = html`<select id="day-${day}" name="day-${day}">${option("", "未安排", staff)}${clerks.map(({ id, name }) => option(id, name, staff))}</select>`
    return html`<div class="field"><label for="day-${day}">${day}（${weekday(day)}）</label>${plan ? choice : html`<p id="day-${day}">${names.get(staff) ?? "未安排"}</p>`}</div>`
  }
  return deskPage(
    mailbox,
    { title: "值守", here: "/desk/duty", session },
    html`<h1>值守表</h1>${done(saved)}<form class="card" method="post" action="/desk/duty">${csrfField(session.csrf)}
<p class="hint">只列工作日（含调休上班日）。值守人员负责及时分办；填写了邮箱的会收到到期提醒。</p>
<div class="days">${workingDays(mailbox).map(line)}</div>${plan ? html`<button>保存值守表</button>` : ""}</form>`,
  )
}

function weekday(day: string): string {
  return `星期${"日一二三四五六".charAt(new Date(`${day}T00:00:00Z`).getUTCDay())}`
}
