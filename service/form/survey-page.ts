import { html } from "hono/html"
import type { Html } from "../html/page.ts"
import type { Mailbox } from "../mailbox.ts"
import {
  type Question,
  type SurveyDetail,
  type SurveyItem,
  type SurveyPage,
  surveyLimits,
} from "../surveys/survey-contract.ts"
import { plainPage } from "./form-page.ts"
import { resultPart } from "./survey-result.ts"
import { daysOf, kindWords, phaseWords } from "./survey-words.ts"

/** What the city asks its people: what is open first in sight, what is over with its result. */
export function surveysPage(mailbox: Mailbox, { items, next }: SurveyPage): Html {
  return plainPage(
    mailbox,
    "调查征集",
    html`<h1>调查征集</h1><p class="soft">参加民意调查，对正在征求意见的文件提出意见，查看结果和采纳情况。</p>
${items.length === 0 ? html`<p class="soft">还没有调查和意见征集。</p>` : items.map(line)}
${next === undefined ? "" : html`<p><a class="button quiet" href="/surveys?before=${next}">更早的</a></p>`}`,
  )
}

function line(item: SurveyItem): Html {
  return html`<article class="card"><h2><a href="/surveys/${item.id}">${item.title}</a></h2>
<p class="soft">${kindWords[item.kind]}${item.unit === "" ? "" : ` · ${item.unit}`} · ${daysOf(item)}</p>${tag(item)}</article>`
}

function tag({ phase }: SurveyItem): Html {
  return html`<span class="tag ${phase}">${phaseWords[phase]}</span>`
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
${problems(state)}${received ? thanks(survey) : ""}
<section class="card" aria-label="说明"><p class="text">${survey.intro}</p></section>
${resultPart(survey)}${token === undefined ? "" : form(survey, state, token)}
${survey.phase === "upcoming" || received ? textPart(survey) : ""}${limitsPart()}`,
  )
}

function problems({ wrong, fields = {} }: SurveyState): unknown {
  if (wrong === undefined) return ""
  const links = Object.entries(fields).map(([field, message]) => {
    const number = /^q(\d+)$/.exec(field)?.[1]
    return html`<li>${number === undefined ? message : html`<a href="#${field}">第${number}题：${message}</a>`}</li>`
  })
  return html`<div class="notice bad" role="alert" tabindex="-1" autofocus><p><strong>答卷没有提交。</strong>${wrong}</p>
${links.length === 0 ? "" : html`<ul>${links}</ul>`}</div>`
}

function thanks({ id, phase }: SurveyDetail): Html {
  return html`<div class="notice good" role="status"><p><strong>您的${phase === "open" ? "答卷已经收到，" : ""}意见已经记录，感谢参与。</strong>结束后在本页公布结果。</p>
${phase === "open" ? html`<p><a href="/surveys/${id}?another=1">换一个人填写（多人共用这台设备时）</a></p>` : ""}</div>`
}

function form(survey: SurveyDetail, { entered = {}, fields = {} }: SurveyState, token: string): Html {
  const { id, kind, questions } = survey
  return html`<form method="post" action="/surveys/${id}" class="card"><h2>${kind === "survey" ? "答卷" : "征求意见稿"}</h2>
${kind === "consultation" ? html`<p class="soft">对哪一条有意见，就写在那一条下面；没有意见的不用填写。</p>` : ""}
<input type="hidden" name="token" value="${token}">${questions.map((question) => ask(question, entered[`q${question.question}`] ?? "", fields[`q${question.question}`]))}
<div class="trap" aria-hidden="true"><label for="website">请勿填写</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p class="soft">不登记姓名。请勿在文字中填写身份证号、电话等个人信息。</p><button>${kind === "survey" ? "提交答卷" : "提交意见"}</button></form>`
}

function ask(question: Question, entered: string, wrong: string | undefined): Html {
  const { question: number, kind, words, options, required } = question
  const id = `q${number}`
  const told = wrong === undefined ? "" : html`<p class="wrong" id="${id}-wrong">${wrong}</p>`
  const note = `${kind === "many" ? "（可选多项）" : ""}${required ? "" : "（可不答）"}`
  if (kind === "article" || kind === "text") {
    const shown = kind === "article" ? "您对这一条的意见（可不填）" : html`${number}. ${words}${note}`
    return html`<div class="question">${kind === "article" ? html`<p class="article" id="${id}-article">${words}</p>` : ""}
<label for="${id}"${kind === "text" ? html` class="words"` : ""}>${shown}</label>${told}<textarea id="${id}" name="${id}" rows="3" maxlength="${surveyLimits.text}"${describedBy(id, kind === "article", wrong)}${
      required ? html` required` : ""
    }>${entered}</textarea></div>`
  }
  const chosen = entered.split(",")
  const type = kind === "one" ? "radio" : "checkbox"
  return html`<fieldset class="question"${describedBy(id, false, wrong)}><legend>${number}. ${words}${note}</legend>${told}${options.map(
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
function limitsPart(): Html {
  return html`<section class="card" aria-labelledby="fair"><h2 id="fair">怎样防止重复填写</h2><ul>
<li>每份答卷有一个一次性编号，只能提交一次，提交后不能更改。浏览器用一个 Cookie 记住这个编号，不作他用。</li>
<li>同一网络短时间内提交过多时，会要求稍后再试。</li>
<li>不登记姓名，不保存网络地址，只保存网络地址段的加密摘要，用来统计答卷来自多少个网络。结束后，这两个数字与结果一同公布。</li>
<li>参与者是自愿的，结果反映参与者的意见，不等于抽样调查。</li></ul></section>`
}
