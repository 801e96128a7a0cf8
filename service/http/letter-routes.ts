import { Hono } from "hono"
import { idPattern, LetterInput, StatusInput } from "../contract.ts"
import { acceptLetter } from "../letters/accept-letter.ts"
import { makeChallenge } from "../letters/challenge.ts"
import { openLetter, readStatus } from "../letters/read-status.ts"
import type { Mailbox } from "../mailbox.ts"
import { ApiError, tooMany } from "./api-error.ts"
import { addressPrefix } from "./client-address.ts"
import type { LetterLimits } from "./letter-limits.ts"
import { takeLetterToken, takePhoneToken } from "./letter-limits.ts"
import { readJson } from "./read-json.ts"

/** Writing a letter and asking after it. */
export function letterRoutes(mailbox: Mailbox, limits: LetterLimits): Hono {
  const app = new Hono()

  app.get("/challenge", (c) => {
    const wait = mailbox.limiter.take(
      `challenge/${addressPrefix(mailbox, c.req.raw, c.env)}`,
      limits.challenges,
    )
    if (wait > 0) throw tooMany(wait)
    c.header("cache-control", "no-store")
    return c.json(makeChallenge(mailbox))
  })

  app.post("/letters", async (c) => {
    takeLetterToken(mailbox, limits, addressPrefix(mailbox, c.req.raw, c.env))
    const idem = c.req.header("idempotency-key") ?? ""
    if (!idempotencyPattern.test(idem)) {
      throw new ApiError(400, "key_required", "请求缺少提交编号（Idempotency-Key）。")
    }
    const input = await readJson(c.req.raw, LetterInput)
    // Never a false "accepted": should a person's browser fill the field, they must learn that nothing was sent.
    if (input.website !== "") throw new ApiError(422, "refused", "提交未通过校验，请刷新页面后重试。")
    const allow = () => takePhoneToken(mailbox, limits, input.phone)
    const { replay, receipt } = await acceptLetter(mailbox, { input, idem, channel: "web", allow })
    return c.json(receipt, replay ? 200 : 201)
  })

  app.post("/status", async (c) => {
    const input = await readJson(c.req.raw, StatusInput)
    const letter = await openLetter(mailbox, input, addressPrefix(mailbox, c.req.raw, c.env))
    c.header("cache-control", "no-store")
    return c.json(await readStatus(mailbox, letter))
  })

  return app
}

const idempotencyPattern = /^[\w-]{16,64}$/

/** A letter is named by id or serial in a path. */
export function letterKey(text: string): { id: string } | { serial: string } {
  return idPattern.test(text) ? { id: text } : { serial: text }
}
