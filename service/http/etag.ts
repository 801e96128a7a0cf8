import { createHash } from "node:crypto"
import type { Context } from "hono"

/** A portal that shows what is public asks often; unchanged costs it nothing. */
export function withETag(c: Context, value: unknown): Response {
  const body = JSON.stringify(value)
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`
  c.header("etag", etag)
  c.header("cache-control", "public, max-age=60")
  if (c.req.header("if-none-match") === etag) return c.body(null, 304)
  return c.body(body, 200, { "content-type": "application/json; charset=utf-8" })
}
