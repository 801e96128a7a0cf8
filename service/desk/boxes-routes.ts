import { html } from "hono/html"
import { letterKinds } from "../contract.ts"
import { type Html, sendPage } from "../html/page.ts"
import { ActError } from "../letters/act-error.ts"
import { kindWords } from "../letters/read-stats.ts"
import type { Mailbox } from "../mailbox.ts"
import type { ServiceRow, UnitRow } from "../store/tables.ts"
import { readBoxes, saveBox } from "./boxes.ts"
import { csrfField, deskPage, done, option, problem } from "./layout.ts"
import { readUnits } from "./read-letter.ts"
import { newDesk, readOwnForm, type Session } from "./session.ts"

/** The boxes citizens can write to, and what each promises. */
export function boxesRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/boxes", async (c) => {
    const saved = c.req.query("done") === "1" ? "信箱已保存。" : undefined
    return sendPage(c, await boxesPage(mailbox, c.get("session"), { saved }))
  })
  app.post("/boxes", async (c) => {
    const fields = await readOwnForm(c)
    try {
      await saveBox(mailbox, fields)
    } catch (error) {
      if (!(error instanceof ActError)) throw error
      return sendPage(c, await boxesPage(mailbox, c.get("session"), { wrong: error.message }), error.status)
    }
    return c.redirect("/desk/boxes?done=1", 303)
  })
  return app
}

const fresh: ServiceRow = {
  ...{ site: "", code: "", name: "", description: "", grp: "互动交流", kinds: "[]", unit: "", unit_days: 3 },
  ...{ citizen_days: 5, extension_days: 10, requires: "{}", position: 0, active: 1 },
}

async function boxesPage(
  mailbox: Mailbox,
  session: Session,
  outcome: { readonly wrong?: string; readonly saved?: string | undefined },
): Promise<Html> {
  const [boxes, units] = await Promise.all([readBoxes(mailbox), readUnits(mailbox)])
  const csrf = csrfField(session.csrf)
  return deskPage(
    mailbox,
    { title: "信箱", here: "/desk/boxes", session },
    html`<h1>信箱</h1>${problem(outcome.wrong)}${done(outcome.saved)}
<p class="hint">修改后的期限只用于此后收到的来信。</p>
${boxes.map((box) => html`<details class="card"><summary>${box.name}（${box.code}）${box.active === 1 ? "" : " · 已停用"}</summary>${form(box, units, csrf)}</details>`)}
<div class="card"><h2>新建信箱</h2>${form({ ...fresh, position: boxes.length }, units, csrf)}</div>`,
  )
}

function form(box: ServiceRow, units: readonly UnitRow[], csrf: Html): Html {
  const id = box.code || "new"
  const requires: { name?: boolean; phone?: boolean; address?: boolean } = JSON.parse(box.requires)
  const kinds: string[] = JSON.parse(box.kinds)
  const text = (name: keyof ServiceRow, word: string, type = "text") => html`<div class="field">
<label for="${id}-${name}">${word}</label><input id="${id}-${name}" name="${name}" type="${type}" required value="${box[name]}"></div>`
  const tick = (
    name: string,
    value: string,
    word: string,
    on: boolean,
  ) => html`<label for="${id}-${name}-${value}">
<input type="checkbox" id="${id}-${name}-${value}" name="${name}" value="${value}"${on ? html` checked` : ""}>${word}</label>`
  return html`<form method="post" action="/desk/boxes">${csrf}<input type="hidden" name="position" value="${box.position}">
${box.code === "" ? text("code", "代码（小写字母和数字，建立后不能修改）") : html`<input type="hidden" name="code" value="${box.code}">`}
${text("name", "名称")}${text("description", "说明")}${text("grp", "分组")}
<fieldset class="choices"><legend>受理的来信</legend>${letterKinds.map((kind) => tick("kind", kind, kindWords[kind], kinds.includes(kind)))}</fieldset>
<fieldset class="choices"><legend>来信人必填</legend>${tick("needsName", "1", "姓名", requires.name === true)}${tick("needsPhone", "1", "联系电话", requires.phone === true)}</fieldset>
<fieldset class="choices"><legend>来信人可填</legend>${tick("asksAddress", "1", "联系地址", requires.address === true)}</fieldset>
<div class="field"><label for="${id}-unit">默认承办单位</label><select id="${id}-unit" name="unit">${option("", "由值守人员选择", box.unit)}${units.map((unit) => option(unit.id, unit.name, box.unit))}</select></div>
<div class="days">${text("unit_days", "承办单位期限（工作日）", "number")}${text("citizen_days", "对来信人承诺的期限（工作日）", "number")}${text("extension_days", "最多可延期（工作日）", "number")}</div>
<fieldset class="choices"><legend>状态</legend>${tick("active", "1", "对外开放", box.active === 1)}</fieldset>
<button>保存信箱</button></form>`
}
