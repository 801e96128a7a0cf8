import { Hono } from "hono"
import { beijingDate, isCivilDate } from "../../rules/index.ts"
import { readArchive, readArchived } from "../letters/read-archive.ts"
import { readStats } from "../letters/read-stats.ts"
import { createSimilarPublished } from "../letters/similar-published.ts"
import type { Mailbox } from "../mailbox.ts"
import { ApiError, invalid, tooMany } from "./api-error.ts"
import { addressPrefix } from "./client-address.ts"
import { withETag } from "./etag.ts"

// Asked while somebody types: a few times a letter.
const similarLimit = { burst: 120, perSecond: 2 }

/** What anybody may read: published answers and the monthly figures. */
export function archiveRoutes(mailbox: Mailbox): Hono {
  const app = new Hono()
  app.get("/archive", async (c) => {
    const query = c.req.query()
    if (query["from"] !== undefined && !isCivilDate(query["from"]))
      throw invalid({ from: "日期格式应为 2026-01-31。" })
    return withETag(c, await readArchive(mailbox, query))
  })
  const similar = createSimilarPublished(mailbox)
  app.get("/archive/similar", async (c) => {
    const wait = mailbox.limiter.take(`similar/${addressPrefix(mailbox, c.req.raw, c.env)}`, similarLimit)
    if (wait > 0) throw tooMany(wait)
    return withETag(c, { items: await similar((c.req.query("title") ?? "").slice(0, 100)) })
  })
  app.get("/archive/:serial", async (c) => {
    const item = await readArchived(mailbox, c.req.param("serial"))
    if (item === undefined) throw new ApiError(404, "not_found", "没有找到公开的来信。")
    return withETag(c, item)
  })
  app.get("/stats", async (c) => {
    const today = beijingDate(mailbox.now())
    const month = c.req.query("month") ?? today.slice(0, 7)
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw invalid({ month: "月份格式应为 2026-01。" })
    return withETag(c, await readStats(mailbox, month, today))
  })
  return app
}
