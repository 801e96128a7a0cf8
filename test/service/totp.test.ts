import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { totpAt } from "../../service/secrets/totp.ts"
import { createDeskClient, logInAs } from "./support/desk-client.ts"
import { type Started, startService } from "./support/start-service.ts"

it("makes the codes of RFC 6238", () => {
  // Appendix B, SHA-1, the last six of its eight digits; the key is "12345678901234567890" in base 32.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
  const vectors = [
    [59, "287082"],
    [1111111109, "081804"],
    [1234567890, "005924"],
    [20000000000, "353130"],
  ] as const
  for (const [second, code] of vectors) expect(totpAt(secret, Math.floor(second / 30))).toBe(code)
})

describe("the second factor", () => {
  let mailbox: Started
  let secret = ""
  beforeAll(async () => {
    mailbox = await startService()
  })
  afterAll(() => mailbox.remove())

  const codeNow = () => totpAt(secret, Math.floor(mailbox.now / 30_000))
  const logIn = async (fields: object) =>
    createDeskClient(mailbox.url).post("/desk/login", { ...mailbox.account, ...fields })

  it("is on only after its first code was typed", async () => {
    const desk = await logInAs(mailbox.url, mailbox.account)
    const page = await desk.get("/desk/totp")
    secret = /secret=([A-Z2-7]+)/.exec(page.html)?.[1] ?? ""
    expect((await desk.submit("/desk/totp", { code: "000000" })).status).toBe(422)
    expect((await logIn({})).url).toBe("/desk")
    expect((await desk.submit("/desk/totp", { code: codeNow() })).text).toContain("已启用")
  })

  it("asks for a code then, and takes none twice", async () => {
    expect((await logIn({})).status).toBe(403)
    expect((await logIn({ code: codeNow() })).text).toContain("已用过")
    mailbox.now += 30_000
    expect((await logIn({ code: codeNow() })).url).toBe("/desk")
    expect((await logIn({ code: codeNow() })).status).toBe(403)
  })

  it("goes with a password the administrator has reset", async () => {
    const password = (await mailbox.service.resetPassword("admin")) ?? ""
    expect((await logIn({ password })).url).toBe("/desk/password")
  })
})
