import { createHash, randomUUID } from "node:crypto"
import { type Browser, expect, type Page, test } from "@playwright/test"
import type { Receipt } from "../../service/contract.ts"
import { payloads } from "./payloads.ts"
import { type DeskClient, logInAs } from "./support/desk-client.ts"
import { openSurvey } from "./support/drafted-survey.ts"
import { newLetter, post, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started
let desk: DeskClient
let browser: Browser
const serials: string[] = []

test.setTimeout(120_000)

test.beforeAll(async ({ browser: own }) => {
  browser = own
  mailbox = await startService({ at: "2026-11-20T01:00:00Z" })
  desk = await logInAs(mailbox.url, mailbox.account)
})
test.afterAll(async () => {
  await mailbox.remove()
})

/** All of them in one text, so that one page shows the whole corpus in one field. */
const whole = payloads.join("\n")
const short = (at: number, most: number) => (payloads[at % payloads.length] ?? "").slice(0, most)

/** A letter whose every field is hostile, through every act that takes words. */
async function sendHostile(at: number): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.7 ${at}`)
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  await fetch(`${mailbox.url}/api/v1/uploads/${sha256}`, { method: "PUT", body: new Uint8Array(bytes) })
  const letter = newLetter({
    title: `${short(at, 44)} 标题四字`,
    body: whole,
    // Of its own: what a writer gives as a name may not stand in the public copy.
    name: "<b onclick=__ran=1>来信人",
    email: "",
    address: "<u onclick=__ran=1>青湖路口",
    attachments: [{ sha256, name: `${short(at, 150)}.pdf` }],
  })
  const response = await send(mailbox, letter)
  expect(response.status, await response.clone().text()).toBe(201)
  const { serial } = (await response.json()) as Receipt
  const citizen = (path: string, body: object) =>
    post(`${mailbox.url}/api/v1/letters/${serial}/${path}`, { code: letter.code, ...body })
  expect((await citizen("supplement", { text: whole.slice(0, 1000) })).status).toBe(200)
  await desk.get(`/desk/letters/${serial}`)
  await desk.submit("/acts/route", { unit: "transport", theme: short(at, 20) })
  await desk.submit("/acts/accept")
  await desk.submit("/acts/explain", { note: whole, days: "3" })
  await desk.submit("/acts/draft", { text: whole })
  await desk.submit("/acts/submit")
  await desk.submit("/acts/approve", { note: whole.slice(0, 400) })
  expect((await citizen("rating", { score: 2, text: whole.slice(0, 500) })).status).toBe(200)
  await desk.get(`/desk/letters/${serial}`)
  await desk.submit("/acts/propose")
  await desk.submit("/acts/redact", { title: short(at, 100), question: whole, answer: whole })
  await desk.submit("/acts/sign_public")
  expect((await desk.submit("/acts/publish")).text).toContain("已公开")
  return serial
}

async function open(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("dialog", (dialog) => void complaints.push(`dialog ${dialog.message()}`))
  page.on("request", (request) => {
    if (!request.url().startsWith(mailbox.url)) complaints.push(`request ${request.url()}`)
  })
  return { page, complaints }
}

test("no payload of the corpus runs, breaks out or calls out, wherever it is shown", async () => {
  for (const at of [0, 3, 19, 24, 28]) serials.push(await sendHostile(at))
  for (const [at, payload] of payloads.entries()) {
    if (at % 6 === 0 || at % 9 === 0) await desk.get("/desk/accounts")
    if (at % 6 === 0) await desk.submit("/desk/units", { name: payload.slice(0, 40) })
    if (at % 9 === 0)
      await desk.submit("/desk/accounts", {
        username: `u${at}`,
        name: payload.slice(0, 40),
        unit: "office",
        role: "unit",
      })
  }
  await desk.get("/desk/boxes")
  await desk.submit("/desk/boxes", {
    ...{
      code: "hostile",
      name: short(1, 30),
      description: whole.slice(0, 200),
      grp: short(2, 20),
      kind: "help",
    },
    ...{ unit_days: "3", citizen_days: "5", extension_days: "5", active: "1" },
  })
  await desk.get("/desk/settings")
  await desk.submit("/desk/calendar", {
    json: `{"year":2027,"document":"${"<svg onload=__ran=1>"}","off":{},"worked":[]}`,
  })

  const surveys = await answerHostile()

  const { page, complaints } = await open()
  await page.goto(`${mailbox.url}/desk`)
  await page.getByLabel("用户名").fill(mailbox.account.username)
  await page.getByLabel("密码").fill(mailbox.account.password)
  await page.getByRole("button", { name: "登录" }).click()
  const paths = [
    ...["/desk?group=all", "/desk/topics", "/desk/stats", "/desk/accounts", "/desk/boxes", "/desk/settings"],
    ...["/desk/duty", "/desk/audit", "/desk/spot-check"],
    ...serials.map((serial) => `/desk/letters/${serial}`),
    ...surveys.flatMap((id) => [`/desk/surveys/${id}`, `/surveys/${id}`]),
    ...["/desk/surveys", "/surveys", `/surveys?before=${encodeURIComponent(payloads[3] ?? "")}`],
    ...["/mailbox", "/mailbox/archive", `/mailbox/archive?q=${encodeURIComponent(payloads[3] ?? "")}`],
  ]
  for (const path of paths) {
    await page.goto(mailbox.url + path)
    const ran = await page.evaluate(() => ({
      ran: "__ran" in globalThis,
      // Only what our own pages are made of.
      foreign: [
        ...document.querySelectorAll("script:not([src^='/desk/assets/']), img, iframe, object, base, math"),
      ].length,
      handlers: [...document.querySelectorAll("*")].filter((one) =>
        [...one.attributes].some(({ name }) => name.startsWith("on")),
      ).length,
    }))
    expect(ran, path).toEqual({ ran: false, foreign: 0, handlers: 0 })
  }
  expect(complaints).toEqual([])
  await page.close()
})

/** A survey still open and one with its result, hostile in every field that takes words. */
async function answerHostile(): Promise<string[]> {
  const lines = payloads.map((payload) => payload.replace(/[\r\n\0]/g, " ").slice(0, 100))
  const fields = {
    title: `标题 ${short(3, 50)}`,
    intro: whole,
    "words-0": short(0, 200),
    "options-0": [...new Set(lines.map((line) => line.trim()))].slice(0, 20).join("\n"),
    "words-2": short(7, 200),
  }
  const open = await openSurvey(desk, fields)
  const over = await openSurvey(desk, fields)
  for (const id of [open, over]) {
    const answers = [{ question: 1, choices: [0] }]
    const responses = payloads.map((text) => [...answers, { question: 3, text }])
    for (const sent of responses) {
      const url = `${mailbox.url}/api/v1/surveys/${id}/responses`
      expect((await post(url, { token: randomUUID(), answers: sent })).status).toBe(201)
    }
  }
  await desk.get(`/desk/surveys/${over}`)
  await desk.submit("/acts/close", { note: whole.slice(0, 400) })
  await desk.get(`/desk/surveys/${over}`)
  const opinion = { "opinion-0": whole.slice(0, 500), "verdict-0": "采纳", "reason-0": whole.slice(0, 500) }
  expect((await desk.submit("/acts/publish", { summary: whole, ...opinion })).status).toBe(200)
  const csv = (await desk.get(`/desk/surveys/${over}/answers.csv`)).html
  expect(csv).toContain("<script>")
  for (const cell of csv.match(/"(?:[^"]|"")*"/g) ?? []) expect(cell).not.toMatch(/^"\s*[=+@-]/)
  return [open, over, await publishHostile(lines)]
}

/** An interview whose plan and minutes are hostile. */
async function publishHostile(lines: readonly string[]): Promise<string> {
  const plan = { title: `标题 ${short(3, 50)}`, intro: whole, place: short(3, 60), guests: short(0, 60) }
  const id = await openSurvey(desk, { kind: "interview", ...plan })
  const ask = { token: randomUUID(), answers: [{ question: 1, text: whole.slice(0, 1000) }] }
  expect((await post(`${mailbox.url}/api/v1/surveys/${id}/responses`, ask)).status).toBe(201)
  await desk.get(`/desk/surveys/${id}`)
  await desk.submit("/acts/close", { note: whole.slice(0, 400) })
  await desk.get(`/desk/surveys/${id}`)
  const minutes = lines.map((line) => `<b>嘉宾</b>：${line}。`).join("\n")
  expect((await desk.submit("/acts/publish", { summary: whole, minutes })).status).toBe(200)
  return id
}

test("every payload is found again letter by letter, and no table is missing", async () => {
  const [serial = ""] = serials
  const item = await (await fetch(`${mailbox.url}/api/v1/archive/${serial}`)).json()
  // What a page cannot carry is the only thing that is changed: line ends, and the character NUL.
  const plain = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\0", "")
  expect(plain(item.question)).toBe(plain(whole).trim())
  const xml = await (await fetch(`${mailbox.url}/open311/v2/requests.xml`)).text()
  expect(xml).not.toMatch(/<(script|img|svg|iframe|x)\b/)
  const csv = (await desk.get("/desk/letters.csv?group=all")).html
  for (const line of csv.split("\r\n").slice(1)) expect(line).not.toMatch(/(^|,)"?\s*[=+@-]/)
  expect((await desk.get("/desk?group=all")).text).toContain(`共${serials.length}封`)
  expect((await mailbox.service.verify()).faults).toEqual([])
})

test("searches and addresses made of payloads find nothing and break nothing", async () => {
  const ask = async (payload: string) => {
    const q = encodeURIComponent(payload)
    const paths = [`/api/v1/archive?q=${q}&theme=${q}&unit=${q}&cursor=${q}`, `/api/v1/archive/${q}`]
    for (const path of paths) expect((await fetch(mailbox.url + path)).status, path).toBeLessThan(500)
    expect((await fetch(`${mailbox.url}/api/v1/archive/similar?title=${q}`)).status).toBe(200)
    const list = await desk.get(`/desk?q=${q}&group=${q}&unit=${q}&due=${q}&after=${q}&before=${q}`)
    expect(list.status).toBe(200)
    expect((await fetch(`${mailbox.url}/open311/v2/services/${q}.json`)).status).toBe(404)
  }
  await Promise.all(payloads.map(ask))
})
