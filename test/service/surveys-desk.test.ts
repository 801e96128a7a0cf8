import { randomUUID } from "node:crypto"
import Database from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SurveyDetail } from "../../service/surveys/survey-contract.ts"
import { type DeskClient, logInAs } from "./support/desk-client.ts"
import { day, draftSurvey, logInForWeeks, openSurvey, start } from "./support/drafted-survey.ts"
import { isOnPostgres } from "./support/own-database.ts"
import { post, type Started, startService } from "./support/start-service.ts"

let mailbox: Started
let desk: DeskClient

beforeAll(async () => {
  mailbox = await startService()
  desk = await logInForWeeks(mailbox)
})
afterAll(() => mailbox.remove())

const some = [{ question: 1, choices: [0] }]

describe("the office", () => {
  it("is told how many of the year's six are done", async () => {
    const own = await startService()
    const clerk = await logInAs(own.url, own.account)
    const words = async () => (await clerk.get("/desk/spot-check")).text
    expect(await words()).toContain("一年不少于6次，还差6次")
    await openSurvey(clerk)
    await openSurvey(clerk, { kind: "consultation" })
    await draftSurvey(clerk)
    expect(await words()).toContain("今年已开展调查征集2次（民意调查1次，意见征集1次）")
    for (let turn = 0; turn < 4; turn++) await openSurvey(clerk)
    expect((await clerk.get("/desk/surveys")).text).toContain("已经达到")
    await own.remove()
  })

  it("cannot change what people have answered to, nor save over another's draft", async () => {
    const draft = await draftSurvey(desk)
    const old = await desk.get(`/desk/surveys/${draft}`)
    const fields = old.forms.find(({ action }) => action === `/desk/surveys/${draft}`)?.fields ?? {}
    const full = { ...fields, title: "改过的标题", intro: "说明说明说明说明说明说明", unit: "office" }
    const whole = {
      ...full,
      from_on: "2026-11-20",
      until_on: "2026-11-30",
      "words-0": "？",
      "type-0": "text",
    }
    expect((await desk.post(`/desk/surveys/${draft}`, whole)).text).toContain("草稿已保存")
    expect((await desk.post(`/desk/surveys/${draft}`, whole)).status).toBe(409)
    await desk.get(`/desk/surveys/${draft}`)
    await desk.submit("/acts/open")
    expect((await desk.post(`/desk/surveys/${draft}`, { ...whole, version: "3" })).status).toBe(409)
  })

  it("is told what is missing in a draft, with everything typed still there", async () => {
    const draft = (changes: Readonly<Record<string, string>>) => draftSurvey(desk, changes)
    await expect(draft({ title: "短" })).rejects.toThrow("请填写标题")
    await expect(draft({ until_on: "2026-11-19" })).rejects.toThrow("结束日期不能早于开始日期")
    await expect(draft({ "options-0": "一项" })).rejects.toThrow("第1题应有2至20个选项")
    await expect(draft({ "options-0": "同\n同" })).rejects.toThrow("重复的选项")
    await expect(draft({ unit: "none" })).rejects.toThrow("请选择开展单位")
    await desk.get("/desk/surveys/new?kind=survey")
    const page = await desk.submit("/desk/surveys", { title: "短", intro: "写了很多字的说明，不能丢" })
    expect(page.html).toContain("写了很多字的说明，不能丢</textarea>")
  })
})

describe("the records", () => {
  it.skipIf(isOnPostgres)("show a changed question, answer or result and a removed response", async () => {
    const own = await startService()
    const clerk = await logInForWeeks(own)
    const id = await openSurvey(clerk)
    for (let at = 0; at < 3; at++)
      await post(`${own.url}/api/v1/surveys/${id}/responses`, { token: randomUUID(), answers: some })
    own.now = start + 11 * day
    await clerk.get(`/desk/surveys/${id}`)
    await clerk.submit("/acts/publish", { summary: "大家最希望缩短发车间隔。" })
    expect((await own.service.verify()).faults).toEqual([])
    const file = new Database(`${own.dataDir}/mailbox.sqlite`)
    const tamper = async (change: string, undo: string) => {
      file.exec(change)
      const { faults } = await own.service.verify()
      file.exec(undo)
      return faults.map(({ what }) => what).join()
    }
    const answers = (choice: number) =>
      `update survey_response set answers = '{"1":[${choice}]}' where seq = 3`
    expect(await tamper(answers(1), answers(0))).toContain("答卷被改动")
    const words = (text: string) => `update survey_question set words = '${text}' where position = 1`
    expect(await tamper(words("?"), words("您最希望改进哪一方面？"))).toContain("题目或说明被改动")
    const summary = (text: string) => `update survey set summary = '${text}'`
    expect(await tamper(summary("?"), summary("大家最希望缩短发车间隔。"))).toContain("公布的结果被改动")
    expect((await own.service.verify()).faults).toEqual([])
    expect(await tamper("delete from survey_response where seq = 4", "select 1")).toContain("1份答卷被删除")
    file.close()
    await own.remove()
  })

  it("keep the figures and lose the answers after the retention time", async () => {
    const own = await startService()
    const clerk = await logInForWeeks(own)
    const id = await openSurvey(clerk)
    const url = `${own.url}/api/v1/surveys/${id}`
    const answers = [...some, { question: 3, text: "一条意见" }]
    await post(`${url}/responses`, { token: randomUUID(), answers })
    own.now = start + 11 * day
    await clerk.get(`/desk/surveys/${id}`)
    await clerk.submit("/acts/publish", { summary: "大家最希望缩短发车间隔。" })
    const before = ((await (await fetch(url)).json()) as SurveyDetail).tally
    own.now = start + 800 * day
    await own.service.runJobs()
    const later = await logInAs(own.url, own.account)
    expect(((await (await fetch(url)).json()) as SurveyDetail).tally).toEqual(before)
    expect((await later.get(`/desk/surveys/${id}`)).text).not.toContain("一条意见")
    expect((await own.service.verify()).faults).toEqual([])
    await own.remove()
  })
})
