import { createHash } from "node:crypto"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Receipt } from "../../service/contract.ts"
import { writeCsv } from "../../service/desk/csv.ts"
import { logInAs } from "./support/desk-client.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started

beforeAll(async () => {
  mailbox = await startService()
})
afterAll(() => mailbox.remove())

function zip(firstEntry: string): Buffer {
  return Buffer.from(zipSync({ [firstEntry]: new Uint8Array(8), "content.xml": new Uint8Array(8) }))
}

const sha = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex")

function put(bytes: Buffer, name = sha(bytes)): Promise<Response> {
  return fetch(`${mailbox.url}/api/v1/uploads/${name}`, { method: "PUT", body: new Uint8Array(bytes) })
}

describe("uploading an attachment", () => {
  it("accepts what is on the list by its first bytes, once and again", async () => {
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
    expect((await put(jpeg)).status).toBe(201)
    expect((await put(jpeg)).status).toBe(200)
    expect(await (await put(zip("OFD.xml"))).json()).toMatchObject({ kind: "ofd" })
    expect(await (await put(zip("[Content_Types].xml"))).json()).toMatchObject({ kind: "ooxml" })
    expect((await put(Buffer.from("%PDF-1.7 x"))).status).toBe(201)
  })

  it("refuses programs, pages, bare archives, empty files, and bytes that are not what they were called", async () => {
    for (const bytes of [
      Buffer.from("MZ\u0090"),
      Buffer.from("<html><script>"),
      Buffer.from("<svg onload=x>"),
      zip("evil.exe"),
    ]) {
      expect((await put(bytes)).status).toBe(415)
    }
    expect((await put(Buffer.alloc(0))).status).toBeGreaterThanOrEqual(400)
    expect((await put(Buffer.from("%PDF-1.7 a"), sha(Buffer.from("other")))).status).toBe(422)
    expect((await put(Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await put(Buffer.from("x"), "..%2f..%2fetc")).status).toBe(400)
    expect(readdirSync(join(mailbox.dataDir, "uploads")).filter((name) => name.startsWith("."))).toEqual([])
  })

  it("hands an attachment out as a download under a harmless name", async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      Buffer.from("<script>alert(1)</script>"),
    ])
    await put(bytes)
    const attachments = [{ sha256: sha(bytes), name: "../../\u202egpj.<b>照片</b>.html" }]
    const { serial } = (await (await send(mailbox, newLetter({ attachments }))).json()) as Receipt
    const response = await fetch(`${mailbox.url}/desk/login`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(mailbox.account).toString(),
    })
    const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? ""
    const file = await fetch(`${mailbox.url}/desk/letters/${serial}/attachments/0`, { headers: { cookie } })
    const disposition = decodeURIComponent(file.headers.get("content-disposition") ?? "")
    expect(disposition).toMatch(/^attachment;.*\.jpg$/)
    expect(disposition).not.toMatch(/[<>/\u202e]|\.\./)
    expect(file.headers.get("x-content-type-options")).toBe("nosniff")
    expect(file.headers.get("content-security-policy")).toContain("sandbox")
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it("throws an upload away when no letter claims it within a day", async () => {
    const bytes = Buffer.from("%PDF-1.7 unclaimed")
    await put(bytes)
    mailbox.now += 25 * 3_600_000
    await mailbox.service.runJobs()
    expect(readdirSync(join(mailbox.dataDir, "uploads"))).not.toContain(sha(bytes))
  })
})

describe("a spreadsheet", () => {
  const leads = [
    "=",
    "+",
    "-",
    "@",
    "|",
    "＝",
    "＋",
    "－",
    "＠",
    " =",
    "\u00a0=",
    "\t=",
    "\r=",
    "\n=",
    "\u200b=",
    '"=',
  ]

  it("never finds a formula in a cell, whatever it begins with", () => {
    for (const lead of leads) {
      const [row = ""] = writeCsv([[`${lead}cmd|' /C calc'!A0`]]).split("\r\n\u0000")
      expect(row.startsWith(`"'`), JSON.stringify(lead)).toBe(true)
    }
    expect(writeCsv([["a\n=1+1", 'say "hi"', 3]])).toBe(`"'a\n=1+1","say ""hi""",3\r\n`)
    expect(writeCsv([["青湖路的公交"]])).toBe(`"青湖路的公交"\r\n`)
  })

  it("gets the letters without contact data", async () => {
    await send(mailbox, newLetter({ title: "=HYPERLINK(1)", name: "秘密姓名" }))
    const desk = await logInAs(mailbox.url, mailbox.account)
    const { html } = await desk.get("/desk/letters.csv?group=all")
    expect(html).toContain(`"'=HYPERLINK(1)"`)
    expect(html).not.toContain("秘密姓名")
  })
})
