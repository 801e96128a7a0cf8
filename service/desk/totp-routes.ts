import { html } from "hono/html"
import { type Html, sendPage } from "../html/page.ts"
import type { Mailbox } from "../mailbox.ts"
import { newTotpSecret, openSecret, sealSecret, stepOfCode, totpAddress } from "../secrets/totp.ts"
import { updateStaff } from "./accounts.ts"
import { csrfField, deskPage, done, problem } from "./layout.ts"
import { findByName, logIn } from "./log-in.ts"
import { qrCode } from "./qr-code.ts"
import { newDesk, readOwnForm, type Session } from "./session.ts"

interface Outcome {
  readonly wrong?: string
  readonly done?: string
  /** A secret that is not in force until its first code has been typed. */
  readonly offered?: string
}

/** The second factor of one's own account: switched on with a code, off with the password. */
export function totpRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/totp", async (c) => {
    const session = c.get("session")
    const row = await findByName(mailbox, session.staff.username)
    return sendPage(c, totpPage(mailbox, session, row?.totp !== "", { offered: newTotpSecret() }))
  })
  app.post("/totp", async (c) => {
    const session = c.get("session")
    const fields = await readOwnForm(c)
    const row = await findByName(mailbox, session.staff.username)
    if (row === undefined || row.totp !== "") return c.redirect("/desk/totp", 303)
    const sealed = fields["sealed"] ?? ""
    const secret = unseal(mailbox, row.id, sealed)
    if (secret === undefined) return c.redirect("/desk/totp", 303)
    const step = stepOfCode(secret, fields["code"] ?? "", mailbox.now(), 0)
    if (step === undefined) {
      const outcome = { wrong: "动态口令不正确，请核对手机时间后再试。", offered: secret }
      return sendPage(c, totpPage(mailbox, session, false, outcome), 422)
    }
    await updateStaff(mailbox, row.id, { totp: sealed, totp_step: step })
    return sendPage(c, totpPage(mailbox, session, true, { done: "动态口令已启用，下次登录须填写。" }))
  })
  app.post("/totp/off", async (c) => {
    const session = c.get("session")
    const { password = "" } = await readOwnForm(c)
    if ("refused" in (await logIn(mailbox, session.staff.username, password))) {
      return sendPage(c, totpPage(mailbox, session, true, { wrong: "密码不正确。" }), 422)
    }
    await updateStaff(mailbox, session.staff.id, { totp: "", totp_step: 0 })
    return c.redirect("/desk/totp", 303)
  })
  return app
}

/** The offered secret travels sealed: nobody else's can be put in its place. */
function unseal(mailbox: Mailbox, staff: string, sealed: string): string | undefined {
  try {
    return openSecret(mailbox.keys.contact, staff, sealed)
  } catch {
    return undefined
  }
}

function totpPage(mailbox: Mailbox, session: Session, on: boolean, outcome: Outcome): Html {
  return deskPage(
    mailbox,
    { title: "动态口令", here: "/desk/totp", session },
    html`<div class="narrow"><div class="card"><h1>动态口令</h1>${problem(outcome.wrong)}${done(outcome.done)}
${on ? switchOff(session) : switchOn(mailbox, session, outcome.offered ?? newTotpSecret())}</div></div>`,
  )
}

function switchOn(mailbox: Mailbox, { staff, csrf }: Session, secret: string): Html {
  const groups = secret.match(/.{4}/g)?.join(" ") ?? secret
  const address = totpAddress(mailbox.siteName, staff.username, secret)
  return html`<p>用手机上的身份验证器扫描二维码，再填写显示的6位口令。</p>
${qrCode(address, "身份验证器用的二维码，不能扫描时请输入下面的密钥")}
<p class="hint">不能扫描时，请在身份验证器中手工输入密钥：</p><p class="secret">${groups}</p>
<p class="hint"><a href="${address}">在本机的身份验证器中打开</a></p>
<form method="post" action="/desk/totp">${csrfField(csrf)}<input type="hidden" name="sealed" value="${sealSecret(mailbox.keys.contact, staff.id, secret)}">
<div class="field"><label for="code">6位动态口令</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="7"></div>
<button>启用动态口令</button></form>`
}

function switchOff({ csrf }: Session): Html {
  return html`<p><span class="tag good">已启用</span></p>
<p>手机遗失时，请系统管理员重置密码，动态口令随之停用。</p>
<form method="post" action="/desk/totp/off">${csrfField(csrf)}
<div class="field"><label for="password">密码</label><input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"></div>
<button class="grave">停用动态口令</button></form>`
}
