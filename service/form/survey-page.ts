import { html } from "hono/html"
import { chineseDate } from "../clock/due.ts"
import type { Html } from "../html/page.ts"
import type { Mailbox } from "../mailbox.ts"
import { surveyKinds } from "../surveys/read-surveys.ts"
import {
  type Question,
  type SurveyDetail,
  type SurveyItem,
  type SurveyPage,
  surveyLimits,
} from "../surveys/survey-contract.ts"
import { plainPage } from "./form-page.ts"
import { resultPart } from "./survey-result.ts"
import { answerWords, daysOf, kindWords, phaseWord } from "./survey-words.ts"

/** What the city asks its people: what is open first in sight, what is over with its result. */
export function surveysPage(mailbox: Mailbox, { items, next }: SurveyPage, wanted = ""): Html {
  const kind = surveyKinds.find((one) => one === wanted)
  const title = kind === undefined ? "调查征集" : kindWords[kind]
  const more = new URLSearchParams({ ...(kind === undefined ? {} : { kind }), before: next ?? "" })
  return plainPage(
    mailbox,
    title,
    html`<h1>${title}</h1><p class="soft">${leads[kind ?? "all"]}</p>
<nav class="kinds" aria-label="种类"><ul><li>${kindLink("", "全部", kind === undefined)}</li>${surveyKinds.map((one) => html`<li>${kindLink(one, kindWords[one], one === kind)}</li>`)}</ul></nav>
${items.length === 0 ? html`<p class="soft">还没有${kind === undefined ? "调查征集" : kindWords[kind]}。</p>` : items.map(line)}
${next === undefined ? "" : html`<p><a class="button quiet" href="/surveys?${more.toString()}">更早的</a></p>`}`,
  )
}

const leads = {
  all: "参加民意调查，对正在征求意见的文件提出意见，向在线访谈的嘉宾提问，查看结果、采纳情况和访谈实录。",
  survey: "参加民意调查，查看结果和采纳情况。",
  consultation: "对正在征求意见的文件逐条提出意见，查看采纳情况。",
  interview: "查看访谈计划，向嘉宾提问，阅读访谈实录。",
} as const

function kindLink(kind: string, word: string, here: boolean): Html {
  return html`<a href="/surveys${kind === "" ? "" : `?kind=${kind}`}"${here ? html` aria-current="page"` : ""}>${word}</a>`
}

function line(item: SurveyItem): Html {
  return html`<article class="card"><h2><a href="/surveys/${item.id}">${item.title}</a></h2>
<p class="soft">${kindWords[item.kind]}${item.unit === "" ? "" : ` · ${item.unit}`} · ${daysOf(item)}</p>${tag(item)}</article>`
}

function tag(item: SurveyItem): Html {
  return html`<span class="tag ${item.phase}">${phaseWord(item)}</span>`
}

export function errorPage(mailbox: Mailbox, message: string): Html {
  return plainPage(
    mailbox,
    "无法完成",
    html`<h1>无法完成</h1><p>${message}</p><p><a class="button" href="/surveys">全部调查征集</a></p>`,
  )
}

export interface SurveyState {
  /** Present while the form can be filled in. */
  readonly token?: string
  readonly entered?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
  readonly wrong?: string
  /** This browser's response has been received. */
  readonly received?: boolean
}

export function surveyPage(mailbox: Mailbox, survey: SurveyDetail, state: SurveyState): Html {
  const { token, received } = state
  return plainPage(
    mailbox,
    survey.title,
    html`<p class="soft"><a href="/surveys">调查征集</a></p><h1>${survey.title}</h1><p class="soft">${kindWords[survey.kind]}${
      survey.unit === "" ? "" : ` · ${survey.unit}`
    } · ${daysOf(survey)} ${tag(survey)}</p>
${problems(survey, state)}${received ? thanks(survey) : ""}
<section class="card" aria-label="说明"><p class="text">${survey.intro}</p>${meetingPart(survey)}</section>
${resultPart(survey)}${token === undefined ? "" : form(survey, state, token)}
${survey.kind !== "interview" && (survey.phase === "upcoming" || received) ? textPart(survey) : ""}${limitsPart(survey)}`,
  )
}

function meetingPart({ meeting, until }: SurveyDetail): unknown {
  if (meeting === undefined) return ""
  const { at, place, guests } = meeting
  return html`<dl class="facts"><dt>时间</dt><dd>${chineseDate(until)} ${at}</dd><dt>地点</dt><dd>${place}</dd>
<dt>嘉宾</dt><dd>${guests.map((guest) => html`<span class="line">${guest}</span>`)}</dd></dl>`
}

function problems({ kind }: SurveyDetail, { wrong, fields = {} }: SurveyState): unknown {
  if (wrong === undefined) return ""
  const links = Object.entries(fields).map(([field, message]) => {
    const number = /^q(\d+)$/.exec(field)?.[1]
    return html`<li>${number === undefined ? message : html`<a href="#${field}">${kind === "interview" ? "" : `第${number}题：`}${message}</a>`}</li>`
  })
  return html`<div class="notice bad" role="alert" tabindex="-1" autofocus><p><strong>${answerWords[kind].one}没有提交。</strong>${wrong}</p>
${links.length === 0 ? "" : html`<ul>${links}</ul>`}</div>`
}

