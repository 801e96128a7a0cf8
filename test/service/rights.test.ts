import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Receipt } from "../../service/contract.ts"
import { createDeskClient, type DeskClient, logInAs } from "./support/desk-client.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started
const people: Record<string, DeskClient> = {}

const staff = [
  ["clerk", "office", "clerk"],
  ["transport", "transport", "unit"],
  ["transport-head", "transport", "head"],
  ["education", "education", "unit"],
  ["admin-only", "office", "admin"],
] as const

beforeAll(async () => {
  mailbox = await startService()
  const admin = await logInAs(mailbox.url, mailbox.account)
  people["all"] = admin
  for (const [username, unit, role] of staff) {
    await admin.get("/desk/accounts")
    const page = await admin.submit("/desk/accounts", { username, name: `工作人员${username}`, unit, role })
    const first = /\b[a-z2-9]{4}(?:-[a-z2-9]{4}){3}\b/.exec(page.text)?.[0] ?? ""
    const person = createDeskClient(mailbox.url)
    const asked = await person.post("/desk/login", { username, password: first })
    expect(asked.text).toContain("这是初始密码")
    const fresh = `changed-${username}-1`
    await person.submit("/desk/password", { old: first, fresh, again: fresh })
    people[username] = person
  }
}, 60_000)
afterAll(() => mailbox.remove())

function as(name: string): DeskClient {
  const person = people[name]
  if (person === undefined) throw new Error(`no such person: ${name}`)
  return person
}

async function receive(): Promise<string> {
  const { serial } = (await (
    await send(mailbox, newLetter({ name: "秘密姓名", phone: "13822223333" }))
  ).json()) as Receipt
  return serial
}

/** Acts without a form, as somebody would who knows the address. */
async function force(
  name: string,
  serial: string,
  act: string,
  fields: Readonly<Record<string, string>> = {},
) {
  const { forms } = await as(name).get("/desk/password")
  const csrf = forms[0]?.fields["csrf"] ?? ""
  const version = (await as("clerk").get(`/desk/letters/${serial}`)).forms.find(
    ({ fields: f }) => "version" in f,
  )
  return as(name).post(`/desk/letters/${serial}/acts/${act}`, {
    csrf,
    version: version?.fields["version"] ?? "1",
    ...fields,
  })
}

describe("who may do what", () => {
  it("lets only the desk route, only the letter's unit draft, only its head sign", async () => {
    const serial = await receive()
    for (const name of ["transport", "transport-head", "education", "admin-only"]) {
      expect((await as(name).get(`/desk/letters/${serial}`)).status, name).toBe(404)
      expect((await force(name, serial, "route", { unit: "transport" })).status, name).toBe(404)
    }
    expect((await force("clerk", serial, "route", { unit: "transport" })).status).toBe(200)
    expect((await force("clerk", serial, "accept")).status).toBe(403)
    expect((await force("education", serial, "accept")).status).toBe(404)
    expect((await force("transport-head", serial, "accept")).status).toBe(403)
    await as("transport").get(`/desk/letters/${serial}`)
    await as("transport").submit("/acts/accept")
    await as("transport").submit("/acts/draft", { text: "您好，青湖路线路将于12月1日恢复。" })
    await as("transport").submit("/acts/submit")
    await as("transport-head").get(`/desk/letters/${serial}`)
    expect((await as("transport-head").submit("/acts/approve")).text).toContain("已答复")
  })

  it("shows the unit its own letters only, and an administrator none", async () => {
    const serial = await receive()
    expect((await as("clerk").get("/desk?group=all")).text).toContain(serial)
    for (const name of ["education", "admin-only"]) {
      expect((await as(name).get("/desk?group=all")).text, name).toContain("共0封")
    }
  })

  it("keeps administration from everybody else and the desk from strangers", async () => {
    for (const path of ["/desk/accounts", "/desk/settings", "/desk/audit"]) {
      for (const name of ["clerk", "transport", "transport-head"])
        expect((await as(name).get(path)).status, name).toBe(403)
      expect((await as("admin-only").get(path)).status).toBe(200)
      expect((await createDeskClient(mailbox.url).get(path)).url).toBe("/desk/login")
    }
    expect((await as("transport").get("/desk/letters.csv")).status).toBe(403)
  })
})

describe("contact data", () => {
  it("is shown to the unit only after a grant, to anyone only with a reason, and every look is written down", async () => {
    const serial = await receive()
    await force("clerk", serial, "route", { unit: "transport" })
    const before = await as("transport").get(`/desk/letters/${serial}`)
    expect(before.text).toContain("未经信箱办公室允许")
    const csrf = before.forms[0]?.fields["csrf"] ?? ""
    const stolen = await as("transport").post(`/desk/letters/${serial}/contact`, { csrf, why: "想看看" })
    expect(stolen.status).toBe(403)
    expect(stolen.html).not.toContain("秘密姓名")
    await as("clerk").get(`/desk/letters/${serial}`)
    expect((await as("clerk").submit("/contact", { why: "" })).status).toBe(422)
    await as("clerk").get(`/desk/letters/${serial}`)
    await as("clerk").submit("/acts/grant_contact", { note: "需要上门核实" })
    await as("transport").get(`/desk/letters/${serial}`)
    const shown = await as("transport").submit("/contact", { why: "电话核实地点" })
    expect(shown.text).toContain("秘密姓名")
    const audit = await as("admin-only").get("/desk/audit")
    expect(audit.text).toContain(`工作人员transport ${serial} 联系方式 电话核实地点`)
    for (const path of ["/desk/letters.csv?group=all", "/desk/stats.csv", "/desk?group=all"]) {
      expect((await as("clerk").get(path)).html, path).not.toMatch(/秘密姓名|13822223333/)
    }
  })
})

describe("sessions", () => {
  it("refuses forms without the token and forms from another site", async () => {
    const serial = await receive()
    expect(
      (await as("clerk").post(`/desk/letters/${serial}/acts/triage`, { kind: "help", theme: "教育文化" }))
        .status,
    ).toBe(403)
    const foreign = await fetch(`${mailbox.url}/desk/login`, {
      method: "POST",
      headers: { origin: "http://evil.example", "content-type": "application/x-www-form-urlencoded" },
      body: "username=admin&password=x",
    })
    expect(foreign.status).toBe(403)
  })

  it("locks an account after five wrong passwords, for a quarter of an hour", async () => {
    const stranger = createDeskClient(mailbox.url)
    const attempt = (password: string) => stranger.post("/desk/login", { username: "education", password })
    for (let wrong = 0; wrong < 5; wrong++) await attempt("wrong-password")
    expect((await attempt("changed-education-1")).text).toContain("账户已锁定")
    mailbox.now += 16 * 60_000
    expect((await attempt("changed-education-1")).status).toBe(200)
  })

  it("ends when the account is disabled", async () => {
    const page = await as("all").get("/desk/accounts")
    const at = page.html.indexOf("（education）")
    const id = /accounts\/([0-9a-f-]{36})\/disable/.exec(page.html.slice(at))?.[1] ?? ""
    await as("all").submit(`/desk/accounts/${id}/disable`)
    expect((await as("education").get("/desk")).url).toBe("/desk/login")
  })

  it("sends a cookie scripts cannot read and other sites cannot use", async () => {
    const response = await fetch(`${mailbox.url}/desk/login`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(mailbox.account).toString(),
    })
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/)
  })
})
