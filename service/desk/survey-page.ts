import { html } from "hono/html"
import { countsOf, questionResult } from "../form/survey-result.ts"
import { answerWords, daysOf, kindWords, phaseWord } from "../form/survey-words.ts"
import type { Html } from "../html/page.ts"
import { mayAct } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import type { SurveyRow } from "../store/survey-tables.ts"
import type { UnitRow } from "../store/tables.ts"
import { mayDraft } from "../surveys/edit-survey.ts"
import { minutesOf } from "../surveys/interview.ts"
import { mostOpinions, opinionsOf, verdicts } from "../surveys/opinions.ts"
import { detailOf } from "../surveys/read-surveys.ts"
import { isActOpen } from "../surveys/survey-acts.ts"
import type { SurveyDetail } from "../surveys/survey-contract.ts"
import { readTally } from "../surveys/tally.ts"
import { csrfField, deskPage, done, option, problem } from "./layout.ts"
import type { Session } from "./session.ts"
import { fieldsOf, surveyForm } from "./survey-form.ts"
import { type SurveyEventLine, timelineOf, type Written } from "./survey-reading.ts"

export interface SurveyView {
  readonly row: SurveyRow
  readonly units: readonly UnitRow[]
  readonly written: Written
  readonly events: readonly SurveyEventLine[]
  readonly entered?: Readonly<Record<string, string>>
  readonly wrong?: string
  readonly done?: string | undefined
}

/** One survey at the desk: the draft's form, then the figures, then the form of the result. */
export async function surveyPage(mailbox: Mailbox, session: Session, view: SurveyView): Promise<Html> {
  const { row, units, entered } = view
  const survey = await detailOf(mailbox, row)
  const state = row.state === "draft" ? "草稿" : phaseWord(survey)
  const mayEdit = row.state === "draft" && mayAct(session.staff, row, mayDraft)
  return deskPage(
    mailbox,
    { title: survey.title, here: "/desk/surveys", session },
    html`<nav class="path" aria-label="位置"><a href="/desk/surveys">调查征集</a></nav>
<div class="headline"><h1>${survey.title}</h1><span class="tag">${state}</span><span class="soft">${row.id} · ${kindWords[row.kind]} · ${survey.unit} · ${daysOf(survey)}</span>${
      row.state === "draft" ? "" : html`<a href="/surveys/${row.id}">公开页面</a>`
    }</div>${problem(view.wrong)}${done(view.done)}
${mayEdit ? surveyForm(session, units, entered ?? fieldsOf(survey, row.unit, row.version), `/desk/surveys/${row.id}`) : ""}
${acts(mailbox, session, row)}${row.state === "draft" ? "" : await figures(mailbox, row, survey, view.written)}
${isActOpen(mailbox, "publish", row, session.staff) ? resultForm(session, row, entered) : ""}${timelineOf(view.events)}`,
  )
}

function acts(mailbox: Mailbox, session: Session, row: SurveyRow): unknown {
  const csrf = csrfField(session.csrf)
  const form = (act: string, inner: unknown) =>
    html`<form method="post" action="/desk/surveys/${row.id}/acts/${act}">${csrf}${inner}</form>`
  const can = (act: "open" | "discard" | "close") => isActOpen(mailbox, act, row, session.staff)
  const open = can("open")
    ? form(
        "open",
        html`<p class="hint">发布后题目和说明不能再修改。请先保存草稿。</p><button>对外发布</button>`,
      )
    : row.state === "draft"
      ? html`<p class="soft">由单位负责人对外发布。</p>`
      : ""
  const discard = can("discard") ? form("discard", html`<button class="grave">作废草稿</button>`) : ""
  const close = can("close")
    ? form(
        "close",
        html`<div class="field"><label for="note">提前结束的理由</label><input id="note" name="note" required maxlength="400"></div><button class="grave">提前结束</button>`,
      )
    : ""
  return open === "" && discard === "" && close === ""
    ? ""
    : html`<section class="card" aria-labelledby="acts"><h2 id="acts">办理</h2>${open}${close}${discard}</section>`
}

