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

  it("pages through every letter once, and back again, by the keys of the letters", async () => {
    const desk = await logInAs(mailbox.url, mailbox.account)
    for (const group of ["open", "all"]) {
      const pages: string[][] = []
      let path = `/desk?group=${group}`
      for (let turn = 0; path !== "" && turn < 5; turn++) {
        const { html } = await desk.get(path)
        pages.push(serialsOf(html))
        path = linkOf(html, "下一页")
      }
      expect(pages.map(({ length }) => length)).toEqual([30, 30])
      expect(new Set(pages.flat()).size).toBe(60)
      const sorted = [...pages.flat()].sort()
      expect(pages.flat()).toEqual(group === "open" ? sorted : sorted.reverse())
      const last = await desk.get(`/desk?group=${group}&after=2026-11-27.${pages[0]?.at(-1)}`)
      const back = await desk.get(linkOf(last.html, "上一页"))
      expect(serialsOf(back.html)).toEqual(pages[0])
    }
  })

  it("finds letters by words in any order of pages, and a serial by itself", async () => {
    const desk = await logInAs(mailbox.url, mailbox.account)
    const first = await desk.get(`/desk?group=all&q=${encodeURIComponent("青湖路")}`)
    const second = await desk.get(linkOf(first.html, "下一页"))
    expect(first.text).toContain("共60封")
    expect(new Set([...serialsOf(first.html), ...serialsOf(second.html)]).size).toBe(60)
    expect(serialsOf((await desk.get("/desk?group=all&q=2026-000007")).html)).toEqual(["2026-000007"])
    expect((await desk.get("/desk?group=done")).text).toContain("共0封")
  })

  it("keeps the neighbours of refused letters, without a gap", async () => {
    const attachments = [{ sha256: "0".repeat(64), name: "a.pdf" }]
    const letters = Array.from({ length: 24 }, (_, at) => newLetter(at % 3 === 1 ? { attachments } : {}))
    const answers = await Promise.all(letters.map((letter) => send(mailbox, letter)))
    expect(answers.map(({ status }) => status)).toEqual(letters.map((_, at) => (at % 3 === 1 ? 422 : 201)))
    const serials = await Promise.all(
      answers.filter(({ ok }) => ok).map(async (answer) => ((await answer.json()) as Receipt).serial),
    )
    expect(serials.sort()).toEqual(Array.from({ length: 16 }, (_, at) => `2026-0000${at + 61}`))
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
    expect(stats.total).toMatchObject({ received: 77, answered: 1, onTime: 1, medianDays: 0 })
    await mailbox.service.runJobs()
    expect((await mailbox.service.verify()).faults).toEqual([])
  })
}

function serialsOf(html: string): string[] {
  return [...html.matchAll(/href="\/desk\/letters\/([\d-]+)"/g)].map(([, serial = ""]) => serial)
}

function linkOf(html: string, word: string): string {
  return (new RegExp(`href="([^"]+)">${word}`).exec(html)?.[1] ?? "").replaceAll("&amp;", "&")
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

  it("is not used where it says yes before the disk has the letter", async () => {
    const careless = new URL(server?.url ?? "")
    careless.searchParams.set("options", "-c synchronous_commit=off")
    const started = startService({ databaseUrl: careless.href.replaceAll("+", "%20") })
    await expect(started).rejects.toThrow(/synchronous_commit = off; accepted letters could be lost/)
  })
})
