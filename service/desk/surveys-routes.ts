import { html } from "hono/html"
import { beijingDate } from "../../rules/index.ts"
import { kindWords } from "../form/survey-words.ts"
import { type Html, sendPage } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { ActError } from "../letters/act-error.ts"
import { hasRole, maySee } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import type { SurveyRow } from "../store/survey-tables.ts"
import { createSurvey, editSurvey } from "../surveys/edit-survey.ts"
import { countOfYear, findSurvey, readQuestions, surveyKinds } from "../surveys/read-surveys.ts"
import { actOnSurvey, type SurveyAct, surveyActs } from "../surveys/survey-acts.ts"
import { sendCsv } from "./csv.ts"
import { deskPage, problem } from "./layout.ts"
import { readUnits } from "./read-letter.ts"
import { type DeskContext, newDesk, readOwnForm, type Session } from "./session.ts"
import { surveyForm } from "./survey-form.ts"
import { type SurveyView, surveyPage } from "./survey-page.ts"
import { answersCsv, readSurveyEvents, readWritten } from "./survey-reading.ts"
import { surveysPage } from "./surveys-page.ts"

/** Making, opening and closing surveys and consultations, and telling people what became of them. */
export function surveysRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/surveys", async (c) => {
    refuseOthers(c)
    const year = await countOfYear(mailbox, beijingDate(mailbox.now()).slice(0, 4))
    return sendPage(c, await surveysPage(mailbox, c.get("session"), year))
  })

  app.get("/surveys/new", async (c) => {
    refuseOthers(c)
    const kind = surveyKinds.find((one) => one === c.req.query("kind")) ?? "survey"
    return sendPage(c, await newPage(mailbox, c.get("session"), { kind }))
  })

  app.post("/surveys", async (c) => {
    refuseOthers(c)
    const fields = await readOwnForm(c)
    try {
      const id = await createSurvey(mailbox, c.get("session").staff, fields)
      return c.redirect(`/desk/surveys/${id}?done=saved`, 303)
    } catch (error) {
      if (!(error instanceof ActError)) throw error
      return sendPage(c, await newPage(mailbox, c.get("session"), fields, error.message), error.status)
    }
  })

  app.get("/surveys/:survey", async (c) => {
    const row = await findSeen(mailbox, c)
    return sendPage(c, await show(mailbox, c, row, { done: doneWords[c.req.query("done") ?? ""] }))
  })

  app.post("/surveys/:survey", async (c) => {
    const edit = (staff: Session["staff"], id: string, fields: Readonly<Record<string, string>>) =>
      editSurvey(mailbox, staff, id, fields)
    return attempt(mailbox, c, "saved", edit)
  })

  app.post("/surveys/:survey/acts/:act", async (c) => {
    const act = actNames.find((name) => name === c.req.param("act"))
    return attempt(mailbox, c, act ?? "", async (staff, id, fields) => {
      if (act === undefined) throw new ActError(422, "没有这项操作。")
      await actOnSurvey(mailbox, staff, id, act, fields)
    })
  })

  app.get("/surveys/:survey/answers.csv", async (c) => {
    const { id } = await findSeen(mailbox, c)
    return sendCsv(c, `survey-${id}`, await answersCsv(mailbox, id, await readQuestions(mailbox, id)))
  })
  return app
}

const actNames = Object.keys(surveyActs) as SurveyAct[]

const doneWords: Readonly<Record<string, string>> = {
  saved: "草稿已保存。",
  open: "已经对外发布。",
  close: "已经结束。",
  publish: "结果已经公布。",
}

function refuseOthers(c: DeskContext): void {
  const { staff } = c.get("session")
  if (!hasRole(staff, "clerk") && !hasRole(staff, "unit") && !hasRole(staff, "head"))
    throw new ApiError(403, "forbidden", "没有开展调查征集的权限。")
}

async function findSeen(mailbox: Mailbox, c: DeskContext): Promise<SurveyRow> {
  const row = await findSurvey(mailbox, c.req.param("survey") ?? "")
  if (row === undefined || row.state === "discarded" || !maySee(c.get("session").staff, row))
    throw new ApiError(404, "not_found", "没有这项调查征集。")
  return row
}

/** After success the page anew; after a refusal the same page with what was typed. */
async function attempt(
  mailbox: Mailbox,
  c: DeskContext,
  name: string,
  act: (staff: Session["staff"], id: string, fields: Readonly<Record<string, string>>) => Promise<void>,
): Promise<Response> {
  const row = await findSeen(mailbox, c)
  const fields = await readOwnForm(c)
  try {
    await act(c.get("session").staff, row.id, fields)
  } catch (error) {
    if (!(error instanceof ActError)) throw error
    const isForm = "title" in fields || "summary" in fields
    const page = await show(mailbox, c, row, { wrong: error.message, ...(isForm ? { entered: fields } : {}) })
    return sendPage(c, page, error.status)
  }
  return c.redirect(name === "discard" ? "/desk/surveys" : `/desk/surveys/${row.id}?done=${name}`, 303)
}

async function show(
  mailbox: Mailbox,
  c: DeskContext,
  row: SurveyRow,
  outcome: Pick<SurveyView, "wrong" | "done" | "entered">,
): Promise<Html> {
  const [units, written, events] = await Promise.all([
    readUnits(mailbox),
    readWritten(mailbox, row.id),
    readSurveyEvents(mailbox, row.id),
  ])
  return surveyPage(mailbox, c.get("session"), { row, units, written, events, ...outcome })
}

async function newPage(
  mailbox: Mailbox,
  session: Session,
  entered: Readonly<Record<string, string>>,
  wrong?: string,
): Promise<Html> {
  const kind = surveyKinds.find((one) => one === entered["kind"]) ?? "survey"
  const title = `新建${kindWords[kind]}`
  const form = surveyForm(session, await readUnits(mailbox), entered, "/desk/surveys")
  return deskPage(
    mailbox,
    { title, here: "/desk/surveys", session },
    html`<nav class="path" aria-label="位置"><a href="/desk/surveys">调查征集</a></nav><h1>${title}</h1>${problem(wrong)}${form}`,
  )
}
