import { createHash } from "node:crypto"
import type { Context } from "hono"
import type { html } from "hono/html"
import { ApiError } from "../http/api-error.ts"
import type { Mailbox } from "../mailbox.ts"

/** A piece of HTML whose values have been escaped by the template that made it. */
export type Html = ReturnType<typeof html>

/** Nothing but our own scripts and styles from our own address; never in a frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join("; ")

/** Sends a page with the headers that keep its content from being run, framed, cached or passed on. */
export function sendPage(
  c: Context,
  page: Html,
  status: 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = 200,
) {
  c.header("content-security-policy", policy)
  // Not `no-referrer`: that would make the Origin of our own forms "null".
  c.header("referrer-policy", "same-origin")
  c.header("x-frame-options", "DENY")
  c.header("cache-control", "no-store")
  return c.html(page, status)
}

/** A stylesheet or script of ours. */
export function sendAsset(
  c: Context,
  type: "text/css" | "text/javascript" | "image/svg+xml",
  text: string,
): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`
  c.header("etag", etag)
  c.header("cache-control", "public, max-age=0, must-revalidate")
  if (c.req.header("if-none-match") === etag) return c.body(null, 304)
  return c.body(text, 200, { "content-type": `${type}; charset=utf-8` })
}

/** Forms come from our own pages only; browsers say so in `Origin`. */
export async function refuseForeignForms(
  mailbox: Mailbox,
  c: Context,
  next: () => Promise<void>,
): Promise<void> {
  const origin = c.req.header("origin")
  const forwarded = mailbox.trustProxy ? c.req.header("x-forwarded-host") : undefined
  const host = forwarded ?? c.req.header("host") ?? new URL(c.req.url).host
  if (c.req.method === "POST" && origin !== undefined && hostOf(origin) !== host) {
    throw new ApiError(403, "foreign_form", "请在本站页面上提交。")
  }
  await next()
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ""
}

const largestForm = 256 * 1024

/** The text fields of a submitted form; of a repeated field, all values joined by commas. */
export async function readForm(c: Context): Promise<Record<string, string>> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header("content-type") ?? "")) {
    throw new ApiError(415, "not_a_form", "请使用页面上的表单提交。")
  }
  if (Number(c.req.header("content-length") ?? Number.NaN) > largestForm) {
    throw new ApiError(413, "too_large", "提交的内容过大。")
  }
  const fields: Record<string, string> = {}
  for (const [name, sent] of new URLSearchParams(await c.req.text())) {
    const value = sent.replaceAll("\0", "")
    fields[name] = name in fields ? `${fields[name]},${value}` : value
  }
  return fields
}

/** An envelope, so that browsers do not ask for one elsewhere. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#17497d"/>' +
  '<path d="M6 10h20v13H6z" fill="#fff"/><path d="M6 10l10 8 10-8" fill="none" stroke="#17497d" stroke-width="2"/></svg>'
