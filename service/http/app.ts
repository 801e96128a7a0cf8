import { type Context, Hono } from "hono"
import { deskRoutes } from "../desk/desk-routes.ts"
import { formRoutes } from "../form/form-routes.ts"
import { surveyPages } from "../form/survey-routes.ts"
import { VersionConflict } from "../letters/move-letter.ts"
import type { Mailbox } from "../mailbox.ts"
import { ApiError } from "./api-error.ts"
import { archiveRoutes } from "./archive-routes.ts"
import { citizenRoutes } from "./citizen-routes.ts"
import type { LetterLimits } from "./letter-limits.ts"
import { letterRoutes } from "./letter-routes.ts"
import { open311Routes } from "./open311-routes.ts"
import { openApi } from "./openapi.ts"
import { createReadiness } from "./readiness.ts"
import { logRequest } from "./request-log.ts"
import { serviceRoutes } from "./service-routes.ts"
import { storeTrouble } from "./store-trouble.ts"
import { surveyRoutes } from "./survey-routes.ts"
import { uploadRoutes } from "./upload-routes.ts"

/** All routes of the service, and the one place where errors become answers. */
export function createApp(mailbox: Mailbox, limits: LetterLimits): Hono {
  const app = new Hono()
  app.use("*", (c, next) => logRequest(mailbox, c, next))
  app.use("/api/v1/*", allowOtherOrigins)
  app.route("/api/v1", serviceRoutes(mailbox))
  app.route("/api/v1", letterRoutes(mailbox, limits))
  app.route("/api/v1", citizenRoutes(mailbox))
  app.route("/api/v1", uploadRoutes(mailbox, limits))
  app.route("/api/v1", archiveRoutes(mailbox))
  app.route("/api/v1", surveyRoutes(mailbox, limits))
  app.route("/open311/v2", open311Routes(mailbox))
  app.get("/openapi.json", (c) => c.json(openApi(mailbox.siteName)))
  app.route("/mailbox", formRoutes(mailbox, limits))
  app.route("/surveys", surveyPages(mailbox, limits))
  app.route("/desk", deskRoutes(mailbox))
  app.get("/healthz", (c) => c.json({ ok: true }))
  const ready = createReadiness(mailbox)
  app.get("/readyz", async (c) => {
    const ok = await ready()
    return c.json({ ok }, ok ? 200 : 503, { "cache-control": "no-store" })
  })
  app.notFound((c) => answerError(mailbox, c, new ApiError(404, "not_found", "没有这个地址。")))
  app.onError((error, c) => answerError(mailbox, c, error))
  return app
}

/** The form may stand on a portal of another origin. No cookie is ever read here, so every origin is welcome. */
async function allowOtherOrigins(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
  c.header("access-control-allow-origin", "*")
  c.header("access-control-expose-headers", "Retry-After")
  if (c.req.method !== "OPTIONS") {
    await next()
    return undefined
  }
  c.header("access-control-allow-methods", "GET, POST, PUT")
  c.header("access-control-allow-headers", "Content-Type, Idempotency-Key")
  c.header("access-control-max-age", "86400")
  return c.body(null, 204)
}

function answerError(mailbox: Mailbox, c: Context, error: Error): Response {
  if (error instanceof ApiError) {
    const headers = new Headers(c.res.headers)
    headers.set("content-type", "application/json; charset=utf-8")
    headers.set("cache-control", "no-store")
    if (error.retryAfter !== undefined) headers.set("retry-after", String(error.retryAfter))
    return new Response(JSON.stringify(error.answer()), { status: error.status, headers })
  }
  if (error instanceof VersionConflict) {
    return answerError(mailbox, c, new ApiError(409, "conflict", "来信状态刚刚有变化，请刷新后再试。"))
  }
  const trouble = storeTrouble(error)
  if (trouble !== undefined) {
    const at = new Date(mailbox.now()).toISOString()
    mailbox.log({ at, level: "error", what: "store failed", failure: trouble.code })
    return answerError(mailbox, c, trouble)
  }
  // Name and stack only: a database error's message can quote a row.
  const where =
    error.stack
      ?.split("\n")
      .find((line) => line.includes("service/"))
      ?.trim() ?? ""
  const at = new Date(mailbox.now()).toISOString()
  mailbox.log({ at, level: "error", what: "request failed", error: error.name, where })
  return answerError(mailbox, c, new ApiError(500, "internal", "系统出错，来信没有提交成功，请稍后再试。"))
}
