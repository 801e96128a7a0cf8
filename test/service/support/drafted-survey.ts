import { type DeskClient, logInAs } from "./desk-client.ts"
import type { Started } from "./start-service.ts"

/** The first day of the surveys here. */
export const start = Date.parse("2026-11-20T01:00:00Z")
export const day = 86_400_000

/** A session begun in the future holds until then. */
export async function logInForWeeks(started: Started): Promise<DeskClient> {
  started.now = start + 11 * day
  const client = await logInAs(started.url, started.account)
  started.now = start
  return client
}

type Fields = Readonly<Record<string, string>>

/** A survey of every type of question; the last is not demanded. */
export const surveyFields: Fields = {
  kind: "survey",
  title: "公交线网优化问卷调查",
  intro: "为优化公交线网，请您填写这份问卷。联系电话：0990-8222345。",
  unit: "office",
  from_on: "2026-11-20",
  until_on: "2026-11-30",
  "words-0": "您最希望改进哪一方面？",
  "type-0": "one",
  "options-0": "发车间隔\n站点位置\n末班时间",
  "required-0": "1",
  "words-1": "您平时怎样出行？",
  "type-1": "many",
  "options-1": "公交车\n自行车\n步行",
  "words-2": "您还有什么意见和建议？",
  "type-2": "text",
}

export const consultationFields: Fields = {
  kind: "consultation",
  title: "云川市公共座椅管理办法（征求意见稿）",
  intro: "现向社会公开征求意见。联系电话：0990-8600110。",
  unit: "office",
  from_on: "2026-11-20",
  until_on: "2026-11-30",
  articles:
    "第一条　为规范公共座椅设置，制定本办法。\n第二条　公共座椅应当设置扶手。\n（一）老年人活动场所；\n（二）医院。",
}

export const interviewFields: Fields = {
  kind: "interview",
  title: "公交线网优化在线访谈",
  intro: "市交通运输局负责人介绍公交线网优化，回答网友提问。",
  unit: "office",
  from_on: "2026-11-20",
  until_on: "2026-11-30",
  at: "15:00",
  place: "市政府网站直播间",
  guests: "市交通运输局局长\n市公交公司总经理",
}

const fieldsOfKind: Readonly<Record<string, Fields>> = {
  consultation: consultationFields,
  interview: interviewFields,
}

/** Writes a draft at the desk; resolves with its number. */
export async function draftSurvey(desk: DeskClient, changes: Fields = {}): Promise<string> {
  const fields = fieldsOfKind[changes["kind"] ?? ""] ?? surveyFields
  await desk.get(`/desk/surveys/new?kind=${fields["kind"]}`)
  const page = await desk.submit("/desk/surveys", { ...fields, ...changes })
  const id = /^\/desk\/surveys\/(\d{4}-\d{3})\?done=saved$/.exec(page.url)?.[1]
  if (id === undefined) throw new Error(`draft: ${page.status} ${page.text.slice(0, 600)}`)
  return id
}

/** The same, open to the public. */
export async function openSurvey(desk: DeskClient, changes: Fields = {}): Promise<string> {
  const id = await draftSurvey(desk, changes)
  const page = await desk.submit("/acts/open")
  if (page.status !== 200) throw new Error(`open: ${page.status} ${page.text.slice(0, 600)}`)
  return id
}
