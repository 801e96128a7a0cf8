import { Hono } from "hono"
import { limits } from "../contract.ts"
import { storeUpload } from "../files/store-upload.ts"
import type { Mailbox } from "../mailbox.ts"
import { ApiError, tooMany } from "./api-error.ts"
import { addressPrefix } from "./client-address.ts"
import type { LetterLimits } from "./letter-limits.ts"
import { checkLength } from "./read-json.ts"

// Files without a letter are thrown away after a day; until then they may not fill the disk.
const mostStaged = 2 * 1024 ** 3

/** Attachments go up one by one, raw, named by their own hash: a broken upload is simply sent again. */
export function uploadRoutes(mailbox: Mailbox, { uploads }: LetterLimits): Hono {
  const app = new Hono()
  app.put("/uploads/:sha256", async (c) => {
    const wait = mailbox.limiter.take(`upload/${addressPrefix(mailbox, c.req.raw, c.env)}`, uploads)
    if (wait > 0) throw tooMany(wait)
    const sha256 = c.req.param("sha256")
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new ApiError(400, "bad_name", "附件编号格式不正确。")
    const size = checkLength(c.req.raw, limits.attachmentBytes)
    if (size === 0) throw new ApiError(422, "empty", "附件是空文件，请重新选择。")
    if ((await stagedBytes(mailbox)) + size > mostStaged)
      throw new ApiError(503, "full", "附件暂时无法上传，请稍后再试。")
    const stored = await storeUpload(mailbox, sha256, size, c.req.raw.body)
    return c.json({ sha256, size, kind: stored.kind }, stored.known ? 200 : 201)
  })
  return app
}

async function stagedBytes(mailbox: Mailbox): Promise<number> {
  const row = await mailbox.db
    .selectFrom("upload")
    .select(({ fn }) => fn.sum("size").as("bytes"))
    .where("site", "=", mailbox.site)
    .where("state", "=", "staged")
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}
