import { createHash, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Ask, type Auditor, openAuditor } from "./support/api-auditor.ts"
import { logInAs } from "./support/desk-client.ts"
import { openSurvey } from "./support/drafted-survey.ts"
import { answerLetter, receiveLetter } from "./support/handled-letter.ts"
import { findPostgres, startPostgres } from "./support/postgres.ts"
import { newCode, newLetter, noLimits, type Started, startService } from "./support/start-service.ts"

let mailbox: Started
let api: Auditor
const seen = new Set<string>()

beforeAll(async () => {
  mailbox = await startService()
  api = await openAuditor(mailbox.url, seen)
})
afterAll(() => mailbox.remove())

const letters = "/api/v1/letters"
const survey = "/api/v1/surveys/{id}"
const acts = {
  supplement: { text: "补充一点：早晚高峰也没有车。" },
  rating: { score: 3, text: "谢谢" },
  reopen: { reason: "线路仍未恢复。" },
  withdraw: { reason: "已经解决" },
}
const writing = [
  letters,
  "/api/v1/status",
  `${survey}/responses`,
  ...Object.keys(acts).map((act) => `${letters}/{key}/${act}`),
]
const chunked = (): Ask["init"] => ({
  body: new Blob(["{}"]).stream(),
  duplex: "half",
  headers: { "content-type": "application/json", "idempotency-key": "0123456789abcdef" },
})

