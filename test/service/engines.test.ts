import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { ArchiveItem, Receipt, StatusAnswer } from "../../service/contract.ts"
import type { ServiceOptions } from "../../service/index.ts"
import { logInAs } from "./support/desk-client.ts"
import { findPostgres, startPostgres, type TemporaryPostgres } from "./support/postgres.ts"
import { newLetter, post, type Started, send, startService } from "./support/start-service.ts"

/** The same demands on every engine that may keep letters. */
function conformance(open: () => Promise<ServiceOptions>): void {
  let mailbox: Started

  beforeAll(async () => {
    mailbox = await startService({ ...(await open()), at: "2026-11-20T01:00:00Z" })
  }, 60_000)
  afterAll(() => mailbox?.remove())

  it("gives 60 letters sent at once, half of them twice, one serial each without a gap", async () => {
    const letters = Array.from({ length: 60 }, () => newLetter())
    const answers = await Promise.all(
      [...letters, ...letters.slice(30)].map((letter) => send(mailbox, letter)),
    )
    const receipts = (await Promise.all(answers.map((answer) => answer.json()))) as Receipt[]
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(60)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30)
    const serials = [...new Set(receipts.map(({ serial }) => serial))].sort()
    expect(serials).toEqual(letters.map((_, at) => `2026-${String(at + 1).padStart(6, "0")}`))
  })

  it("lets exactly one of ten racing acts win", async () => {
    const desk = await logInAs(mailbox.url, mailbox.account)
    const page = await desk.get("/desk/letters/2026-000001")
    const form = page.forms.find(({ action }) => action.endsWith("/acts/route"))
    const fields = { ...form?.fields, unit: "transport" }
    const answers = await Promise.all(Array.from({ length: 10 }, () => desk.post(form?.action ?? "", fields)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
  })

  it("takes a letter from route to archive, finds it by its words, counts it and verifies its chain", async () => {
    const letter = newLetter()
    const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
    const desk = await logInAs(mailbox.url, mailbox.account)
    await desk.get(`/desk/letters/${serial}`)
    await desk.submit("/acts/route", { unit: "education", theme: "教育文化" })
    await desk.submit("/acts/accept")
    await desk.submit("/acts/draft", { text: "您好，ABC线将于12月1日恢复运行。" })
    await desk.submit("/acts/submit")
    await desk.submit("/acts/approve")
    await desk.submit("/acts/propose")
    await desk.submit("/acts/redact", {
      title: "公交恢复",
      question: "市民询问100%恢复的时间。",
      answer: "ABC线12月1日恢复。",
    })
    await desk.submit("/acts/sign_public")
    await desk.submit("/acts/publish")
    const found = async (q: string) => {
      const response = await fetch(`${mailbox.url}/api/v1/archive?q=${encodeURIComponent(q)}`)
      return ((await response.json()) as { items: ArchiveItem[] }).items.map((item) => item.serial)
    }
    expect(await found("abc线")).toEqual([serial])
    expect(await found("没有的词")).toEqual([])
    const status = (await (
      await post(`${mailbox.url}/api/v1/status`, { serial, code: letter.code })
    ).json()) as StatusAnswer
    expect(status).toMatchObject({ state: "已答复", unit: "市教育局", dueOn: "2026-11-27" })
    expect((await desk.get(`/desk?group=all&q=${serial}`)).text).toContain("共1封")
    const stats = (await (await fetch(`${mailbox.url}/api/v1/stats?month=2026-11`)).json()) as {
      total: object
    }
    expect(stats.total).toMatchObject({ received: 61, answered: 1, onTime: 1, medianDays: 0 })
    await mailbox.service.runJobs()
    expect((await mailbox.service.verify()).faults).toEqual([])
  })
}

describe("SQLite", () => conformance(async () => ({})))

const bin = findPostgres()
if (bin === undefined)
  console.log("PostgreSQL: skipped, no /usr/lib/postgresql/*/bin (apt-get install postgresql)")

describe.skipIf(bin === undefined)("PostgreSQL", () => {
  let server: TemporaryPostgres | undefined
  afterAll(() => server?.stop())
  conformance(async () => {
    server = await startPostgres(bin ?? "")
    return { databaseUrl: server.url }
  })
})
