import { html } from "hono/html"
import { type Html, sendPage } from "../html/page.ts"
import type { Mailbox } from "../mailbox.ts"
import { setPassword } from "./accounts.ts"
import { csrfField, deskPage, done, problem } from "./layout.ts"
import { logIn } from "./log-in.ts"
import { beginSession, endSession, endSessions, newDesk, readOwnForm, type Session } from "./session.ts"

/** Leaving, and changing one's own password. */
export function ownAccountRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.post("/logout", async (c) => {
    await readOwnForm(c)
    await endSession(mailbox, c)
    return c.redirect("/desk/login", 303)
  })
  app.get("/password", (c) => {
    const changed = c.req.query("done") === "1" ? "密码已修改，其他地方的登录已退出。" : undefined
    return sendPage(c, passwordPage(mailbox, c.get("session"), { changed }))
  })
  app.post("/password", async (c) => {
    const session = c.get("session")
    const fields = await readOwnForm(c)
    const wrong = await faultOf(mailbox, session, fields)
    if (wrong !== undefined) return sendPage(c, passwordPage(mailbox, session, { wrong }), 422)
    await setPassword(mailbox, session.staff.id, fields["fresh"] ?? "", false)
    await endSessions(mailbox, "staff", session.staff.id)
    await beginSession(mailbox, c, session.staff.id)
    return c.redirect("/desk/password?done=1", 303)
  })
  return app
}

async function faultOf(
  mailbox: Mailbox,
  { staff }: Session,
  { old = "", fresh = "", again = "" }: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  if (fresh.length < 10 || fresh.length > 200) return "新密码应为10至200个字符。"
  if (fresh === staff.username || /^(.)\1*$/u.test(fresh)) return "新密码过于简单，请换一个。"
  if (fresh !== again) return "两次输入的新密码不一致。"
  return "refused" in (await logIn(mailbox, staff.username, old)) ? "原密码不正确。" : undefined
}

interface Outcome {
  readonly changed?: string | undefined
  readonly wrong?: string
}

function passwordPage(mailbox: Mailbox, session: Session, { changed, wrong }: Outcome): Html {
  const field = (name: string, word: string, complete: string) => html`<div class="field">
<label for="${name}">${word}</label>
<input id="${name}" name="${name}" type="password" autocomplete="${complete}" required maxlength="200"></div>`
  return deskPage(
    mailbox,
    { title: "修改密码", here: "/desk/password", session },
    html`<div class="narrow"><div class="card"><h1>修改密码</h1>${problem(wrong)}${done(changed)}
${session.staff.mustChange ? html`<p>这是初始密码，请先修改后再使用工作台。</p>` : ""}
<form method="post" action="/desk/password">${csrfField(session.csrf)}
${field("old", "原密码", "current-password")}${field("fresh", "新密码（至少10个字符）", "new-password")}
${field("again", "再输入一次新密码", "new-password")}<button>修改密码</button></form>
${session.staff.mustChange ? "" : html`<p><a href="/desk/totp">设置登录动态口令</a></p>`}</div></div>`,
  )
}
