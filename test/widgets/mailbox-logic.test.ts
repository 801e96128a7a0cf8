import { sha256 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"
import { describe, expect, test } from "vitest"
import { codePattern, idPattern, type ServiceInfo } from "../../service/contract.ts"
import { checkLetter } from "../../widgets/mayor-mailbox/check-letter.ts"
import { dayText, momentText } from "../../widgets/mayor-mailbox/dates.ts"
import { newLetterId, newQueryCode } from "../../widgets/mayor-mailbox/letter-ids.ts"
import { emptyFields } from "../../widgets/mayor-mailbox/letter-record.ts"
import { delayAfter, type Outcome } from "../../widgets/mayor-mailbox/outcome.ts"
import { hasLeadingZeroBits, solveChallenge } from "../../widgets/mayor-mailbox/proof-of-work.ts"
import { readCode, readSerial } from "../../widgets/mayor-mailbox/written-ids.ts"

const box: ServiceInfo = {
  service_code: "mayor",
  service_name: "市长信箱",
  description: "",
  group: "",
  kinds: ["consult", "help"],
  days: 3,
  requires: { name: true, phone: true },
  offers: { email: false, address: false },
}
const whole = {
  ...emptyFields,
  service: "mayor",
  kind: "consult",
  title: "路灯不亮",
  body: "解放路的路灯已经三天不亮了。",
  name: "测试人",
  phone: "0719-5550123",
  consent: true,
} as const

describe("identity of a letter", () => {
  test("makes ids and codes the service accepts, never the same twice", () => {
    const codes = new Set<string>()
    for (let i = 0; i < 500; i++) {
      expect(newLetterId()).toMatch(idPattern)
      const code = newQueryCode()
      expect(code).toMatch(codePattern)
      codes.add(code)
    }
    expect(codes.size).toBe(500)
  })

  test("reads codes and serials as people write them", () => {
    expect(readCode("6m39-77ne gxsp")).toBe("6M3977NEGXSP")
    expect(readCode("ＯＩＬ０")).toBe("0110")
    expect(readSerial("２０２６－０００１２３")).toBe("2026-000123")
    expect(readSerial("2026 000123")).toBe("2026-000123")
  })
})

describe("proof of work", () => {
  test("finds a nonce whose hash begins with the zero bits asked for", async () => {
    const challenge = "a.12.b.c"
    const nonce = await solveChallenge({ challenge, bits: 12, expiresAt: "" })
    expect(hasLeadingZeroBits(sha256(utf8ToBytes(challenge + nonce)), 12)).toBe(true)
  })

  test("counts zero bits across bytes", () => {
    const hash = new Uint8Array([0, 0x0f, 0xff])
    expect(hasLeadingZeroBits(hash, 12)).toBe(true)
    expect(hasLeadingZeroBits(hash, 13)).toBe(false)
  })
})

describe("check before sending", () => {
  test("passes a whole letter", () => {
    expect(checkLetter(whole, box).size).toBe(0)
  })

  test("lists faults in the order of the form", () => {
    const faults = checkLetter({ ...emptyFields, service: "mayor" }, box)
    expect([...faults.keys()]).toEqual(["kind", "title", "body", "name", "phone", "consent"])
  })

  test("asks for a kind only when the box is known", () => {
    expect(checkLetter(emptyFields, undefined).has("kind")).toBe(false)
  })

  test("does not ask for a name where the box does not", () => {
    const anonymous = { ...box, requires: { name: false, phone: false } }
    expect(checkLetter({ ...whole, name: "", phone: "" }, anonymous).size).toBe(0)
  })
})

describe("the wait before the next attempt", () => {
  const failed = (reason: "down" | "offline", afterMs = 0): Outcome => ({ kind: "later", reason, afterMs })

  test("grows with every attempt, to two minutes, or to what the service asks", () => {
    const waits = [1, 2, 3, 4].map((attempts) => delayAfter(attempts, failed("down")))
    expect(waits).toEqual([4000, 8000, 16_000, 32_000])
    expect(delayAfter(50, failed("down"))).toBe(120_000)
    expect(delayAfter(1, failed("down", 600_000))).toBe(600_000)
  })

  test("is half a minute at most where only the line comes and goes", () => {
    expect(delayAfter(50, failed("offline"))).toBe(30_000)
  })
})

test("shows the time of a Chinese clock wherever the device is", () => {
  expect(momentText("2026-04-30T16:00:00Z", "zh-CN")).toBe("2026年5月1日 00:00")
  expect(dayText("2026-11-05", "en")).toBe("2026-11-05")
})