describe("every answer is as the OpenAPI document says", () => {
  it("when a letter is written", async () => {
    const letter = newLetter()
    const key = { headers: { "idempotency-key": letter.id } }
    const ask = async (json: unknown, headers = key.headers) =>
      (await api.ask("POST", letters, { json, headers })).status
    expect(await ask(letter)).toBe(201)
    expect(await ask(letter)).toBe(200)
    expect(await ask({ ...letter, title: "另一个标题" })).toBe(409)
    expect(await ask({ ...letter, title: "短" })).toBe(422)
  })

  it("when a request is no good, on each route that takes one", async () => {
    for (const path of writing) {
      const headers = { "content-type": "application/json", "idempotency-key": "0123456789abcdef" }
      const ask = async (init: Ask["init"]) =>
        (
          await api.ask("POST", path, {
            values: { key: "2026-000001", id: "2026-001" },
            init: { headers, ...init },
          })
        ).status
      expect(await ask({ body: "{" })).toBe(400)
      expect(await ask({ body: "x".repeat(70_000) })).toBe(413)
      expect(await ask({ body: "{}", headers: { "idempotency-key": headers["idempotency-key"] } })).toBe(415)
      expect(await ask({ body: "{}" })).toBe(422)
      expect(await ask(chunked())).toBe(411)
    }
  })

  it("when a file is sent", async () => {
    const put = async (
      bytes: Buffer<ArrayBuffer>,
      sha256 = createHash("sha256").update(bytes).digest("hex"),
    ) =>
      (await api.ask("PUT", "/api/v1/uploads/{sha256}", { values: { sha256 }, init: { body: bytes } })).status
    const pdf = Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n")
    expect(await put(pdf)).toBe(201)
    expect(await put(pdf)).toBe(200)
    expect(await put(pdf, "0".repeat(64))).toBe(422)
    expect(await put(pdf, "zz")).toBe(400)
    expect(await put(Buffer.from("#!/bin/sh\necho hello\n"))).toBe(415)
    expect(await put(Buffer.alloc(10 * 1024 * 1024 + 1))).toBe(413)
    const values = { sha256: "1".repeat(64) }
    expect((await api.ask("PUT", "/api/v1/uploads/{sha256}", { values, init: chunked() ?? {} })).status).toBe(
      411,
    )
  })

  it("when the writer comes back", async () => {
    const { serial, code } = await receiveLetter(mailbox)
    const status = async (json: object) => (await api.ask("POST", "/api/v1/status", { json })).status
    expect(await status({ serial, code })).toBe(200)
    expect(await status({ serial, code: newCode() })).toBe(404)
    const act = async (name: keyof typeof acts, with_: string, key = serial) =>
      (
        await api.ask("POST", `${letters}/{key}/${name}`, {
          values: { key },
          json: { code: with_, ...acts[name] },
        })
      ).status
    expect(await act("supplement", code)).toBe(200)
    expect(await act("rating", code)).toBe(409)
    expect(await act("reopen", code)).toBe(409)
    await answerLetter(mailbox, serial, false)
    expect(await status({ serial, code })).toBe(200)
    expect(await act("rating", code)).toBe(200)
    expect(await act("reopen", code)).toBe(200)
    const other = await receiveLetter(mailbox)
    expect(await act("withdraw", other.code, other.id)).toBe(200)
    expect(await act("withdraw", other.code, other.id)).toBe(409)
    expect(await act("supplement", other.code, other.id)).toBe(409)
    for (const name of ["supplement", "rating", "reopen", "withdraw"] as const) {
      const strange = await receiveLetter(mailbox)
      for (let turn = 0; turn < 5; turn++) expect(await act(name, newCode(), strange.serial)).toBe(404)
      expect(await act(name, newCode(), strange.serial)).toBe(429)
    }
    const strange = await receiveLetter(mailbox)
    for (let turn = 0; turn < 6; turn++) await status({ serial: strange.serial, code: newCode() })
  })

  it("when the public reads", async () => {
    const { serial } = await receiveLetter(mailbox)
    await answerLetter(mailbox, serial, true)
    const values = { serial, code: "mayor" }
    for (const path of [
      "/api/v1/archive",
      "/api/v1/archive/similar",
      "/api/v1/archive/{serial}",
      "/api/v1/stats",
    ]) {
      const query = path.endsWith("similar") ? `?title=${encodeURIComponent("公交线路何时恢复")}` : ""
      const first = await api.ask("GET", path, { values, query })
      expect(JSON.stringify(first.body)).toContain(path.endsWith("stats") ? "交通出行" : serial)
      const again = await api.ask("GET", path, { values, query, headers: { "if-none-match": first.etag } })
      expect([first.status, again.status]).toEqual([200, 304])
    }
    const statusOf = async (path: string, ask: Ask = {}) => (await api.ask("GET", path, ask)).status
    expect(await statusOf("/api/v1/archive", { query: "?from=morgen" })).toBe(422)
    expect(await statusOf("/api/v1/stats", { query: "?month=13" })).toBe(422)
    expect(await statusOf("/api/v1/archive/{serial}", { values: { serial: "2020-000001" } })).toBe(404)
    expect(await statusOf("/api/v1/services")).toBe(200)
    expect(await statusOf("/api/v1/services/{code}", { values })).toBe(200)
    expect(await statusOf("/api/v1/services/{code}", { values: { code: "none" } })).toBe(404)
    for (const path of ["/api/v1/challenge", "/openapi.json", "/healthz", "/readyz"])
      expect(await statusOf(path)).toBe(200)
  })

  it("when a survey is answered", async () => {
    const desk = await logInAs(mailbox.url, mailbox.account)
    const id = await openSurvey(desk)
    const values = { id }
    for (const path of ["/api/v1/surveys", survey]) {
      const first = await api.ask("GET", path, { values })
      const again = await api.ask("GET", path, { values, headers: { "if-none-match": first.etag } })
      expect([first.status, again.status]).toEqual([200, 304])
    }
    expect((await api.ask("GET", survey, { values: { id: "2020-001" } })).status).toBe(404)
    const token = randomUUID()
    const ask = async (json: object, of = id) =>
      (await api.ask("POST", `${survey}/responses`, { values: { id: of }, json: { token, ...json } })).status
    const answers = [{ question: 1, choices: [0] }]
    expect(await ask({ answers })).toBe(201)
    expect(await ask({ answers })).toBe(200)
    expect(await ask({ answers: [{ question: 1, choices: [1] }] })).toBe(409)
    expect(await ask({ answers }, "2020-001")).toBe(404)
    await desk.get(`/desk/surveys/${id}`)
    await desk.submit("/acts/close", { note: "已经收到足够的答卷。" })
    const opinion = { "opinion-0": "缩短间隔", "verdict-0": "采纳", "reason-0": "下月起缩短。" }
    await desk.get(`/desk/surveys/${id}`)
    await desk.submit("/acts/publish", { summary: "大家最希望缩短发车间隔。", ...opinion })
    const { body } = await api.ask("GET", survey, { values })
    expect(body).toMatchObject({ phase: "published", tally: { responses: 1 }, result: { opinions: [{}] } })
  })

  it("when somebody asks too often", async () => {
    const none = { burst: 0, perSecond: 0.1 }
    const tight = await startService({
      limits: { ...noLimits, perPrefix: none, challenges: none, uploads: none, responses: none },
    })
    const strict = await openAuditor(tight.url, seen)
    const letter = newLetter()
    const headers = { "idempotency-key": letter.id }
    expect((await strict.ask("POST", letters, { json: letter, headers })).status).toBe(429)
    expect((await strict.ask("GET", "/api/v1/challenge")).status).toBe(429)
    const response = { values: { id: "2026-001" }, json: {} }
    expect((await strict.ask("POST", `${survey}/responses`, response)).status).toBe(429)
    const values = { sha256: "0".repeat(64) }
    expect(
      (await strict.ask("PUT", "/api/v1/uploads/{sha256}", { values, init: { body: "a" } })).status,
    ).toBe(429)
    const similar = Array.from({ length: 121 }, () => strict.ask("GET", "/api/v1/archive/similar"))
    expect((await Promise.all(similar)).map(({ status }) => status)).toContain(429)
    await tight.remove()
  })

  it("when Open311 asks, in JSON and in XML", async () => {
    const { serial } = await receiveLetter(mailbox)
    await answerLetter(mailbox, serial, true)
    for (const format of ["json", "xml"]) {
      const values = { format, service_code: "mayor", service_request_id: serial }
      const ask = async (path: string, more: Ask = {}, method = "GET") => {
        const { status, body } = await api.ask(method, `/open311/v2/${path}.{format}`, { values, ...more })
        return { status, text: typeof body === "string" ? body : JSON.stringify(body) }
      }
      expect((await ask("discovery")).text).toContain("http://wiki.open311.org/GeoReport_v2")
      expect((await ask("services")).text).toContain("市长信箱")
      expect((await ask("services/{service_code}")).text).toContain("singlevaluelist")
      expect((await ask("requests")).text).toContain(serial)
      expect((await ask("requests/{service_request_id}")).text).toContain(serial)
      for (const found of [
        "?service_code=mayor",
        `?service_request_id=${serial}`,
        "?status=open,closed",
        "?start_date=2026-11-20T00:00:00Z",
      ])
        expect((await ask("requests", { query: found })).text, found).toContain(serial)
      for (const empty of [
        "?service_code=none",
        "?status=open",
        "?end_date=2026-11-01T00:00:00Z",
        "?service_request_id=x",
      ])
        expect((await ask("requests", { query: empty })).text, empty).not.toContain(serial)
      const wrong = [
        await ask("requests", { query: "?start_date=never" }),
        await ask("services/{service_code}", { values: { format, service_code: "none" } }),
        await ask("requests/{service_request_id}", { values: { format, service_request_id: "2020-000001" } }),
        await ask("requests", {}, "POST"),
      ]
      expect(wrong.map(({ status }) => status)).toEqual([400, 404, 404, 403])
      if (format === "xml")
        for (const { text } of wrong) expect(text).toMatch(/<errors><error><code>40\d<\/code><description>/)
      if (format === "xml")
        expect((await ask("requests")).text).toContain("市民&lt;询问&gt;公交&amp;恢复时间")
    }
  })
})

