import { type Context, Hono } from "hono"
import { readForm, refuseForeignForms, sendPage } from "../html/page.ts"
import { ApiError, tooMany } from "../http/api-error.ts"
import { addressPrefix } from "../http/client-address.ts"
import type { LetterLimits } from "../http/letter-limits.ts"
import { storeTrouble } from "../http/store-trouble.ts"
import type { Mailbox } from "../mailbox.ts"
import { acceptResponse, isUsed } from "../surveys/accept-response.ts"
import { readSurvey, readSurveys } from "../surveys/read-surveys.ts"
import { type Question, type SurveyDetail, surveyLimits } from "../surveys/survey-contract.ts"
import { errorPage, surveyPage, surveysPage } from "./survey-page.ts"
import { respondentToken, tokenOf } from "./survey-token.ts"

/** Surveys and consultations for everybody: plain pages and one plain form, without a script. */
export function surveyPages(mailbox: Mailbox, limits: LetterLimits): Hono {
  const app = new Hono()
  app.use("*", (c, next) => refuseForeignForms(mailbox, c, next))
  app.get("/", async (c) => {
    const wanted = c.req.query()
    return sendPage(c, surveysPage(mailbox, await readSurveys(mailbox, wanted), wanted["kind"] ?? ""))
  })

  app.get("/:id", async (c) => {
    const survey = await findOpen(mailbox, c)
    const wants = c.req.query("another") === "1" ? "another" : "same"
    const token = survey.phase === "open" ? respondentToken(mailbox, c, survey.id, wants) : undefined
    const id = token === undefined ? undefined : tokenOf(mailbox, token, 0)
    const received = id !== undefined && (await isUsed(mailbox, survey.id, id))
    const state = { received, ...(token === undefined || received ? {} : { token }) }
    return sendPage(c, surveyPage(mailbox, survey, state))
  })

  app.post("/:id", async (c) => {
    const survey = await findOpen(mailbox, c)
    const entered = await readForm(c)
    try {
      await accept(mailbox, c, limits, survey, entered)
      return sendPage(c, surveyPage(mailbox, survey, { received: true }))
    } catch (thrown) {
      const error = thrown instanceof ApiError ? thrown : storeTrouble(thrown)
      if (error === undefined) throw thrown
      return refused(mailbox, c, survey, entered, error)
    }
  })
  app.onError((thrown, c) => {
    const error = thrown instanceof ApiError ? thrown : storeTrouble(thrown)
    if (error === undefined) throw thrown
    const status = ([404, 413, 429, 503] as const).find((one) => one === error.status) ?? 403
    return sendPage(c, errorPage(mailbox, error.message), status)
  })
  return app
}

/** The same page with what was filled in, and what to do. */
function refused(
  mailbox: Mailbox,
  c: Context,
  survey: SurveyDetail,
  entered: Readonly<Record<string, string>>,
  error: ApiError,
): Response | Promise<Response> {
  const { message: wrong, fields = {} } = error
  const token = survey.phase === "open" ? freshToken(mailbox, c, survey, entered, error) : undefined
  const state = { ...(token === undefined ? {} : { token }), entered, wrong, fields }
  const status = ([409, 429, 503] as const).find((one) => one === error.status) ?? 422
  return sendPage(c, surveyPage(mailbox, survey, state), status)
}

async function findOpen(mailbox: Mailbox, c: Context): Promise<SurveyDetail> {
  const survey = await readSurvey(mailbox, c.req.param("id") ?? "")
  if (survey === undefined) throw new ApiError(404, "not_found", "没有这项调查征集。")
  return survey
}

async function accept(
  mailbox: Mailbox,
  c: Context,
  limits: LetterLimits,
  survey: SurveyDetail,
  entered: Readonly<Record<string, string>>,
): Promise<void> {
  const network = addressPrefix(mailbox, c.req.raw, c.env)
  const wait = mailbox.limiter.take(`response/${network}`, limits.responses)
  if (wait > 0) throw tooMany(wait)
  const token = tokenOf(mailbox, entered["token"] ?? "")
  if (token === undefined || (entered["website"] ?? "") !== "")
    throw new ApiError(422, "refused", "页面已过期或提交过快，请核对后再提交一次。")
  const answers = survey.questions.map((question) => answerOf(question, entered[`q${question.question}`]))
  // A token of ours stands for the work a script would be asked for.
  await acceptResponse(mailbox, {
    survey: survey.id,
    input: { token, answers },
    network,
    proof: () => undefined,
  })
}

function answerOf({ question, kind }: Question, value = "") {
  if (kind === "text" || kind === "article") {
    const text = value.replace(/\r\n?/g, "\n").trim().slice(0, surveyLimits.text)
    return { question, text, choices: [] }
  }
  const choices = value.split(",").filter((one) => /^\d{1,3}$/.test(one))
  return { question, text: "", choices: choices.map(Number) }
}

/** A corrected form is still the same respondent; one whose token is used up or unreadable gets another chance. */
function freshToken(
  mailbox: Mailbox,
  c: Context,
  survey: SurveyDetail,
  entered: Readonly<Record<string, string>>,
  error: ApiError,
): string | undefined {
  if (error.code === "already" || error.code === "closed") return undefined
  const token = entered["token"] ?? ""
  return tokenOf(mailbox, token, 0) === undefined ? respondentToken(mailbox, c, survey.id, "another") : token
}
