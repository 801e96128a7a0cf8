import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { solves } from "../../service/letters/challenge.ts"
import type { SurveyDetail, SurveyPage } from "../../service/surveys/survey-contract.ts"
import { createDeskClient, type DeskClient, logInAs } from "./support/desk-client.ts"
import { day, draftSurvey, logInForWeeks, openSurvey, start } from "./support/drafted-survey.ts"
import { noLimits, post, type Started, startService } from "./support/start-service.ts"

let mailbox: Started
let desk: DeskClient

beforeAll(async () => {
  mailbox = await startService({ trustProxy: true })
  desk = await logInForWeeks(mailbox)
})
afterAll(() => mailbox.remove())

const some = [{ question: 1, choices: [0] }]
const from = (address: string) => ({ "x-forwarded-for": address })

function respond(
  id: string,
  answers: readonly object[] = some,
  { token = randomUUID() as string, address = "10.0.0.1", more = {} } = {},
): Promise<Response> {
  const body = { token, answers, ...more }
  return post(`${mailbox.url}/api/v1/surveys/${id}/responses`, body, from(address))
}

async function read(id: string): Promise<SurveyDetail> {
  return (await (await fetch(`${mailbox.url}/api/v1/surveys/${id}`)).json()) as SurveyDetail
}

async function publish(id: string, fields: Readonly<Record<string, string>> = {}) {
  await desk.get(`/desk/surveys/${id}`)
  return desk.submit("/acts/publish", { summary: "共收到意见若干条，采纳情况如下。", ...fields })
}

