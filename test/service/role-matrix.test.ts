import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Receipt } from "../../service/contract.ts"
import { transitions } from "../../service/letters/transitions.ts"
import { surveyActs } from "../../service/surveys/survey-acts.ts"
import { createDeskClient, type DeskClient, logInAs } from "./support/desk-client.ts"
import { draftSurvey } from "./support/drafted-survey.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

const everybody = ["clerk", "unit", "head", "other", "admin"] as const
type Person = (typeof everybody)[number]

const staff: Readonly<Record<Person, readonly [unit: string, role: string]>> = {
  clerk: ["office", "clerk"],
  unit: ["transport", "unit"],
  head: ["transport", "head"],
  other: ["education", "unit"],
  admin: ["office", "admin"],
}

const all = everybody
const seers: readonly Person[] = ["clerk", "unit", "head"]
const leaders: readonly Person[] = ["clerk", "head"]
const admins: readonly Person[] = ["admin"]

/** Who gets in at which door of the desk; a route that is not here fails the first test. */
const doors: Readonly<Record<string, readonly Person[] | "public">> = {
  "GET /": all,
  "GET /api/changes": all,
  "GET /letters.csv": ["clerk"],
  "GET /letters/:serial": seers,
  "GET /letters/:serial/attachments/:position": seers,
  "POST /letters/:serial/acts/:act": seers,
  "POST /letters/:serial/contact": ["clerk"],
  "POST /letters/:serial/check/reply": seers,
  "POST /letters/:serial/check/copy": seers,
  "GET /stats": all,
  "GET /stats.csv": all,
  "GET /topics": leaders,
  "GET /spot-check": leaders,
  "GET /spot-check.csv": leaders,
  "GET /surveys": ["clerk", "unit", "head", "other"],
  "GET /surveys/new": ["clerk", "unit", "head", "other"],
  "POST /surveys": ["clerk", "unit", "head", "other"],
  "GET /surveys/:survey": seers,
  "POST /surveys/:survey": seers,
  "POST /surveys/:survey/acts/:act": seers,
  "GET /surveys/:survey/answers.csv": seers,
  "GET /duty": all,
  "POST /duty": ["clerk", "admin"],
  "GET /boxes": admins,
  "POST /boxes": admins,
  "GET /accounts": admins,
  "POST /accounts": admins,
  "POST /units": admins,
  "POST /accounts/:id/:act": admins,
  "GET /settings": admins,
  "POST /settings": admins,
  "POST /calendar": admins,
  "GET /audit": admins,
  "POST /audit": admins,
  "GET /password": all,
  "POST /password": all,
  "GET /totp": all,
  "POST /totp": all,
  "POST /totp/off": all,
  "POST /logout": all,
  "GET /login": "public",
  "POST /login": "public",
  "GET /assets/desk.css": "public",
  "GET /assets/desk.js": "public",
  "GET /assets/icon.svg": "public",
}

let mailbox: Started
const people = new Map<Person, DeskClient>()
let serial = ""
let survey = ""
const secrets = {
  name: "秘密姓名",
  phone: "13822223333",
  email: "geheim@example.com",
  address: "秘密地址9号",
}

beforeAll(async () => {
  mailbox = await startService()
  const root = await logInAs(mailbox.url, mailbox.account)
  for (const person of everybody) {
    const [unit, role] = staff[person]
    await root.get("/desk/accounts")
    const page = await root.submit("/desk/accounts", {
      username: `u-${person}`,
      name: `人员${person}`,
      unit,
      role,
    })
    const password = /<p class="secret">([^<]+)/.exec(page.html)?.[1] ?? ""
    const client = await logInAs(mailbox.url, { username: `u-${person}`, password })
    await client.get("/desk/password")
    const fresh = `changed-${person}-1`
    await client.submit("/desk/password", { old: password, fresh, again: fresh })
    people.set(person, client)
  }
  serial = await receive()
  survey = await draftSurvey(as("unit"), { unit: "transport" })
}, 180_000)
afterAll(() => mailbox.remove())