const bin = findPostgres()

describe.skipIf(bin === undefined)("without its database", () => {
  it("every route says so as documented", async () => {
    const server = await startPostgres(bin ?? "")
    const lonely = await startService({ databaseUrl: server.url })
    const auditor = await openAuditor(lonely.url, seen)
    await server.stop()
    const letter = newLetter()
    const values = {
      key: "2026-000001",
      serial: "2026-000001",
      code: "mayor",
      format: "json",
      id: "2026-001",
    }
    const more = { sha256: "0".repeat(64), service_code: "mayor", service_request_id: "2026-000001" }
    const bodies: Readonly<Record<string, object>> = {
      [letters]: letter,
      "/api/v1/status": { serial: "2026-000001", code: letter.code },
      [`${survey}/responses`]: { token: randomUUID(), answers: [] },
      ...Object.fromEntries(
        Object.entries(acts).map(([act, body]) => [
          `${letters}/{key}/${act}`,
          { code: letter.code, ...body },
        ]),
      ),
    }
    const expected = auditor.documented.filter((line) => line.endsWith(" 503"))
    const statuses = await Promise.all(
      expected.map(async (line) => {
        const [method = "", path = ""] = line.split(" ")
        const body = bodies[path]
        const init = method === "PUT" ? { init: { body: "a" } } : {}
        const ask = { values: { ...values, ...more }, headers: { "idempotency-key": letter.id }, ...init }
        return (await auditor.ask(method, path, body === undefined ? ask : { ...ask, json: body })).status
      }),
    )
    expect(statuses).toEqual(expected.map(() => 503))
    await lonely.remove()
  }, 60_000)
})

it("documents no answer that was not seen here, and every route", () => {
  const missing = api.documented.filter(
    (line) => !seen.has(line) && !(bin === undefined && line.endsWith("503")),
  )
  expect(missing).toEqual([])
  const plain = (path: string) => path.replace(/\{\w+\}/g, "{}")
  const documented = new Set(api.documented.map((line) => plain(line.replace(/ \d+$/, ""))))
  const routes = mailbox.service.routes
    .filter(({ method, path }) => method !== "ALL" && !/^\/(mailbox|desk|surveys)\b/.test(path))
    .map(({ method, path }) => `${method} ${patternOf(path)}`)
  expect(routes.filter((route) => !documented.has(route))).toEqual([])
  expect(new Set(routes)).toEqual(documented)
})

/** `/:file{requests\.(json|xml)}` → `/requests.{}`; `/:code` → `/{}` */
function patternOf(path: string): string {
  return path
    .replace(/:\w+\{([a-z]+)\\\.\(json\|xml\)\}/, "$1.{}")
    .replace(/:\w+\{\[[^\]]+\]\+\\\.\(json\|xml\)\}/, "{}.{}")
    .replace(/:\w+/g, "{}")
}
