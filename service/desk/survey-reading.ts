import { html } from "hono/html"
import type { Mailbox } from "../mailbox.ts"
import type { Answers } from "../surveys/answers.ts"
import type { Question } from "../surveys/survey-contract.ts"
import { responsesOf } from "../surveys/tally.ts"
import { writeCsv } from "./csv.ts"
import { beijingTime } from "./layout.ts"

/** What people wrote in their own words, with personal data masked: staff need the opinion, not the telephone. */
export interface Written {
  readonly texts: readonly { readonly question: number; readonly text: string }[]
  readonly more: boolean
}

const shown = 200

export async function readWritten(mailbox: Mailbox, survey: string): Promise<Written> {
  const rows = await mailbox.db
    .selectFrom("survey_response")
    .select("answers")
    .where("site", "=", mailbox.site)
    .where("survey", "=", survey)
    .orderBy("seq", "desc")
    .limit(shown)
    .execute()
  const all = rows.flatMap(({ answers }) => {
    const given: Answers = JSON.parse(answers)
    return Object.entries(given).flatMap(([question, answer]) =>
      typeof answer === "string" ? [{ question: Number(question), text: answer }] : [],
    )
  })
  const texts = all
    .slice(0, shown)
    .map(({ question, text }) => ({ question, text: mailbox.judge.mask(text) }))
  return { texts, more: rows.length === shown || all.length > shown }
}

/** A line a response; without times or networks, by which a respondent might be told. */
export async function answersCsv(
  mailbox: Mailbox,
  survey: string,
  questions: readonly Question[],
): Promise<string> {
  const head = [
    "答卷",
    ...questions.map(({ question, words }) => `${question}. ${words.split("\n")[0]?.slice(0, 60) ?? ""}`),
  ]
  const rows: (string | number)[][] = []
  for await (const { answers } of responsesOf(mailbox, survey)) {
    const given: Answers = JSON.parse(answers)
    const cells = questions.map(({ question, options }) => {
      const answer = given[question]
      if (answer === undefined) return ""
      if (typeof answer === "string") return mailbox.judge.mask(answer)
      return answer.map((choice) => options[choice] ?? "").join("；")
    })
    rows.push([rows.length + 1, ...cells])
  }
  return writeCsv([head, ...rows])
}

export interface SurveyEventLine {
  readonly at: string
  readonly kind: string
  readonly data: string
  readonly name: string | null
}

/** What staff did with a survey; the arrival of each response would only say when somebody sat at a screen. */
export function readSurveyEvents(mailbox: Mailbox, survey: string): Promise<SurveyEventLine[]> {
  return mailbox.db
    .selectFrom("survey_event")
    .leftJoin("staff", (join) =>
      join.onRef("staff.site", "=", "survey_event.site").onRef("staff.id", "=", "survey_event.actor"),
    )
    .select(["survey_event.at", "survey_event.kind", "survey_event.data", "staff.name"])
    .where("survey_event.site", "=", mailbox.site)
    .where("survey_event.survey", "=", survey)
    .where("survey_event.kind", "!=", "responded")
    .orderBy("survey_event.seq")
    .execute()
}

const eventWords: Readonly<Record<string, string>> = {
  drafted: "保存草稿",
  discarded: "作废草稿",
  opened: "对外发布",
  closed: "提前结束",
  published: "公布结果",
  purged: "到期销毁答卷，保留统计",
}

export function timelineOf(events: readonly SurveyEventLine[]): unknown {
  const lines = events.map(({ at, kind, data, name }) => {
    const { note = "" }: { note?: string } = JSON.parse(data)
    const who = `${eventWords[kind] ?? kind} ${name ?? "系统"}`
    return html`<li><time>${beijingTime(at)}</time>${who}${note === "" ? "" : html`<p>${note}</p>`}</li>`
  })
  return html`<section class="card" aria-labelledby="events"><h2 id="events">办理记录</h2><ol class="timeline">${lines}</ol></section>`
}
