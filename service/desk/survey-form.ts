import { html } from "hono/html"
import type { Html } from "../html/page.ts"
import { hasRole } from "../letters/staff.ts"
import type { SurveyRow } from "../store/survey-tables.ts"
import type { UnitRow } from "../store/tables.ts"
import { interviewLimits } from "../surveys/interview.ts"
import { surveyKinds } from "../surveys/read-surveys.ts"
import { type SurveyDetail, surveyLimits } from "../surveys/survey-contract.ts"
import { csrfField, option } from "./layout.ts"
import type { Session } from "./session.ts"

type Fields = Readonly<Record<string, string>>

const typeWords = { one: "单选", many: "多选", text: "文字" } as const
/** Empty rows below what has been written; each time the draft is kept there are as many again. */
const spare = 2
/** As many as most surveys ask. */
const atFirst = 5

/** The form of a draft, new or kept; `entered` are its fields by name. */
export function surveyForm(
  session: Session,
  units: readonly UnitRow[],
  entered: Fields,
  action: string,
): Html {
  const kind = surveyKinds.find((one) => one === entered["kind"]) ?? "survey"
  const own = hasRole(session.staff, "clerk") ? units : units.filter(({ id }) => id === session.staff.unit)
  return html`<form method="post" action="${action}" class="card">${csrfField(session.csrf)}<input type="hidden" name="kind" value="${entered["kind"] ?? ""}">
<input type="hidden" name="version" value="${entered["version"] ?? ""}">
<div class="field"><label for="title">标题</label><input id="title" name="title" required maxlength="${surveyLimits.title}" value="${entered["title"] ?? ""}"></div>
<div class="field"><label for="intro">说明</label><p class="hint" id="intro-hint">${introHints[kind]}</p><textarea id="intro" name="intro" rows="5" required maxlength="${surveyLimits.intro}" aria-describedby="intro-hint">${entered["intro"] ?? ""}</textarea></div>
<div class="field"><label for="unit">开展单位</label><select id="unit" name="unit">${own.map(({ id, name }) => option(id, name, entered["unit"] ?? session.staff.unit))}</select></div>
${kind === "interview" ? meeting(entered) : html`<div class="row">${day("from_on", "开始日期", entered)}${day("until_on", "结束日期", entered)}</div>`}
${kind === "survey" ? questionRows(entered) : kind === "interview" ? "" : articles(entered)}<button>保存草稿</button></form>`
}

const introHints: Readonly<Record<SurveyRow["kind"], string>> = {
  survey: "为什么调查、结果用来做什么。请写明联系电话。",
  consultation: "为什么制定、主要内容、怎样提意见。请写明联系电话。",
  interview: "谈什么、为什么谈、怎样收看。发布后就是访谈预告。",
}

/** The plan of an interview. */
function meeting(entered: Fields): Html {
  return html`<div class="row">${day("from_on", "开始征集问题", entered)}${day("until_on", "访谈日期", entered)}
<div class="field"><label for="at">访谈时间</label><input id="at" name="at" type="time" required value="${entered["at"] ?? ""}"></div></div>
<p class="hint">访谈当天为止都可以提问。</p>
<div class="field"><label for="place">地点或收看方式</label><input id="place" name="place" required maxlength="${interviewLimits.place}" value="${entered["place"] ?? ""}"></div>
<div class="field"><label for="guests">嘉宾</label><p class="hint" id="guests-hint">一行一位，写明职务。</p><textarea id="guests" name="guests" rows="3" required aria-describedby="guests-hint">${entered["guests"] ?? ""}</textarea></div>`
}

function day(name: string, word: string, entered: Fields): Html {
  return html`<div class="field"><label for="${name}">${word}</label><input id="${name}" name="${name}" type="date" required value="${entered[name] ?? ""}"></div>`
}

function articles(entered: Fields): Html {
  return html`<div class="field"><label for="articles">征求意见稿全文</label><p class="hint" id="articles-hint">每条以“第一条”“第二条”……开头另起一行；没有条号的，用空行分段。公众可以逐条提意见。</p>
<textarea id="articles" name="articles" rows="16" required aria-describedby="articles-hint">${entered["articles"] ?? ""}</textarea></div>`
}

function questionRows(entered: Fields): Html {
  const written = Array.from({ length: surveyLimits.questions }, (_, at) => at).filter(
    (at) => (entered[`words-${at}`] ?? "") !== "",
  )
  const rows = Math.min(surveyLimits.questions, Math.max(atFirst, (written.at(-1) ?? -1) + 1 + spare))
  return html`<h2>题目</h2><p class="hint">没有写题目的行不算。写满后先保存草稿，会再出现空行；最后一题通常是“您还有什么意见和建议”。</p>${Array.from({ length: rows }, (_, at) => questionRow(at, entered))}`
}

function questionRow(at: number, entered: Fields): Html {
  const number = at + 1
  const type = entered[`type-${at}`] ?? "one"
  return html`<fieldset class="sheet"><legend>第${number}题</legend>
<div class="field"><label for="words-${at}">题目</label><input id="words-${at}" name="words-${at}" maxlength="300" value="${entered[`words-${at}`] ?? ""}"></div>
<div class="row"><div class="field"><label for="type-${at}">题型</label><select id="type-${at}" name="type-${at}">${Object.entries(typeWords).map(([value, word]) => option(value, word, type))}</select></div>
<p class="choices"><label for="required-${at}"><input type="checkbox" id="required-${at}" name="required-${at}" value="1"${entered[`required-${at}`] === "1" ? html` checked` : ""}>必答</label></p></div>
<div class="field"><label for="options-${at}">选项（一行一个；文字题不用填写）</label><textarea id="options-${at}" name="options-${at}" rows="4">${entered[`options-${at}`] ?? ""}</textarea></div></fieldset>`
}

/** A kept draft as the fields of its form. */
export function fieldsOf(survey: SurveyDetail, unit: string, version: number): Fields {
  const { kind, title, intro, from, until, questions } = survey
  const common = { kind, title, intro, unit, from_on: from, until_on: until, version: String(version) }
  if (survey.meeting !== undefined) {
    const { at, place, guests } = survey.meeting
    return { ...common, at, place, guests: guests.join("\n") }
  }
  if (kind === "consultation") {
    return { ...common, articles: questions.map(({ words }) => words).join("\n\n") }
  }
  const rows = questions.flatMap(({ kind: type, words, options, required }, at) => [
    [`words-${at}`, words],
    [`type-${at}`, type],
    [`options-${at}`, options.join("\n")],
    [`required-${at}`, required ? "1" : ""],
  ])
  return { ...common, ...Object.fromEntries(rows) }
}
