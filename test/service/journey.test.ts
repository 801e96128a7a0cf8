import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { ArchiveItem, Receipt, StatusAnswer } from "../../service/contract.ts"
import { type DeskClient, logInAs } from "./support/desk-client.ts"
import { newLetter, post, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started
let desk: DeskClient

beforeAll(async () => {
  mailbox = await startService({ at: "2026-11-20T01:00:00Z" })
  desk = await logInAs(mailbox.url, mailbox.account)
})
afterAll(() => mailbox.remove())

/** Time goes on; the session of eight hours does not. */
async function travel(to: string): Promise<void> {
  mailbox.now = Date.parse(to)
  desk = await logInAs(mailbox.url, mailbox.account)
}

async function statusOf(serial: string, code: string): Promise<StatusAnswer> {
  return (await (await post(`${mailbox.url}/api/v1/status`, { serial, code })).json()) as StatusAnswer
}

async function receive(changes: Readonly<Record<string, unknown>> = {}) {
  const letter = newLetter(changes)
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  return { letter, serial, code: letter.code }
}

async function answer(
  serial: string,
  text = "您好，经核实，青湖路公交线路将于12月1日恢复运行，联系电话0000-1234567。",
) {
  await desk.get(`/desk/letters/${serial}`)
  await desk.submit("/acts/route", { unit: "transport", theme: "交通出行" })
  await desk.submit("/acts/accept")
  await desk.submit("/acts/draft", { text })
  await desk.submit("/acts/submit")
  return desk.submit("/acts/approve")
}

describe("a letter's way through the desk's own forms", () => {
  it("goes from receipt to a published answer, a rating and a second round", async () => {
    const { letter, serial, code } = await receive({
      body: "我是来信人甲，电话13800001234，请问青湖路的公交线路什么时候恢复运行？",
    })
    expect((await desk.get("/desk")).text).toContain(letter.title)
    const page = await desk.get(`/desk/letters/${serial}`)
    expect(page.text).toContain("还有5个工作日")
    expect(page.text).not.toContain("联系方式 姓名")

    await desk.submit("/acts/triage", { kind: "consult", theme: "交通出行" })
    await desk.submit("/acts/route", { unit: "transport", theme: "交通出行" })
    expect((await statusOf(serial, code)).state).toBe("办理中")
    await desk.submit("/acts/accept")
    const drafted = await desk.submit("/acts/draft", { text: "您好，青湖路公交线路将于12月1日恢复运行。" })
    expect(drafted.text).toContain("第1版")
    await desk.submit("/acts/submit")
    expect((await statusOf(serial, code)).reply).toBeUndefined()
    await desk.submit("/acts/send_back", { note: "请补充联系电话" })
    await desk.submit("/acts/draft", {
      text: "您好，青湖路公交线路将于12月1日恢复运行，咨询电话见本局网站。",
    })
    await desk.submit("/acts/submit")
    const approved = await desk.submit("/acts/approve")
    expect(approved.text).toContain("已答复")

    const answered = await statusOf(serial, code)
    expect(answered.state).toBe("已答复")
    expect(answered.reply).toMatchObject({ unit: "市交通运输局" })
    expect(answered.reply?.text).toContain("咨询电话见本局网站")
    expect(JSON.stringify(answered.timeline)).not.toContain("请补充联系电话")

    const proposed = await desk.submit("/acts/propose")
    expect(proposed.text).not.toMatch(/公开稿.*13800001234/)
    const leaky = { title: "公交何时恢复", question: "来信人甲问公交", answer: "12月1日恢复。" }
    const warned = await desk.submit("/acts/redact", leaky)
    expect(warned.text).toContain("必须处理")
    const refusedSign = await desk.submit("/acts/sign_public")
    expect(refusedSign.status).toBe(409)
    expect(refusedSign.text).toContain("不能同意公开")
    await desk.submit("/acts/redact", { ...leaky, question: "市民询问青湖路公交何时恢复。" })
    await desk.submit("/acts/sign_public")
    expect(await archive()).toEqual([])
    await desk.submit("/acts/publish")
    expect(await archive()).toMatchObject([{ serial, title: "公交何时恢复", unit: "市交通运输局" }])
    expect(JSON.stringify(await archive())).not.toContain("来信人甲")

    const act = (path: string, body: object) =>
      post(`${mailbox.url}/api/v1/letters/${serial}/${path}`, { code, ...body })
    expect((await act("rating", { score: 2, text: "及时" })).status).toBe(200)
    expect((await act("rating", { score: 3 })).status).toBe(409)
    expect((await act("reopen", { reason: "12月1日没有恢复" })).status).toBe(200)
    expect((await act("withdraw", {})).status).toBe(409)
    await desk.get(`/desk/letters/${serial}`)
    await desk.submit("/acts/draft", { text: "您好，线路已于今日恢复。" })
    expect((await statusOf(serial, code)).reply?.text).toContain("咨询电话见本局网站")
    await desk.submit("/acts/submit")
    await desk.submit("/acts/approve")
    expect((await statusOf(serial, code)).reply?.text).toContain("已于今日恢复")
    expect((await act("reopen", { reason: "再问" })).status).toBe(409)

    await desk.get(`/desk/letters/${serial}`)
    await desk.submit("/acts/unpublish", { note: "来信人要求" })
    expect(await archive()).toEqual([])
    await desk.get("/desk/audit")
    expect((await desk.submit("/desk/audit")).text).toContain("核验通过")
  })

  async function archive(): Promise<readonly ArchiveItem[]> {
    const response = await fetch(`${mailbox.url}/api/v1/archive`)
    return ((await response.json()) as { items: ArchiveItem[] }).items
  }

  it("does not offer publication when the writer did not agree", async () => {
    const { serial } = await receive({ wantsPublic: false })
    const page = await answer(serial)
    expect(page.forms.some(({ action }) => action.endsWith("/propose"))).toBe(false)
    const forced = { csrf: page.forms[0]?.fields["csrf"] ?? "", version: "6" }
    expect((await desk.post(`/desk/letters/${serial}/acts/propose`, forced)).status).toBe(409)
  })

  it("keeps a draft that met somebody else's change", async () => {
    const { serial } = await receive()
    await desk.get(`/desk/letters/${serial}`)
    await desk.submit("/acts/route", { unit: "urban" })
    await desk.submit("/acts/accept")
    const conflict = await desk.submit("/acts/draft", { text: "辛苦写的稿子", version: "2" })
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain("辛苦写的稿子")
    expect((await desk.submit("/acts/draft", { text: "辛苦写的稿子" })).status).toBe(200)
  })

  it("takes supplements while open and a withdrawal, and then nothing more", async () => {
    const { serial, code } = await receive()
    const act = (path: string, body: object) =>
      post(`${mailbox.url}/api/v1/letters/${serial}/${path}`, { code, ...body })
    const supplemented = (await (
      await act("supplement", { text: "补充：早高峰最难。" })
    ).json()) as StatusAnswer
    expect(supplemented.timeline.at(-1)).toMatchObject({ what: "您补充了内容", note: "补充：早高峰最难。" })
    expect((await desk.get(`/desk/letters/${serial}`)).text).toContain("早高峰最难")
    expect(((await (await act("withdraw", {})).json()) as StatusAnswer).state).toBe("已撤回")
    expect((await act("supplement", { text: "还有" })).status).toBe(409)
  })
})

describe("the unit's right to hand back", () => {
  it("ends with the first working day, after which the letter counts as accepted", async () => {
    const { serial, code } = await receive()
    await desk.get(`/desk/letters/${serial}`)
    await desk.submit("/acts/route", { unit: "education" })
    await travel("2026-11-23T15:59:00Z") // Monday, one minute before midnight in Beijing
    await desk.get(`/desk/letters/${serial}`)
    expect((await desk.submit("/acts/return", { note: "不属于本局职责" })).status).toBe(200)
    await desk.get(`/desk/letters/${serial}`)
    await desk.submit("/acts/route", { unit: "housing" })
    await travel("2026-11-24T16:01:00Z")
    await desk.get(`/desk/letters/${serial}`)
    expect((await desk.submit("/acts/return", { note: "不属于本局职责" })).text).toContain("已超过一个工作日")
    await mailbox.service.runJobs()
    const { timeline } = await statusOf(serial, code)
    expect(timeline.at(-1)?.what).toBe("承办单位已签收")
    await travel("2026-11-20T01:00:00Z")
  })

  it("ends with the third dispatch", async () => {
    const { serial } = await receive()
    for (const unit of ["education", "housing"]) {
      await desk.get(`/desk/letters/${serial}`)
      await desk.submit("/acts/route", { unit })
      await desk.submit("/acts/return", { note: "不属于本局职责" })
    }
    await desk.get(`/desk/letters/${serial}`)
    await desk.submit("/acts/route", { unit: "urban" })
    const refused = await desk.submit("/acts/return", { note: "不属于本局职责" })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain("不能再退单")
  })
})

describe("time passing", () => {
  it("closes an answered letter after the days to ask again, and destroys contact data after the retention", async () => {
    const { serial, code } = await receive()
    await answer(serial)
    await travel("2026-12-05T16:01:00Z")
    await mailbox.service.runJobs()
    expect((await statusOf(serial, code)).timeline.at(-1)?.what).toBe("已办结")
    await travel("2029-01-01T01:00:00Z")
    await mailbox.service.runJobs()
    expect((await desk.get(`/desk/letters/${serial}`)).text).toContain("原文和联系方式已清除")
    expect((await desk.submit("/contact", { why: "回访" })).text).toContain("已按期清除")
    await desk.get("/desk/audit")
    expect((await desk.submit("/desk/audit")).text).toContain("核验通过")
    await travel("2026-11-20T01:00:00Z")
  })
})