async function figures(
  mailbox: Mailbox,
  row: SurveyRow,
  survey: SurveyDetail,
  { texts, more }: Written,
): Promise<Html> {
  const tally = await readTally(mailbox, row, survey.questions)
  const words = answerWords[row.kind]
  return html`<section class="card" aria-labelledby="figures"><h2 id="figures">${words.one}</h2><p>${countsOf(tally, words)}</p>
${survey.phase === "open" ? html`<p class="hint">进行中的数字只在工作台显示，结束后才公开。</p>` : ""}
${survey.questions.filter(({ kind }) => kind !== "article" && row.kind !== "interview").map((question) => questionResult(question, tally))}
<p><a class="button quiet" href="/desk/surveys/${row.id}/answers.csv">导出${words.one} CSV</a></p></section>
${
  texts.length === 0
    ? ""
    : html`<section class="card" aria-labelledby="texts"><h2 id="texts">${row.kind === "interview" ? "收到的问题" : "文字意见"}</h2><p class="hint">电话、证件号等个人信息已自动隐去。${more ? `这里列出最新的${texts.length}条，全部请导出。` : ""}</p>
${texts.map(({ question, text }) => html`<p class="text">${placeOf(row, question)}${text}</p>`)}</section>`
}`
}

function placeOf({ kind }: SurveyRow, question: number): string {
  return kind === "interview" ? "" : `第${question}${kind === "survey" ? "题" : "段"}：`
}

function resultForm(
  session: Session,
  row: SurveyRow,
  entered: Readonly<Record<string, string>> | undefined,
): Html {
  if (row.kind === "interview") return minutesForm(session, row, entered)
  const kept = opinionsOf(row.opinions)
  const value = (name: "opinion" | "verdict" | "reason", at: number) =>
    entered?.[`${name}-${at}`] ?? kept[at]?.[name] ?? ""
  const used = Array.from({ length: mostOpinions }, (_, at) => at).filter(
    (at) => value("opinion", at) !== "" || value("reason", at) !== "",
  )
  const rows = Math.min(mostOpinions, Math.max((used.at(-1) ?? -1) + 3, 3))
  return html`<form method="post" action="/desk/surveys/${row.id}/acts/publish" class="card">${csrfField(session.csrf)}<h2>${row.state === "published" ? "更正公布的结果" : "公布结果"}</h2>
<div class="field"><label for="summary">结果和采纳情况</label><p class="hint" id="summary-hint">用大家看得懂的话写：收到多少意见、主要说了什么、采纳了什么、没有采纳的为什么。</p>
<textarea id="summary" name="summary" rows="6" required maxlength="5000" aria-describedby="summary-hint">${entered?.["summary"] ?? row.summary}</textarea></div>
<p class="hint">逐条写明意见和采纳情况，没有填写的行不算。公布前会检查有没有个人信息。</p>${Array.from(
    { length: rows },
    (_, at) => {
      const name = `第${at + 1}条`
      return html`<fieldset class="sheet"><legend>${name}</legend><div class="field"><label for="opinion-${at}">意见</label><textarea id="opinion-${at}" name="opinion-${at}" rows="2" maxlength="500">${value("opinion", at)}</textarea></div>
<div class="field"><label for="verdict-${at}">采纳情况</label><select id="verdict-${at}" name="verdict-${at}">${verdicts.map((verdict) => option(verdict, verdict, value("verdict", at)))}</select></div>
<div class="field"><label for="reason-${at}">说明</label><textarea id="reason-${at}" name="reason-${at}" rows="2" maxlength="500">${value("reason", at)}</textarea></div></fieldset>`
    },
  )}<button>${row.state === "published" ? "公布更正" : "公布结果"}</button></form>`
}

function minutesForm(
  session: Session,
  row: SurveyRow,
  entered: Readonly<Record<string, string>> | undefined,
): Html {
  const word = row.state === "published" ? "更正访谈实录" : "发布访谈实录"
  const kept = row.opinions === "" ? "" : minutesOf(JSON.parse(row.opinions))
  return html`<form method="post" action="/desk/surveys/${row.id}/acts/publish" class="card">${csrfField(session.csrf)}<h2>${word}</h2>
<div class="field"><label for="summary">访谈摘要</label><p class="hint" id="summary-hint">谈了哪几件事，说定了什么。</p>
<textarea id="summary" name="summary" rows="4" required maxlength="5000" aria-describedby="summary-hint">${entered?.["summary"] ?? row.summary}</textarea></div>
<div class="field"><label for="minutes">实录</label><p class="hint" id="minutes-hint">每段发言以发言人和冒号开头另起一行，例如“主持人：”“网友：”；接着的各行算同一段。发布前会检查有没有个人信息。</p>
<textarea id="minutes" name="minutes" rows="20" required aria-describedby="minutes-hint">${entered?.["minutes"] ?? kept}</textarea></div><button>${word}</button></form>`
}
