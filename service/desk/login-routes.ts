import { html } from "hono/html"
import { type Html, readForm, sendPage } from "../html/page.ts"
import { addressPrefix } from "../http/client-address.ts"
import type { Mailbox } from "../mailbox.ts"
import { deskPage, problem } from "./layout.ts"
import { logIn } from "./log-in.ts"
import { beginSession, newDesk } from "./session.ts"

const perNetwork = { burst: 30, perSecond: 0.1 }

/** The only pages a stranger sees. */
export function loginRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/login", (c) => sendPage(c, loginPage(mailbox)))
  app.post("/login", async (c) => {
    const wait = mailbox.limiter.take(`login/${addressPrefix(mailbox, c.req.raw, c.env)}`, perNetwork)
    if (wait > 0) return sendPage(c, loginPage(mailbox, "登录过于频繁，请稍后再试。"), 429)
    const { username = "", password = "", code = "" } = await readForm(c)
    const result = await logIn(mailbox, username.trim(), password.slice(0, 200), code)
    if ("refused" in result) return sendPage(c, loginPage(mailbox, refusals[result.refused], username), 403)
    await beginSession(mailbox, c, result.staff)
    return c.redirect("/desk", 303)
  })
  return app
}

const refusals = {
  wrong: "用户名或密码不正确。连续五次错误将锁定十五分钟。",
  code: "动态口令不正确或已用过，请等下一个口令再试。",
  locked: "密码错误次数过多，账户已锁定，请十五分钟后再试。",
} as const

function loginPage(mailbox: Mailbox, wrong?: string, username = ""): Html {
  return deskPage(
    mailbox,
    { title: "登录" },
    html`<div class="narrow"><div class="card"><h1>登录工作台</h1>${problem(wrong)}
<form method="post" action="/desk/login">
<div class="field"><label for="username">用户名</label>
<input id="username" name="username" autocomplete="username" required maxlength="40" value="${username}"></div>
<div class="field"><label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"></div>
<div class="field"><label for="code">动态口令（启用后必填）</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7"></div>
<button>登录</button>
</form></div>
<p class="soft">本系统仅供信箱工作人员使用，查看来信和联系方式均有记录。</p></div>`,
  )
}