async function receive(): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.7 ${Math.random()}`)
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  await fetch(`${mailbox.url}/api/v1/uploads/${sha256}`, { method: "PUT", body: new Uint8Array(bytes) })
  const letter = newLetter({ ...secrets, attachments: [{ sha256, name: "照片.pdf" }] })
  const receipt = (await (await send(mailbox, letter)).json()) as Receipt
  await as("clerk").get(`/desk/letters/${receipt.serial}`)
  await as("clerk").submit("/acts/route", { unit: "transport" })
  return receipt.serial
}

function as(person: Person): DeskClient {
  const client = people.get(person)
  if (client === undefined) throw new Error(`nobody is called ${person}`)
  return client
}

async function knock(person: Person, door: string): Promise<{ status: number; html: string; url: string }> {
  const [method = "", pattern = ""] = door.split(" ")
  const filled = pattern
    .replace(":serial", serial)
    .replace(":survey", survey)
    .replace(":position", "0")
    .replace(":id", "nobody")
  const path = `/desk${filled === "/" ? "" : filled.replace(":act", pattern.startsWith("/accounts") ? "roles" : "no-such-act")}`
  if (method === "GET") return as(person).get(path)
  const { forms } = await as(person).get("/desk/password")
  return as(person).post(path, { csrf: forms[0]?.fields["csrf"] ?? "", why: "核实" })
}

describe("every door of the desk", () => {
  it("is in the table", () => {
    const found = readdirSync("service/desk").flatMap((file) => {
      const source = readFileSync(`service/desk/${file}`, "utf8")
      return [...source.matchAll(/\bapp\.(get|post|put|delete)\(\s*"([^"]+)"/g)].map(
        ([, method = "", path = ""]) => `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, "")}`,
      )
    })
    expect(found.sort()).toEqual(Object.keys(doors).sort())
  })

  // Leaving comes last, or nobody would be there any more.
  const guarded = Object.entries(doors).filter(([door, who]) => who !== "public" && door !== "POST /logout")
  it.each(guarded)("%s opens to %j and to nobody else", async (door, who) => {
    for (const person of everybody) {
      const { status } = await knock(person, door)
      const shut = status === 403 || status === 404
      expect(shut, `${person}: ${status}`).toBe(!who.includes(person))
    }
    const [method = "", path = ""] = door.split(" ")
    const stranger = createDeskClient(mailbox.url)
    const plain = `/desk${path.replace(":serial", serial).replace(/:\w+/g, "0")}`
    const answer = method === "GET" ? await stranger.get(plain) : await stranger.post(plain, {})
    expect(answer.url === "/desk/login" || answer.status === 401, `stranger: ${answer.status}`).toBe(true)
  })

  it("shows nobody's contact data unasked, whoever looks at whatever", async () => {
    const pages = Object.keys(doors).filter((door) => door.startsWith("GET /") && doors[door] !== "public")
    for (const person of everybody) {
      for (const door of pages) {
        const { html } = await knock(person, door)
        for (const secret of Object.values(secrets)) expect(html, `${person} ${door}`).not.toContain(secret)
      }
    }
  })
})

describe("every act on a survey", () => {
  const acts = Object.entries(surveyActs).map(([act, { by }]) => [act, by as readonly string[]] as const)
  it.each(acts)("%s is refused to who is not %j of the unit", async (act, by) => {
    const own = await draftSurvey(as("unit"), { unit: "transport" })
    const may = (person: Person) => seers.includes(person) && by.includes(staff[person][1])
    for (const person of [...everybody.filter((one) => !may(one)), ...everybody.filter(may)]) {
      const { forms } = await as(person).get("/desk/password")
      const fields = { csrf: forms[0]?.fields["csrf"] ?? "", note: "理由", summary: "结果已经整理完毕。" }
      const { status } = await as(person).post(`/desk/surveys/${own}/acts/${act}`, fields)
      if (may(person)) expect(status, person).not.toBe(403)
      else expect(status, person).toBe(seers.includes(person) ? 403 : 404)
    }
  })

  it("drafts for another unit are refused", async () => {
    await expect(draftSurvey(as("other"), { unit: "transport" })).rejects.toThrow("403")
    await expect(draftSurvey(as("clerk"), { unit: "transport" })).resolves.toMatch(/^2026-\d{3}$/)
  })
})

describe("every act", () => {
  const acts = transitions.filter(({ word }) => word !== "")
  it.each(acts.map(({ act, by }) => [act, by] as const))(
    "%s is refused to who is not %j",
    async (act, by) => {
      serial = await receive()
      const may = (person: Person) => seers.includes(person) && by.some((role) => role === staff[person][1])
      // Who may comes last: the act changes the letter.
      for (const person of [...everybody.filter((one) => !may(one)), ...everybody.filter(may)]) {
        const { forms } = await as(person).get("/desk/password")
        const fields = { csrf: forms[0]?.fields["csrf"] ?? "", version: "2", note: "理由", unit: "transport" }
        const { status } = await as(person).post(`/desk/letters/${serial}/acts/${act}`, fields)
        if (may(person)) expect(status, person).not.toBe(403)
        else expect(status, person).toBe(seers.includes(person) ? 403 : 404)
      }
    },
  )

  it("of the citizen and of the system is refused to everybody at the desk", async () => {
    for (const { act } of transitions.filter(({ word }) => word === "")) {
      const { forms } = await as("clerk").get("/desk/password")
      const fields = { csrf: forms[0]?.fields["csrf"] ?? "", version: "2" }
      expect((await as("clerk").post(`/desk/letters/${serial}/acts/${act}`, fields)).status, act).toBe(403)
    }
  })
})
