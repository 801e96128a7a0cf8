import { html } from "hono/html"
import { icon, refuseForeignForms, sendAsset, sendPage } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { storeTrouble } from "../http/store-trouble.ts"
import { hasRole } from "../letters/staff.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import { accountsRoutes } from "./accounts-routes.ts"
import { auditRoutes } from "./audit-routes.ts"
import { boxesRoutes } from "./boxes-routes.ts"
import { deskScript } from "./browser-code.ts"
import { dutyRoutes } from "./duty-routes.ts"
import { deskPage } from "./layout.ts"
import { letterRoutes } from "./letter-routes.ts"
import { listRoutes } from "./list-routes.ts"
import { liveCheckRoutes } from "./live-check-routes.ts"
import { loginRoutes } from "./login-routes.ts"
import { ownAccountRoutes } from "./own-account-routes.ts"
import { type DeskContext, findSession, newDesk } from "./session.ts"
import { settingsRoutes } from "./settings-routes.ts"
import { spotCheckRoutes } from "./spot-check-routes.ts"
import { statsRoutes } from "./stats-routes.ts"
import { deskStyles } from "./styles.ts"
import { surveysRoutes } from "./surveys-routes.ts"
import { topicsRoutes } from "./topics-routes.ts"
import { totpRoutes } from "./totp-routes.ts"

const adminPaths = /^\/desk\/(accounts|units|boxes|settings|calendar|audit)\b/

/** The desk for responders: pages and plain forms, behind a login. */
export function deskRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/assets/desk.css", (c) => sendAsset(c, "text/css", deskStyles))
  app.get("/assets/desk.js", (c) => sendAsset(c, "text/javascript", deskScript))
  app.get("/assets/icon.svg", (c) => sendAsset(c, "image/svg+xml", icon))
  app.use("*", (c, next) => refuseForeignForms(mailbox, c, next))
  app.route("/", loginRoutes(mailbox))
  app.use("*", (c, next) => onlyStaff(mailbox, c, next))
  app.route("/", listRoutes(mailbox))
  app.route("/", letterRoutes(mailbox))
  app.route("/", liveCheckRoutes(mailbox))
  app.route("/", statsRoutes(mailbox))
  app.route("/", spotCheckRoutes(mailbox))
  app.route("/", topicsRoutes(mailbox))
  app.route("/", surveysRoutes(mailbox))
  app.route("/", dutyRoutes(mailbox))
  app.route("/", boxesRoutes(mailbox))
  app.route("/", ownAccountRoutes(mailbox))
  app.route("/", totpRoutes(mailbox))
  app.route("/", accountsRoutes(mailbox))
  app.route("/", settingsRoutes(mailbox))
  app.route("/", auditRoutes(mailbox))
  app.all("*", () => {
    throw new ApiError(404, "not_found", "没有这个页面。")
  })
  app.onError((error, c) => {
    const told = error instanceof ApiError ? error : storeTrouble(error)
    if (told !== undefined) return showError(mailbox, c, told)
    const where =
      error.stack
        ?.split("\n")
        .find((line) => line.includes("service/"))
        ?.trim() ?? ""
    mailbox.log({ at: timeOf(mailbox), level: "error", what: "desk failed", error: error.name, where })
    return showError(mailbox, c, new ApiError(500, "internal", "系统出错，请稍后再试。"))
  })
  return app
}

async function onlyStaff(
  mailbox: Mailbox,
  c: DeskContext,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const session = await findSession(mailbox, c)
  if (session === undefined) {
    if (c.req.path.startsWith("/desk/api/")) throw new ApiError(401, "log_in", "请先登录。")
    return c.redirect("/desk/login", 303)
  }
  c.set("session", session)
  const own = /^\/desk\/(password|logout)$/.test(c.req.path)
  if (session.staff.mustChange && !own) return c.redirect("/desk/password", 303)
  if (adminPaths.test(c.req.path) && !hasRole(session.staff, "admin")) {
    throw new ApiError(403, "forbidden", "您没有系统管理权限。")
  }
  await next()
  return undefined
}

const shown = [401, 403, 404, 409, 413, 422, 429, 500, 503] as const

function showError(mailbox: Mailbox, c: DeskContext, error: ApiError): Response | Promise<Response> {
  const status = shown.find((one) => one === error.status) ?? 403
  if (c.req.path.startsWith("/desk/api/")) return c.json(error.answer(), status)
  const session = c.get("session")
  const page = deskPage(
    mailbox,
    { title: "无法完成", ...(session === undefined ? {} : { session }) },
    html`<div class="card"><h1>无法完成</h1><p>${error.message}</p><p><a class="button" href="/desk">回到工作台</a></p></div>`,
  )
  return sendPage(c, page, status)
}
