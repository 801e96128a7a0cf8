import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SurveyDetail, SurveyPage } from "../../service/surveys/survey-contract.ts"
import { createDeskClient, type DeskClient, logInAs } from "./support/desk-client.ts"
import { draftSurvey, openSurvey } from "./support/drafted-survey.ts"
import { post, type Started, startService } from "./support/start-service.ts"

const start = Date.parse("2026-11-20T01:00:00Z")
const day = 86_400_000
const interview = { kind: "interview" }
const summary = "访谈回答了线网优化什么时候实施、哪些线路先调整。"

let mailbox: Started
let desk: DeskClient

beforeAll(async () => {
  mailbox = await startService()
  mailbox.now = start + 11 * day
  desk = await logInAs(mailbox.url, mailbox.account)
  mailbox.now = start
})
afterAll(() => mailbox.remove())

async function read(id: string): Promise<SurveyDetail> {
  return (await (await fetch(`${mailbox.url}/api/v1/surveys/${id}`)).json()) as SurveyDetail
}

async function publish(id: string, minutes: string) {
  await desk.get(`/desk/surveys/${id}`)
  return desk.submit("/acts/publish", { summary, minutes })
}

const visit = async (path: string) => createDeskClient(mailbox.url).get(path)

describe("an interview", () => {
  it("is announced with its plan, takes questions until its day, and is published turn by turn", async () => {
    const id = await openSurvey(desk, { ...interview, from_on: "2026-11-21" })
    const meeting = {
      at: "15:00",
      place: "市政府网站直播间",
      guests: ["市交通运输局局长", "市公交公司总经理"],
    }
    expect(await read(id)).toMatchObject({ phase: "upcoming", until: "2026-11-30", meeting })
    const announced = (await visit(`/surveys/${id}`)).text
    for (const word of ["访谈预告", "2026年11月30日 15:00", "市公交公司总经理"])
      expect(announced).toContain(word)

    mailbox.now = start + 5 * day
    const citizen = createDeskClient(mailbox.url)
    expect((await citizen.get(`/surveys/${id}`)).text).toContain("您想请嘉宾回答什么问题？")
    const text = "夜班车能不能延长？我的电话13912345678。"
    mailbox.now += 60_000
    expect((await citizen.submit(`/surveys/${id}`, { q1: text })).text).toContain("您的问题已经收到")
    const empty = { token: randomUUID(), answers: [] }
    expect((await post(`${mailbox.url}/api/v1/surveys/${id}/responses`, empty)).status).toBe(422)
    const seen = await desk.get(`/desk/surveys/${id}`)
    expect(seen.text).toContain("夜班车能不能延长")
    expect(seen.html).not.toContain("13912345678")

    mailbox.now = start + 11 * day
    expect((await visit(`/surveys/${id}`)).text).toContain("访谈前共收到提问1个")
    const minutes =
      "主持人：各位网友好。\r\n今天谈公交。\r\n\r\n网友：夜班车能不能延长？\r\n嘉宾:下月起延长一小时。"
    expect((await publish(id, minutes)).text).toContain("结果已经公布")
    expect((await read(id)).result).toEqual({
      publishedOn: "2026-12-01",
      summary,
      opinions: [],
      transcript: [
        { who: "主持人", text: "各位网友好。\n今天谈公交。" },
        { who: "网友", text: "夜班车能不能延长？" },
        { who: "嘉宾", text: "下月起延长一小时。" },
      ],
    })
    const told = (await visit(`/surveys/${id}`)).text
    for (const word of ["已发布实录", summary, "下月起延长一小时"]) expect(told).toContain(word)
    expect((await mailbox.service.verify()).faults).toEqual([])
    mailbox.now = start
  })

  it("can be corrected, and names no citizen", async () => {
    const id = await openSurvey(desk, interview)
    mailbox.now = start + 11 * day
    const refused = await publish(id, "主持人：请提问。\n网友：请回电13912345678。\n嘉宾：好的。")
    expect([refused.status, refused.text.includes("13912345678")]).toEqual([422, true])
    expect((await read(id)).phase).toBe("closed")
    for (const [minutes, wrong] of [
      ["没有人说的话", "实录请以发言人开头"],
      ["主持人：\n嘉宾：好的。", "有一段发言是空的"],
      ["", "请填写访谈实录"],
    ] as const)
      expect((await publish(id, minutes)).text).toContain(wrong)
    await publish(id, "主持人：请提问。\n嘉宾：下月实施。")
    const form = await desk.get(`/desk/surveys/${id}`)
    expect(form.html).toContain("主持人：请提问。\n嘉宾：下月实施。</textarea>")
    await publish(id, "主持人：请提问。\n嘉宾：明年一月实施。")
    expect((await read(id)).result?.transcript?.at(-1)?.text).toBe("明年一月实施。")
    expect((await mailbox.service.verify()).faults).toEqual([])
    mailbox.now = start
  })

  it("is listed by itself, and does not count among the year's six consultations", async () => {
    const id = await openSurvey(desk, interview)
    const survey = await openSurvey(desk)
    const listed = async (query: string) =>
      ((await (await fetch(`${mailbox.url}/api/v1/surveys${query}`)).json()) as SurveyPage).items.map(
        (item) => item.id,
      )
    expect(await listed("")).toEqual(expect.arrayContaining([id, survey]))
    expect(await listed("?kind=interview")).not.toContain(survey)
    expect(await listed("?kind=interview")).toContain(id)
    const page = await visit("/surveys?kind=interview")
    expect(page.text).toContain("公交线网优化在线访谈")
    expect(page.text).not.toContain("公交线网优化问卷调查")
    expect((await desk.get("/desk/spot-check")).text).toContain("今年已开展调查征集1次")
  })

  it("is drafted whole or told what is missing, and keeps its plan in the draft", async () => {
    const draft = (changes: Readonly<Record<string, string>>) =>
      draftSurvey(desk, { ...interview, ...changes })
    await expect(draft({ at: "25:00" })).rejects.toThrow("请填写访谈时间")
    await expect(draft({ place: "" })).rejects.toThrow("请填写访谈地点")
    await expect(draft({ guests: " \n " })).rejects.toThrow("请填写嘉宾")
    const id = await draft({})
    const form = await desk.get(`/desk/surveys/${id}`)
    expect(form.html).toContain("市交通运输局局长\n市公交公司总经理</textarea>")
    const fields = form.forms.find(({ action }) => action === `/desk/surveys/${id}`)?.fields ?? {}
    const saved = await desk.post(`/desk/surveys/${id}`, { ...fields, ...(await texts()), place: "市民中心" })
    expect(saved.text).toContain("草稿已保存")
    expect((await mailbox.service.verify()).faults).toEqual([])
  })
})

/** What the client does not read back out of textareas and lists. */
async function texts(): Promise<Readonly<Record<string, string>>> {
  const { interviewFields } = await import("./support/drafted-survey.ts")
  return interviewFields
}
