import type { Context } from "hono"
import type { Mailbox } from "../mailbox.ts"

/** One line a request: the route's pattern instead of the path, so that no serial, code or search word is kept. */
export async function logRequest(mailbox: Mailbox, c: Context, next: () => Promise<void>): Promise<void> {
  const begin = performance.now()
  await next()
  c.header("x-content-type-options", "nosniff")
  mailbox.log({
    at: new Date(mailbox.now()).toISOString(),
    level: "info",
    what: "request",
    method: c.req.method,
    route: routeOf(c),
    status: c.res.status,
    ms: Math.round(performance.now() - begin),
  })
}

function routeOf(c: Context): string {
  const patterns = c.req.matchedRoutes.map(({ path }) => path).filter((path) => !path.endsWith("*"))
  return patterns.pop() ?? "unknown"
}
