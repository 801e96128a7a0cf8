import { html } from "hono/html"
import { chineseDate } from "../clock/due.ts"
import type { Html } from "../html/page.ts"
import type { SurveyDetail } from "../surveys/survey-contract.ts"
import type { Tally } from "../surveys/tally.ts"
import { answerWords } from "./survey-words.ts"

/** What came of it: the office's words first, then opinion by opinion, then the figures. */
export function resultPart(survey: SurveyDetail): unknown {
  const { kind, questions, tally, result, phase } = survey
  if (tally === undefined) return ""
  if (kind === "interview") return minutesPart(survey, tally)
  const pending =
    phase === "closed"
      ? html`<div class="notice"><p>已经结束，正在整理意见，采纳情况将在本页公布。</p></div>`
      : ""
  const told =
    result === undefined
      ? ""
      : html`<section class="card" aria-labelledby="result"><h2 id="result">结果和采纳情况</h2><p class="soft">${result.publishedOn}公布</p>
<p class="text">${result.summary}</p>${opinionsTable(result)}</section>`
  return html`${pending}${told}<section class="card" aria-labelledby="figures"><h2 id="figures">${kind === "survey" ? "统计结果" : "收到的意见"}</h2>
<p>${countsOf(tally)}</p>${questions.map((question) => questionResult(question, tally))}</section>`
}

/** What was said, turn by turn. */
function minutesPart({ result }: SurveyDetail, { responses }: Tally): Html {
  const asked = responses === 0 ? "" : `访谈前共收到提问${responses}个。`
  if (result === undefined)
    return html`<div class="notice"><p>提问已经截止。${asked}访谈实录将在本页发布。</p></div>`
  return html`<section class="card" aria-labelledby="minutes"><h2 id="minutes">访谈实录</h2><p class="soft">${chineseDate(result.publishedOn)}发布。${asked}</p>
<p class="text">${result.summary}</p><dl class="minutes">${(result.transcript ?? []).map(
    ({ who, text }) => html`<dt>${who}</dt><dd class="text">${text}</dd>`,
  )}</dl></section>`
}

/** Stuffing shows here: many responses from few networks. */
export function countsOf(
  { responses, networks, mostFromOne }: Tally,
  { one, count }: { readonly one: string; readonly count: string } = answerWords.survey,
): string {
  if (responses === 0) return `没有收到${one}。`
  return `共收到${responses}${count}，来自${networks}个网络；同一网络最多${mostFromOne}${count}。`
}

function opinionsTable({ opinions }: NonNullable<SurveyDetail["result"]>): unknown {
  if (opinions.length === 0) return ""
  return html`<table class="result opinions" role="table"><caption>主要意见和采纳情况</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">意见</th>
<th scope="col" role="columnheader">采纳情况</th><th scope="col" role="columnheader">说明</th></tr></thead><tbody role="rowgroup">${opinions.map(
    ({ opinion, verdict, reason }) =>
      html`<tr role="row"><th scope="row" role="rowheader">${opinion}</th><td class="verdict" role="cell"><strong>${verdict}</strong></td><td role="cell">${reason}</td></tr>`,
  )}</tbody></table>`
}

export function questionResult(
  { question, kind, words, options }: SurveyDetail["questions"][number],
  tally: Tally,
): Html {
  const line = tally.questions.find((one) => one.question === question)
  const answered = line?.answered ?? 0
  if (kind === "article") return html`<p class="text">${words}</p><p class="soft">意见${answered}条</p>`
  const caption = `${question}. ${words}`
  if (kind === "text")
    return html`<p><strong>${caption}</strong></p><p class="soft">文字意见${answered}条</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="第${question}题"><table class="result"><caption>${caption}</caption>
<thead><tr><th scope="col">选项</th><th scope="col" class="number">份数</th><th scope="col" class="number">占作答</th><td class="bar"></td></tr></thead>
<tbody>${options.map((option, at) => {
    const count = line?.counts[at] ?? 0
    const percent = answered === 0 ? 0 : (100 * count) / answered
    return html`<tr><th scope="row">${option}</th><td class="number">${count}</td><td class="number">${percent.toFixed(1)}%</td>
<td class="bar"><svg aria-hidden="true" focusable="false"><rect width="${percent.toFixed(2)}%" height="100%"/></svg></td></tr>`
  })}</tbody></table></div>`
}
