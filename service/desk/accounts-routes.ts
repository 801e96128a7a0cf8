import { html } from "hono/html"
import { type Html, sendPage } from "../html/page.ts"
import { ActError } from "../letters/act-error.ts"
import { roles, roleWords } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type { StaffRow, UnitRow } from "../store/tables.ts"
import { createAccount, createUnit, readStaff, resetPassword, setDisabled, setRoles } from "./accounts.ts"
import { csrfField, deskPage, done, option, problem } from "./layout.ts"
import { readUnits } from "./read-letter.ts"
import { type DeskContext, endSessions, newDesk, readOwnForm, staffOf } from "./session.ts"

interface Outcome {
  readonly wrong?: string
  readonly done?: string
  /** A password that is shown this once. */
  readonly password?: string
}

/** Who works here, for whom, and with what rights. */
export function accountsRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/accounts", async (c) => sendPage(c, await accountsPage(mailbox, c, {})))
  app.post("/accounts", (c) =>
    answer(mailbox, c, async (fields) => ({
      done: "账户已建立。",
      password: await createAccount(mailbox, fields),
    })),
  )
  app.post("/units", (c) =>
    answer(mailbox, c, async (fields) => {
      await createUnit(mailbox, fields)
      return { done: "单位已建立。" }
    }),
  )
  app.post("/accounts/:id/:act", (c) => {
    const { id, act } = c.req.param()
    return answer(mailbox, c, (fields) =>
      change(mailbox, act ?? "", id ?? "", fields, c.get("session").staff.id),
    )
  })
  return app
}

async function change(
  mailbox: Mailbox,
  act: string,
  id: string,
  fields: Readonly<Record<string, string>>,
  by: string,
): Promise<Outcome> {
  if (act === "reset") {
    const password = await resetPassword(mailbox, id)
    await endSessions(mailbox, "staff", id)
    return { done: "密码已重置。", password }
  }
  if (act === "roles") await setRoles(mailbox, id, fields, by)
  else if (act === "disable" || act === "enable") await setDisabled(mailbox, id, act === "disable", by)
  else throw new ActError(422, "没有这项操作。")
  return { done: "已保存。" }
}

async function answer(
  mailbox: Mailbox,
  c: DeskContext,
  work: (fields: Record<string, string>) => Promise<Outcome>,
): Promise<Response> {
  const fields = await readOwnForm(c)
  try {
    return sendPage(c, await accountsPage(mailbox, c, await work(fields)))
  } catch (error) {
    if (!(error instanceof ActError)) throw error
    return sendPage(c, await accountsPage(mailbox, c, { wrong: error.message }), error.status)
  }
}

async function accountsPage(mailbox: Mailbox, c: DeskContext, outcome: Outcome): Promise<Html> {
  const session = c.get("session")
  const [staff, units] = await Promise.all([readStaff(mailbox), readUnits(mailbox)])
  const csrf = csrfField(session.csrf)
  return deskPage(
    mailbox,
    { title: "账户与单位", here: "/desk/accounts", session },
    html`<h1>账户与单位</h1>${problem(outcome.wrong)}${done(outcome.done)}
${outcome.password === undefined ? "" : html`<div class="card"><p>初始密码（仅显示这一次，请当面交给本人，首次登录须修改）：</p><p class="secret">${outcome.password}</p></div>`}
<div class="card"><h2>账户</h2><ul class="letters">${staff.map((row) => account(row, units, csrf))}</ul></div>
<div class="card"><h2>新建账户</h2><form method="post" action="/desk/accounts">${csrf}
<div class="field"><label for="username">用户名</label><input id="username" name="username" required maxlength="40" autocomplete="off"></div>
<div class="field"><label for="name">姓名</label><input id="name" name="name" required maxlength="40" autocomplete="off"></div>
${emailField("new", "")}
<div class="field"><label for="unit">单位</label><select id="unit" name="unit" required>${units.map(({ id, name }) => option(id, name, ""))}</select></div>
${roleChoices("new", [])}<button>建立账户</button></form></div>
<div class="card"><h2>单位</h2><ul>${units.map(({ name }) => html`<li>${name}</li>`)}</ul>
<form method="post" action="/desk/units">${csrf}<div class="field"><label for="unit-name">单位名称</label>
<input id="unit-name" name="name" required maxlength="40"></div><button class="quiet">新建单位</button></form></div>`,
  )
}

function account(row: StaffRow, units: readonly UnitRow[], csrf: Html): Html {
  const { id, roles: own } = staffOf(row)
  const unit = units.find((one) => one.id === row.unit)?.name ?? ""
  const act = row.disabled === 1 ? "enable" : "disable"
  return html`<li><div><strong>${row.name}</strong>（${row.username}） ${row.disabled === 1 ? html`<span class="tag bad">已停用</span>` : ""}
<p class="meta">${unit} · ${own.map((role) => roleWords[role]).join("、")}</p>
<details><summary>修改权限和邮箱</summary><form method="post" action="/desk/accounts/${id}/roles">${csrf}${emailField(id, row.email)}${roleChoices(id, own)}<button class="quiet">保存权限</button></form></details></div>
<div class="row"><form method="post" action="/desk/accounts/${id}/reset">${csrf}<button class="quiet">重置密码<span class="trap">：${row.username}</span></button></form>
<form method="post" action="/desk/accounts/${id}/${act}">${csrf}<button class="grave">${act === "disable" ? "停用" : "启用"}<span class="trap">：${row.username}</span></button></form></div></li>`
}

function emailField(id: string, email: string): Html {
  return html`<div class="field"><label for="${id}-email">接收提醒的电子邮箱（可不填）</label>
<input id="${id}-email" name="email" type="email" maxlength="180" autocomplete="off" value="${email}"></div>`
}

function roleChoices(id: string, own: readonly string[]): Html {
  return html`<fieldset class="choices"><legend>角色</legend>${roles.map(
    (role) =>
      html`<label for="${id}-${role}"><input type="checkbox" id="${id}-${role}" name="role" value="${role}"${
        own.includes(role) ? html` checked` : ""
      }>${roleWords[role]}</label>`,
  )}</fieldset>`
}
