import { createHash } from "node:crypto"
import { readFileSync, statSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Receipt, StatusAnswer } from "../../service/contract.ts"
import { isOnPostgres } from "./support/own-database.ts"
import {
  newCode,
  newLetter,
  noLimits,
  post,
  type Started,
  send,
  startService,
} from "./support/start-service.ts"

let mailbox: Started

beforeAll(async () => {
  mailbox = await startService()
})
afterAll(() => mailbox.remove())

describe("taking a letter in", () => {
  it("answers 201 with serial, promise and state", async () => {
    const letter = newLetter()
    const response = await send(mailbox, letter)
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({
      id: letter.id,
      serial: "2026-000001",
      dueOn: "2026-11-27",
      dueProvisional: false,
      state: "待受理",
    })
  })

  it("answers a repeated key with the same receipt and status 200", async () => {
    const letter = newLetter()
    const first = await (await send(mailbox, letter)).json()
    const again = await send(mailbox, letter)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(first)
  })

  it("takes one letter when the same request arrives ten times at once", async () => {
    const letter = newLetter()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(mailbox, letter)))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
    const serials = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as Receipt).serial),
    )
    expect(new Set(serials).size).toBe(1)
  })

  it("refuses the same key with another text, and the same id under another key", async () => {
    const letter = newLetter()
    await send(mailbox, letter)
    expect((await send(mailbox, { ...letter, title: "另一个标题" })).status).toBe(409)
    expect((await send(mailbox, letter, "another-key-0123456789")).status).toBe(409)
  })

  it("does not skip a serial when letters are refused", async () => {
    const before = (await (await send(mailbox, newLetter())).json()) as Receipt
    await Promise.all([
      send(mailbox, newLetter({ title: "短" })),
      send(mailbox, newLetter({ attachments: [{ sha256: "0".repeat(64), name: "a.pdf" }] })),
    ])
    const after = (await (await send(mailbox, newLetter())).json()) as Receipt
    expect(Number(after.serial.slice(5))).toBe(Number(before.serial.slice(5)) + 1)
  })

  it("names every field at fault in Chinese", async () => {
    const response = await send(mailbox, newLetter({ title: "短", phone: "abc", kind: "other" }))
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      error: {
        code: "invalid",
        fields: {
          title: "标题至少4个字，请补充。",
          phone: "联系电话格式不正确，请检查。",
          kind: "请选择来信类别。",
        },
      },
    })
  })

  it("asks for name and phone where the box requires them", async () => {
    const response = await send(mailbox, newLetter({ name: "", phone: "" }))
    expect(await response.json()).toMatchObject({
      error: { fields: { name: "请填写姓名。", phone: "请填写联系电话。" } },
    })
  })

  it("refuses a filled honeypot without pretending to have accepted", async () => {
    expect((await send(mailbox, newLetter({ website: "http://x" }))).status).toBe(422)
  })

  it("tells wrong length, type and syntax apart", async () => {
    const url = `${mailbox.url}/api/v1/letters`
    const key = { "idempotency-key": "0123456789abcdef" }
    const stream = new Blob(["{}"]).stream()
    const chunked: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: { ...key, "content-type": "application/json" },
      body: stream,
      duplex: "half",
    }
    const json = { ...key, "content-type": "application/json" }
    expect((await fetch(url, chunked)).status).toBe(411)
    expect((await fetch(url, { method: "POST", headers: json, body: "x".repeat(70_000) })).status).toBe(413)
    expect((await fetch(url, { method: "POST", headers: key, body: "{}" })).status).toBe(415)
    expect((await fetch(url, { method: "POST", headers: json, body: "{" })).status).toBe(400)
    expect((await post(url, newLetter())).status).toBe(400)
  })
})

describe("asking after a letter", () => {
  it("opens with serial and code, and says how the date came about", async () => {
    const letter = newLetter()
    const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
    const response = await post(`${mailbox.url}/api/v1/status`, { serial, code: letter.code.toLowerCase() })
    const status = (await response.json()) as StatusAnswer
    expect(response.status).toBe(200)
    expect(status).toMatchObject({ serial, title: letter.title, service: "市长信箱", state: "待受理" })
    expect(status.dueExplained).toContain("自2026年11月20日收到来信的次日起算，共5个工作日")
    expect(status.timeline.map(({ what }) => what)).toEqual(["已收到来信"])
  })

  it("answers an unknown number and a wrong code alike", async () => {
    const { serial } = (await (await send(mailbox, newLetter())).json()) as Receipt
    const wrong = await post(`${mailbox.url}/api/v1/status`, { serial, code: newCode() })
    const unknown = await post(`${mailbox.url}/api/v1/status`, { serial: "2031-000001", code: newCode() })
    expect([wrong.status, unknown.status]).toEqual([404, 404])
    expect(await wrong.text()).toBe(await unknown.text())
  })

  it("allows five wrong tries an hour for a serial, and counts no right ones", async () => {
    const letter = newLetter()
    const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
    const ask = (code: string) => post(`${mailbox.url}/api/v1/status`, { serial, code })
    for (let right = 0; right < 7; right++) expect((await ask(letter.code)).status).toBe(200)
    for (let wrong = 0; wrong < 5; wrong++) expect((await ask(newCode())).status).toBe(404)
    const sixth = await ask(newCode())
    expect(sixth.status).toBe(429)
    expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await ask(letter.code)).status).toBe(429)
    mailbox.now += 3_600_000
    expect((await ask(letter.code)).status).toBe(200)
  })
})

