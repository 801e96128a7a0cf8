import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Receipt } from "../../service/contract.ts"
import { type DeskClient, logInAs } from "./support/desk-client.ts"
import { draftSurvey, openSurvey } from "./support/drafted-survey.ts"
import { newLetter, post, type Started, send, startService } from "./support/start-service.ts"

/** Every door anybody may open without a login, by the file that opens it; one that is not here fails the first test. */
const doors: Readonly<Record<string, readonly string[]>> = {
  "http/app.ts": ["/openapi.json", "/healthz", "/readyz"],
  "http/service-routes.ts": ["/api/v1/services", "/api/v1/services/mayor"],
  "http/letter-routes.ts": ["/api/v1/challenge"],
  "http/archive-routes.ts": [
    "/api/v1/archive",
    "/api/v1/archive/similar?title=公交线路何时恢复",
    "/api/v1/archive/SERIAL",
    "/api/v1/stats",
  ],
  "http/survey-routes.ts": ["/api/v1/surveys", "/api/v1/surveys/OPEN", "/api/v1/surveys/DRAFT"],
  "http/open311-routes.ts": [
    "/open311/v2/discovery.json",
    "/open311/v2/services.json",
    "/open311/v2/services/mayor.json",
    "/open311/v2/requests.json",
    "/open311/v2/requests/SERIAL.json",
  ],
  "form/form-routes.ts": [
    "/mailbox/icon.svg",
    "/mailbox/mailbox.css",
    "/mailbox",
    "/mailbox/status",
    "/mailbox/archive",
    "/mailbox/stats",
  ],
  "form/survey-routes.ts": ["/surveys", "/surveys/OPEN", "/surveys/DRAFT"],
}
/** Files of several patterns for one door, or of one pattern for several. */
const patterns: Readonly<Record<string, number>> = { "http/survey-routes.ts": 2, "form/survey-routes.ts": 2 }

const contact = {
  name: "秘密姓名",
  phone: "13822223333",
  email: "geheim@example.com",
  address: "秘密地址9号",
}
const inside = {
  returned: "退单理由只给信箱办公室看",
  remark: "并未公开的内部备注",
  draft: "还没有签发的答复稿",
  survey: "还没有发布的问卷标题",
  opinion: "只给承办单位看的文字意见",
  person: "值班管理员",
}
const hidden = [...Object.values(contact), ...Object.values(inside)]

let mailbox: Started
let desk: DeskClient
let letter: ReturnType<typeof newLetter>
const token = randomUUID()
const names = new Map<string, string>()

beforeAll(async () => {
  mailbox = await startService()
  desk = await logInAs(mailbox.url, mailbox.account)
  letter = newLetter({ ...contact, title: "公交线路何时恢复" })
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  names.set("SERIAL", serial)
  const acts: readonly (readonly [string, Record<string, string>])[] = [
    ["route", { unit: "transport" }],
    ["return", { note: inside.returned }],
    ["route", { unit: "transport" }],
    ["accept", {}],
    ["draft", { text: inside.draft }],
    ["submit", {}],
    ["send_back", { note: inside.remark }],
  ]
  for (const [act, fields] of acts) {
    await desk.get(`/desk/letters/${serial}`)
    const page = await desk.submit(`/acts/${act}`, fields)
    if (page.status !== 200) throw new Error(`${act}: ${page.status} ${page.text.slice(0, 300)}`)
  }
  names.set("DRAFT", await draftSurvey(desk, { title: inside.survey }))
  const open = await openSurvey(desk)
  names.set("OPEN", open)
  const answers = [
    { question: 1, choices: [0] },
    { question: 3, text: inside.opinion },
  ]
  const taken = await post(`${mailbox.url}/api/v1/surveys/${open}/responses`, { token, answers })
  if (taken.status !== 201) throw new Error(`response: ${taken.status} ${await taken.text()}`)
}, 60_000)
afterAll(() => mailbox.remove())

describe("every door without a login", () => {
  it("is in the table", () => {
    for (const folder of ["http", "form"]) {
      for (const file of readdirSync(`service/${folder}`)) {
        const source = readFileSync(`service/${folder}/${file}`, "utf8")
        const found = [...source.matchAll(/\bapp\.get\(/g)].length
        const path = `${folder}/${file}`
        expect(patterns[path] ?? doors[path]?.length ?? 0, path).toBe(found)
      }
    }
  })

  it.each(Object.values(doors).flat())(
    "%s tells nothing of writers, drafts and the office's inside",
    async (door) => {
      const path = door.replace(/SERIAL|OPEN|DRAFT/, (name) => names.get(name) ?? name)
      const text = await (await fetch(mailbox.url + path)).text()
      for (const word of hidden) expect(text, word).not.toContain(word)
      if (door.includes("DRAFT")) expect((await fetch(mailbox.url + path)).status).toBe(404)
    },
  )

  it("gives the writer the letter's course and nothing of the office's inside", async () => {
    const { code } = letter
    const serial = names.get("SERIAL") ?? ""
    const api = await post(`${mailbox.url}/api/v1/status`, { serial, code })
    const text = await api.text()
    expect(text).toContain("公交线路何时恢复")
    for (const word of hidden) expect(text, word).not.toContain(word)
    const form = new URLSearchParams({ serial, code })
    const page = await (await fetch(`${mailbox.url}/mailbox/status`, { method: "POST", body: form })).text()
    expect(page).toContain("公交线路何时恢复")
    for (const word of hidden) expect(page, word).not.toContain(word)
  })

  it("shows nobody a respondent's token, not even at the desk", async () => {
    const open = names.get("OPEN") ?? ""
    for (const path of [`/desk/surveys/${open}`, `/desk/surveys/${open}/answers.csv`]) {
      const { html, status } = await desk.get(path)
      expect(status).toBe(200)
      expect(html).not.toContain(token)
    }
  })
})