describe("a response (T14)", () => {
  it("counts once however often its token comes, and cannot be changed by it", async () => {
    const id = await openSurvey(desk)
    const token = randomUUID()
    const same = await Promise.all(Array.from({ length: 10 }, () => respond(id, some, { token })))
    expect(same.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
    expect((await respond(id, [{ question: 1, choices: [1] }], { token })).status).toBe(409)
    const other = await openSurvey(desk)
    expect((await respond(other, some, { token })).status).toBe(201)
    mailbox.now = start + 11 * day
    expect((await read(id)).tally).toMatchObject({ responses: 1, networks: 1 })
    expect((await respond(id, some, { token })).status).toBe(200)
    mailbox.now = start
  })

  it("of a stuffed network shows as a count and nowhere as an address", async () => {
    const id = await openSurvey(desk)
    for (let at = 0; at < 20; at++) await respond(id, some, { address: `10.9.9.${at}` })
    for (const address of ["10.1.1.1", "10.2.2.2", "2001:db8:1::1"]) await respond(id, some, { address })
    mailbox.now = start + 11 * day
    expect((await read(id)).tally).toMatchObject({ responses: 23, networks: 4, mostFromOne: 20 })
    const shown = await createDeskClient(mailbox.url).get(`/surveys/${id}`)
    expect(shown.text).toContain("共收到23份，来自4个网络；同一网络最多20份。")
    expect(shown.html + (await desk.get(`/desk/surveys/${id}`)).html).not.toContain("10.9.9")
    expect((await desk.get(`/desk/surveys/${id}/answers.csv`)).html).not.toContain("10.9.9")
    mailbox.now = start
  })

  it("is refused before the first day, after the last, and after an early end", async () => {
    const id = await openSurvey(desk, { from_on: "2026-11-21" })
    expect((await respond(id)).status).toBe(409)
    // Midnight in Beijing, to the second.
    for (const [at, status] of [
      ["2026-11-20T15:59:59Z", 409],
      ["2026-11-20T16:00:00Z", 201],
      ["2026-11-30T15:59:59Z", 201],
      ["2026-11-30T16:00:00Z", 409],
    ] as const) {
      mailbox.now = Date.parse(at)
      expect((await respond(id)).status, at).toBe(status)
    }
    mailbox.now = start
    const early = await openSurvey(desk)
    await desk.submit("/acts/close", { note: "题目有误。" })
    expect(await (await respond(early)).json()).toMatchObject({ error: { code: "closed" } })
    expect((await respond("2026-999")).status).toBe(404)
    expect((await respond(await draftSurvey(desk))).status).toBe(404)
  })

  it("is held against the questions, and each fault named", async () => {
    const id = await openSurvey(desk)
    const faults = async (answers: readonly object[]) => {
      const answer = await respond(id, answers)
      expect(answer.status).toBe(422)
      return Object.keys(((await answer.json()) as { error: { fields?: object } }).error.fields ?? {})
    }
    expect(await faults([])).toEqual(["q1"])
    expect(await faults([{ question: 1, choices: [0, 1] }])).toEqual(["q1"])
    expect(await faults([{ question: 1, choices: [3] }])).toEqual(["q1"])
    expect(await faults([{ question: 1, choices: [-1] }])).toEqual(["answers"])
    expect(await faults([...some, { question: 9, text: "?" }])).toEqual(["answers"])
    expect(await faults([...some, { question: 3, text: "字".repeat(1001) }])).toEqual(["answers"])
    const whole = [...some, { question: 2, choices: [2, 0, 0] }, { question: 3, text: "  晚班车太早  " }]
    expect((await respond(id, whole)).status).toBe(201)
    expect((await desk.get(`/desk/surveys/${id}/answers.csv`)).html).toContain(
      '1,"发车间隔","公交车；步行","晚班车太早"',
    )
  })

  it("needs a proof of work where letters do, and a proof serves once", async () => {
    const strict = await startService({ powBits: 8 })
    const clerk = await logInAs(strict.url, strict.account)
    const id = await openSurvey(clerk)
    const url = `${strict.url}/api/v1/surveys/${id}/responses`
    const code = async (body: object) => {
      const answer = await post(url, { token: randomUUID(), answers: some, ...body })
      return answer.ok ? answer.status : ((await answer.json()) as { error: { code: string } }).error.code
    }
    expect(await code({})).toBe("proof_required")
    const { challenge } = (await (await fetch(`${strict.url}/api/v1/challenge`)).json()) as {
      challenge: string
    }
    const nonce = Array.from({ length: 100_000 }, (_, at) => String(at)).find((one) =>
      solves(challenge + one, 8),
    )
    const token = randomUUID()
    expect(await code({ token, proof: { challenge, nonce } })).toBe(201)
    expect(await code({ token, proof: { challenge, nonce } })).toBe(200)
    expect(await code({ proof: { challenge, nonce } })).toBe("proof_used")
    expect(await code({ website: "x" })).toBe("refused")
    await strict.remove()
  })

  it("is put off when a network sends too many", async () => {
    const tight = await startService({ limits: { ...noLimits, responses: { burst: 3, perSecond: 0.1 } } })
    const id = await openSurvey(await logInAs(tight.url, tight.account))
    const url = `${tight.url}/api/v1/surveys/${id}/responses`
    const statuses: number[] = []
    for (let turn = 0; turn < 5; turn++)
      statuses.push((await post(url, { token: randomUUID(), answers: some })).status)
    expect(statuses).toEqual([201, 201, 201, 429, 429])
    await tight.remove()
  })
})

describe("the plain form", () => {
  it("takes one response a browser, keeps what was typed, and says how it is limited", async () => {
    const id = await openSurvey(desk)
    const citizen = createDeskClient(mailbox.url)
    const page = await citizen.get(`/surveys/${id}`)
    expect(page.text).toContain("一次性编号，只能提交一次")
    expect((await citizen.submit(`/surveys/${id}`, { q1: "1" })).text).toContain("提交过快")
    mailbox.now = start + 5000
    const wrong = await citizen.submit(`/surveys/${id}`, { q3: "站牌太高" })
    expect([wrong.status, wrong.text.includes("请选择这一题的答案")]).toEqual([422, true])
    expect(wrong.html).toContain("站牌太高</textarea>")
    const sent = await citizen.submit(`/surveys/${id}`, { q1: "1", q2: "0", q3: "站牌太高" })
    expect([sent.status, sent.text.includes("答卷已经收到")]).toEqual([200, true])
    const again = await citizen.get(`/surveys/${id}`)
    expect(again.forms.filter(({ action }) => action === `/surveys/${id}`)).toEqual([])
    await citizen.get(`/surveys/${id}?another=1`)
    mailbox.now = start + 10_000
    expect((await citizen.submit(`/surveys/${id}`, { q1: "2" })).status).toBe(200)
    mailbox.now = start + 11 * day
    expect((await read(id)).tally?.questions[0]).toEqual({ question: 1, answered: 2, counts: [0, 1, 1] })
    mailbox.now = start
  })

  it("refuses a forged token, the honeypot, a foreign origin and what is over", async () => {
    const id = await openSurvey(desk)
    const citizen = createDeskClient(mailbox.url)
    const { forms } = await citizen.get(`/surveys/${id}`)
    mailbox.now = start + 5000
    const token = forms[0]?.fields["token"] ?? ""
    expect((await citizen.post(`/surveys/${id}`, { token: `${token}0`, q1: "0" })).status).toBe(422)
    expect((await citizen.post(`/surveys/${id}`, { token, q1: "0", website: "x" })).status).toBe(422)
    const foreign = {
      method: "POST",
      headers: { origin: "http://evil.example" },
      body: new URLSearchParams(),
    }
    expect((await fetch(`${mailbox.url}/surveys/${id}`, foreign)).status).toBe(403)
    mailbox.now = start + 11 * day
    expect((await citizen.post(`/surveys/${id}`, { token, q1: "0" })).status).toBe(409)
    expect((await citizen.get("/surveys/2026-999")).status).toBe(404)
    mailbox.now = start
  })
})

describe("a consultation", () => {
  it("is commented article by article, and its result published opinion by opinion", async () => {
    const id = await openSurvey(desk, { kind: "consultation" })
    const { questions } = await read(id)
    expect(questions.map(({ words }) => words)).toEqual([
      "第一条　为规范公共座椅设置，制定本办法。",
      "第二条　公共座椅应当设置扶手。\n（一）老年人活动场所；\n（二）医院。",
    ])
    expect((await respond(id, [])).status).toBe(422)
    const text = "扶手太窄，请打我电话13912345678。"
    expect((await respond(id, [{ question: 2, text }])).status).toBe(201)
    mailbox.now = start + 11 * day
    const closed = await read(id)
    expect([closed.phase, closed.result]).toEqual(["closed", undefined])
    const seen = await desk.get(`/desk/surveys/${id}`)
    expect(seen.text).toContain("扶手太窄")
    expect(seen.html).not.toContain("13912345678")
    const opinion = { "verdict-0": "部分采纳", "reason-0": "医院的座椅加宽扶手，其他场所按标准设置。" }
    const refused = await publish(id, { "opinion-0": text, ...opinion })
    expect([refused.status, refused.text.includes("13912345678")]).toEqual([422, true])
    expect((await read(id)).phase).toBe("closed")
    expect((await publish(id, { "opinion-0": "扶手太窄。", ...opinion })).text).toContain("结果已经公布")
    expect((await read(id)).result?.opinions).toEqual([
      { opinion: "扶手太窄。", verdict: "部分采纳", reason: opinion["reason-0"] },
    ])
    expect((await createDeskClient(mailbox.url).get(`/surveys/${id}`)).text).toContain("部分采纳")
    mailbox.now = start
  })

  it("does not show its figures while it is open, nor a draft or what was thrown away", async () => {
    const id = await openSurvey(desk)
    await respond(id)
    expect((await read(id)).tally).toBeUndefined()
    expect((await createDeskClient(mailbox.url).get(`/surveys/${id}`)).text).not.toContain("共收到")
    const draft = await draftSurvey(desk)
    expect((await fetch(`${mailbox.url}/surveys/${draft}`)).status).toBe(404)
    await desk.submit("/acts/discard")
    expect((await desk.get(`/desk/surveys/${draft}`)).status).toBe(404)
    const { items } = (await (await fetch(`${mailbox.url}/api/v1/surveys`)).json()) as SurveyPage
    expect(items.map((item) => item.id)).not.toContain(draft)
  })
})
