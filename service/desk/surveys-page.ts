import { html } from "hono/html"
import { answerWords, daysOf, kindWords, phaseWord } from "../form/survey-words.ts"
import type { Html } from "../html/page.ts"
import { maySee, type Staff } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import type { SurveyRow } from "../store/survey-tables.ts"
import { demandedPerYear, itemsOf, type YearCount } from "../surveys/read-surveys.ts"
import type { SurveyItem } from "../surveys/survey-contract.ts"
import { deskPage } from "./layout.ts"
import type { Session } from "./session.ts"

/** All surveys a person may see, drafts too, and how the year stands against what is demanded. */
export async function surveysPage(mailbox: Mailbox, session: Session, year: YearCount): Promise<Html> {
  const rows = await readRows(mailbox, session.staff)
  const items = await itemsOf(mailbox, rows)
  const state = (row: SurveyRow, item: SurveyItem) => (row.state === "draft" ? "草稿" : phaseWord(item))
  return deskPage(
    mailbox,
    { title: "调查征集", here: "/desk/surveys", session },
    html`<h1>调查征集</h1><div class="notice${year.survey + year.consultation < demandedPerYear ? "" : " good"}"><p>${yearWords(year)}</p></div>
<p class="row"><a class="button" href="/desk/surveys/new?kind=survey">新建民意调查</a><a class="button quiet" href="/desk/surveys/new?kind=consultation">新建意见征集</a><a class="button quiet" href="/desk/surveys/new?kind=interview">新建在线访谈</a></p>
${
  items.length === 0
    ? html`<p class="soft">还没有调查征集。</p>`
    : html`<div class="card"><ul class="letters">${items.map((item, at) => {
        const row = rows[at]
        return row === undefined
          ? ""
          : html`<li><div><a href="/desk/surveys/${item.id}">${item.title}</a><p class="meta">${item.id} · ${kindWords[item.kind]} · ${item.unit} · ${daysOf(item)}</p></div>
<div class="state"><span class="tag${item.phase === "open" && row.state === "open" ? " good" : ""}">${state(row, item)}</span><br>${row.responses}${answerWords[row.kind].count}</div></li>`
      })}</ul></div>`
}`,
  )
}

export function yearWords({ survey, consultation, interview }: YearCount): string {
  const count = survey + consultation
  const missing = demandedPerYear - count
  const told = `今年已开展调查征集${count}次（民意调查${survey}次，意见征集${consultation}次）。`
  const talks = interview === 0 ? "" : `另有在线访谈${interview}次，不计入。`
  return `${told}${talks}全国抽查要求一年不少于${demandedPerYear}次，${missing > 0 ? `还差${missing}次。` : "已经达到。"}`
}

/** No city makes five hundred in the years it keeps them. */
const most = 500

async function readRows(mailbox: Mailbox, staff: Staff): Promise<SurveyRow[]> {
  const rows = await mailbox.db
    .selectFrom("survey")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("state", "!=", "discarded")
    .orderBy("id", "desc")
    .limit(most)
    .execute()
  return rows.filter((row) => maySee(staff, row))
}