describe.skipIf(isOnPostgres)("what is kept", () => {
  it("keeps neither code nor contact data in clear, in the file or the log", async () => {
    const letter = newLetter({ name: "欧阳来信", phone: "13911112222" })
    await send(mailbox, letter)
    const files = ["mailbox.sqlite", "mailbox.sqlite-wal"].map((name) =>
      readFileSync(join(mailbox.dataDir, name)),
    )
    const kept = Buffer.concat(files).toString("utf8") + JSON.stringify(mailbox.log)
    expect(kept).toContain(letter.id)
    for (const secret of [letter.code, "欧阳来信", "13911112222"]) expect(kept).not.toContain(secret)
  })

  it("makes the secret readable by its owner only", () => {
    expect(statSync(join(mailbox.dataDir, "secret.key")).mode & 0o777).toBe(0o600)
  })
})

describe("proof of work", () => {
  it("demands a fresh solved challenge and refuses it a second time", async () => {
    const guarded = await startService({ powBits: 8 })
    const challenge = async () => {
      const asked = (await (await fetch(`${guarded.url}/api/v1/challenge`)).json()) as {
        challenge: string
        bits: number
      }
      expect(asked.bits).toBe(8)
      for (let nonce = 0; ; nonce++) {
        const hash = createHash("sha256").update(`${asked.challenge}${nonce}`).digest()
        if (hash[0] === 0) return { challenge: asked.challenge, nonce: String(nonce) }
      }
    }
    const codeOf = async (response: Response) =>
      ((await response.json()) as { error: { code: string } }).error.code
    const proof = await challenge()
    const first = newLetter({ proof })
    expect(await codeOf(await send(guarded, newLetter()))).toBe("proof_required")
    expect((await send(guarded, first)).status).toBe(201)
    expect((await send(guarded, first)).status).toBe(200)
    expect(await codeOf(await send(guarded, newLetter({ proof })))).toBe("proof_used")
    const forged = { ...(await challenge()), challenge: proof.challenge.replace(/\d/, "9") }
    expect(await codeOf(await send(guarded, newLetter({ proof: forged })))).toBe("proof_invalid")
    const late = await challenge()
    guarded.now += 11 * 60_000
    expect(await codeOf(await send(guarded, newLetter({ proof: late })))).toBe("proof_expired")
    await guarded.remove()
  })
})

describe("a form on another origin", () => {
  it("may send and read answers, refusals too", async () => {
    const preflight = await fetch(`${mailbox.url}/api/v1/letters`, { method: "OPTIONS" })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get("access-control-allow-headers")).toContain("Idempotency-Key")
    for (const response of [
      await send(mailbox, newLetter()),
      await send(mailbox, newLetter({ title: "短" })),
    ]) {
      expect(response.headers.get("access-control-allow-origin")).toBe("*")
      expect(response.headers.get("x-content-type-options")).toBe("nosniff")
    }
  })
})

describe("a flood", () => {
  it("is slowed down per network, and told when to come back", async () => {
    const rule = { burst: 2, perSecond: 0.1 }
    const guarded = await startService({ limits: { ...noLimits, perPrefix: rule } })
    expect((await send(guarded, newLetter())).status).toBe(201)
    expect((await send(guarded, newLetter())).status).toBe(201)
    const third = await send(guarded, newLetter())
    expect(third.status).toBe(429)
    expect(third.headers.get("retry-after")).toBe("10")
    guarded.now += 10_000
    expect((await send(guarded, newLetter())).status).toBe(201)
    await guarded.remove()
  })
})

describe.skipIf(isOnPostgres)("the folder", () => {
  it("serves one service at a time, and goes on after a restart with the same secret", async () => {
    const first = await startService()
    const letter = newLetter()
    const { serial } = (await (await send(first, letter)).json()) as Receipt
    await expect(startService({ dataDir: first.dataDir })).rejects.toThrow(/another mailbox service/)
    await first.stop()
    const second = await startService({ dataDir: first.dataDir })
    expect(second.service.firstAccount).toBeUndefined()
    expect((await post(`${second.url}/api/v1/status`, { serial, code: letter.code })).status).toBe(200)
    await second.stop()
    writeFileSync(join(first.dataDir, "secret.key"), "0".repeat(64))
    await expect(startService({ dataDir: first.dataDir })).rejects.toThrow(/does not belong to this database/)
    await rm(first.dataDir, { recursive: true })
  })
})
