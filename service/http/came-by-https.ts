import type { Context } from "hono"
import type { Mailbox } from "../mailbox.ts"

/** Did the browser come by https, so that a cookie may be bound to it? A proxy is believed only where there is one. */
export function cameByHttps(mailbox: Mailbox, c: Context): boolean {
  const proto = mailbox.trustProxy ? c.req.header("x-forwarded-proto") : undefined
  return (proto ?? new URL(c.req.url).protocol).startsWith("https")
}
