import { Hono } from "hono"
import { checkProof } from "../letters/challenge.ts"
import type { Mailbox } from "../mailbox.ts"
import { acceptResponse } from "../surveys/accept-response.ts"
import { readSurvey, readSurveys } from "../surveys/read-surveys.ts"
import { ResponseInput } from "../surveys/survey-contract.ts"
import { ApiError, tooMany } from "./api-error.ts"
import { addressPrefix } from "./client-address.ts"
import { withETag } from "./etag.ts"
import type { LetterLimits } from "./letter-limits.ts"
import { readJson } from "./read-json.ts"

/** Surveys and consultations for programs. */
export function surveyRoutes(mailbox: Mailbox, limits: LetterLimits): Hono {
  const app = new Hono()
  app.get("/surveys", async (c) => withETag(c, await readSurveys(mailbox, c.req.query())))
  app.get("/surveys/:id", async (c) => {
    const survey = await readSurvey(mailbox, c.req.param("id"))
    if (survey === undefined) throw new ApiError(404, "not_found", "没有这项调查征集。")
    return withETag(c, survey)
  })
  app.post("/surveys/:id/responses", async (c) => {
    const network = addressPrefix(mailbox, c.req.raw, c.env)
    const wait = mailbox.limiter.take(`response/${network}`, limits.responses)
    if (wait > 0) throw tooMany(wait)
    const input = await readJson(c.req.raw, ResponseInput)
    if (input.website !== "") throw new ApiError(422, "refused", "提交未通过校验，请刷新页面后重试。")
    const proof = () => checkProof(mailbox, input.proof)
    const survey = c.req.param("id")
    const { replay } = await acceptResponse(mailbox, { survey, input, network, proof })
    return c.json({ received: true }, replay ? 200 : 201)
  })
  return app
}
