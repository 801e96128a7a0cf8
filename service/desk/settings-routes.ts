import { html } from "hono/html"
import * as v from "valibot"
import { CalendarError, type CalendarFault } from "../../rules/index.ts"
import { loadYear } from "../clock/load-year.ts"
import { type Html, sendPage } from "../html/page.ts"
import type { Mailbox } from "../mailbox.ts"
import { Settings } from "../settings.ts"
import { csrfField, deskPage, done, option, problem } from "./layout.ts"
import { type DeskContext, newDesk, readOwnForm, type Session } from "./session.ts"

/** How the office works, and the years its calendar knows. */
export function settingsRoutes(mailbox: Mailbox) {
  const app = newDesk()
  const show = (c: DeskContext, outcome: Outcome, status: 200 | 422 = 200) =>
    sendPage(c, settingsPage(mailbox, c.get("session"), outcome), status)

  app.get("/settings", (c) => show(c, {}))

  app.post("/settings", async (c) => {
    const fields = await readOwnForm(c)
    const parsed = v.safeParse(Settings, {
      reviewSteps: Number(fields["reviewSteps"]),
      cutOff: fields["cutOff"] ?? "",
      reopenDays: Number(fields["reopenDays"]),
      retentionDays: Number(fields["retentionDays"]),
      themes: (fields["themes"] ?? "").split(/[\s、，,]+/).filter((theme) => theme !== ""),
    })
    if (!parsed.success) return show(c, { wrong: "有设置不在允许的范围内，请检查。" }, 422)
    await saveSettings(mailbox, parsed.output)
    return show(c, { done: "设置已保存。" })
  })

  app.post("/calendar", async (c) => {
    const fields = await readOwnForm(c)
    try {
      const { year, moved } = await loadYear(
        mailbox,
        parseJson(fields["json"] ?? ""),
        c.get("session").staff.id,
      )
      return show(c, { done: `${year}年放假安排已载入，${moved}封在办来信的期限随之调整。` })
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error
      return show(
        c,
        { wrong: `放假安排没有载入：${calendarWords[error.fault](error.entry)}`, json: fields["json"] ?? "" },
        422,
      )
    }
  })
  return app
}

interface Outcome {
  readonly wrong?: string
  readonly done?: string
  readonly json?: string
}

const calendarWords: Readonly<Record<CalendarFault, (entry: string) => string>> = {
  year: () => "year 应为年份，例如 2027。",
  document: () => "document 应为通知的发文字号。",
  shape: () => "内容不是规定格式的 JSON，请对照下面的格式检查引号、逗号和括号。",
  date: (entry) => `“${entry}”不是这一年的日期，应写成 2027-01-01 的形式。`,
  weekend: (entry) => `${entry} 不是周六或周日，不能作为调休上班日。`,
  festival: (entry) => `请写明 ${entry} 是什么节日。`,
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CalendarError("shape", "JSON", "cannot be read")
  }
}

async function saveSettings(mailbox: Mailbox, settings: Settings): Promise<void> {
  await mailbox.write((trx) =>
    trx
      .updateTable("site")
      .set({ settings: JSON.stringify(settings) })
      .where("site", "=", mailbox.site)
      .execute(),
  )
  await mailbox.reloadOffice()
}

const example = `{ "year": 2027, "document": "国办发明电〔2026〕X号", "off": { "2027-01-01": "元旦" }, "worked": [] }`

function settingsPage(mailbox: Mailbox, session: Session, outcome: Outcome): Html {
  const { reviewSteps, cutOff, reopenDays, retentionDays, themes } = mailbox.settings()
  const csrf = csrfField(session.csrf)
  return deskPage(
    mailbox,
    { title: "设置与日历", here: "/desk/settings", session },
    html`<h1>设置与日历</h1>${problem(outcome.wrong)}${done(outcome.done)}
<div class="card"><h2>办理</h2><form method="post" action="/desk/settings">${csrf}
<div class="field"><label for="reviewSteps">审核级数</label><select id="reviewSteps" name="reviewSteps">
${option("1", "一级：单位负责人审签", String(reviewSteps))}${option("2", "二级：部门负责人审核、单位负责人审签", String(reviewSteps))}${option("3", "三级：承办初审、部门审核、负责人审签", String(reviewSteps))}</select></div>
<div class="field"><label for="cutOff">下班时间</label><p class="hint">此后收到的来信从下一个工作日起算；留空为不区分。</p>
<input id="cutOff" name="cutOff" type="time" value="${cutOff}"></div>
<div class="field"><label for="reopenDays">答复后可申请再次办理的天数</label><input id="reopenDays" name="reopenDays" type="number" min="1" max="90" required value="${reopenDays}"></div>
<div class="field"><label for="retentionDays">个人信息保存天数</label><input id="retentionDays" name="retentionDays" type="number" min="30" max="3650" required value="${retentionDays}"></div>
<div class="field"><label for="themes">主题（用顿号隔开）</label><textarea id="themes" name="themes" rows="3">${themes.join("、")}</textarea></div>
<button>保存设置</button></form></div>
<div class="card"><h2>放假安排</h2><p>已载入：${mailbox.calendar.current.years.map(({ year, document }) => `${year}年（${document}）`).join("、")}。
计算涉及其他年度时，期限显示为“暂定”。</p>
<form method="post" action="/desk/calendar">${csrf}<div class="field"><label for="json">国务院办公厅通知的放假安排（JSON）</label>
<p class="hint">格式：${example}</p><textarea id="json" name="json" rows="8" required>${outcome.json ?? ""}</textarea></div>
<button>载入并重新计算期限</button></form></div>`,
  )
}