function thanks({ id, kind, phase }: SurveyDetail): Html {
  const later = kind === "interview" ? "访谈实录将在本页发布" : "结束后在本页公布结果"
  return html`<div class="notice good" role="status"><p><strong>您的${answerWords[kind].one}已经收到，感谢参与。</strong>${later}。</p>
${phase === "open" ? html`<p><a href="/surveys/${id}?another=1">换一个人填写（多人共用这台设备时）</a></p>` : ""}</div>`
}

function form(survey: SurveyDetail, { entered = {}, fields = {} }: SurveyState, token: string): Html {
  const { id, kind, questions } = survey
  return html`<form method="post" action="/surveys/${id}" class="card"><h2>${answerWords[kind].form}</h2>
${kind === "consultation" ? html`<p class="soft">对哪一条有意见，就写在那一条下面；没有意见的不用填写。</p>` : ""}
<input type="hidden" name="token" value="${token}">${questions.map((question) => ask(question, questions.length > 1, entered[`q${question.question}`] ?? "", fields[`q${question.question}`]))}
<div class="trap" aria-hidden="true"><label for="website">请勿填写</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p class="soft">不登记姓名。请勿在文字中填写身份证号、电话等个人信息。</p><button>${answerWords[kind].send}</button></form>`
}

function ask(question: Question, numbered: boolean, entered: string, wrong: string | undefined): Html {
  const { question: number, kind, words, options, required } = question
  const id = `q${number}`
  const told = wrong === undefined ? "" : html`<p class="wrong" id="${id}-wrong">${wrong}</p>`
  const asked = numbered ? `${number}. ${words}` : words
  const note = `${kind === "many" ? "（可选多项）" : ""}${required ? "" : "（可不答）"}`
  if (kind === "article" || kind === "text") {
    const shown = kind === "article" ? "您对这一条的意见（可不填）" : html`${asked}${note}`
    return html`<div class="question">${kind === "article" ? html`<p class="article" id="${id}-article">${words}</p>` : ""}
<label for="${id}"${kind === "text" ? html` class="words"` : ""}>${shown}</label>${told}<textarea id="${id}" name="${id}" rows="3" maxlength="${surveyLimits.text}"${describedBy(id, kind === "article", wrong)}${
      required ? html` required` : ""
    }>${entered}</textarea></div>`
  }
  const chosen = entered.split(",")
  const type = kind === "one" ? "radio" : "checkbox"
  return html`<fieldset class="question"${describedBy(id, false, wrong)}><legend>${asked}${note}</legend>${told}${options.map(
    (option, at) =>
      html`<label for="${at === 0 ? id : `${id}-${at}`}"><input type="${type}" id="${at === 0 ? id : `${id}-${at}`}" name="${id}" value="${at}"${
        chosen.includes(String(at)) ? html` checked` : ""
      }><span>${option}</span></label>`,
  )}</fieldset>`
}

function describedBy(id: string, hasArticle: boolean, wrong: string | undefined): unknown {
  const names = [...(hasArticle ? [`${id}-article`] : []), ...(wrong === undefined ? [] : [`${id}-wrong`])]
  return names.length === 0 ? "" : html` aria-describedby="${names.join(" ")}"`
}

/** What is asked, to read: before the first day, and for who has answered. */
function textPart({ kind, questions }: SurveyDetail): Html {
  const shown = questions.map(({ question, words, options }) =>
    kind === "consultation"
      ? html`<p class="text article">${words}</p>`
      : html`<p><strong>${question}. ${words}</strong></p>${options.length === 0 ? "" : html`<ul>${options.map((one) => html`<li>${one}</li>`)}</ul>`}`,
  )
  return html`<section class="card" aria-labelledby="asked"><h2 id="asked">${kind === "consultation" ? "征求意见稿" : "题目"}</h2>${shown}</section>`
}

/** In public, because a figure is worth what is known of how it came about. */
function limitsPart({ kind }: SurveyDetail): Html {
  if (kind === "interview")
    return html`<section class="card" aria-labelledby="fair"><h2 id="fair">关于提问</h2><ul>
<li>问题由主办单位整理，内容相近的合并，在访谈中由嘉宾回答。需要单独答复的事项，请<a href="/mailbox">写信</a>。</li>
<li>每个浏览器提交一次，提交后不能更改，用一个 Cookie 记住，不作他用。同一网络短时间内提交过多时，会要求稍后再试。</li>
<li>不登记姓名，不保存网络地址，只保存网络地址段的加密摘要。</li></ul></section>`
  return html`<section class="card" aria-labelledby="fair"><h2 id="fair">怎样防止重复填写</h2><ul>
<li>每份答卷有一个一次性编号，只能提交一次，提交后不能更改。浏览器用一个 Cookie 记住这个编号，不作他用。</li>
<li>同一网络短时间内提交过多时，会要求稍后再试。</li>
<li>不登记姓名，不保存网络地址，只保存网络地址段的加密摘要，用来统计答卷来自多少个网络。结束后，这两个数字与结果一同公布。</li>
<li>参与者是自愿的，结果反映参与者的意见，不等于抽样调查。</li></ul></section>`
}
