import { afterEach, describe, expect, it } from "vitest"
import { knownCalendar } from "../../rules/index.ts"
import { dayZero, dueOf } from "../../service/clock/due.ts"
import type { Receipt, StatusAnswer } from "../../service/contract.ts"
import { fc } from "../support/seeded.ts"
import { type DeskClient, logInAs } from "./support/desk-client.ts"
import { newLetter, post, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started

afterEach(() => mailbox?.remove())

async function begin(at: string): Promise<DeskClient> {
  mailbox = await startService({ at })
  return logInAs(mailbox.url, mailbox.account)
}

async function receive() {
  const letter = newLetter()
  const receipt = (await (await send(mailbox, letter)).json()) as Receipt
  return { ...receipt, code: letter.code }
}

async function statusOf({ serial, code }: { serial: string; code: string }): Promise<StatusAnswer> {
  return (await (await post(`${mailbox.url}/api/v1/status`, { serial, code })).json()) as StatusAnswer
}

// [moment in Beijing, the unit's three working days end on]
const vectors = [
  ["2026-11-20T09:00:00", "2026-11-25"],
  ["2026-11-20T23:59:59", "2026-11-25"],
  ["2026-11-21T00:00:01", "2026-11-25"],
  ["2026-02-13T15:00:00", "2026-02-25"],
  ["2026-02-28T10:00:00", "2026-03-04"],
  ["2026-09-30T17:00:00", "2026-10-10"],
  ["2026-10-03T10:00:00", "2026-10-10"],
  ["2025-01-24T10:00:00", "2025-02-05"],
  ["2024-02-09T10:00:00", "2024-02-20"],
  ["2024-09-13T10:00:00", "2024-09-19"],
  ["2026-05-01T00:00:00", "2026-05-08"],
] as const

describe("three working days of a unit", () => {
  it("end where the holiday notices say, through the desk's own forms", async () => {
    for (const [at, due] of vectors) {
      const desk = await begin(`${at}+08:00`)
      const { serial } = await receive()
      await desk.get(`/desk/letters/${serial}`)
      await desk.submit("/acts/route", { unit: "transport" })
      const page = await desk.submit("/acts/accept")
      expect(page.text, at).toContain(`单位期限 ${due}（签收次日起3个工作日）`)
      await mailbox.remove()
    }
    await begin("2026-11-20T01:00:00Z")
  })
})

describe("the promise to the writer", () => {
  it("is provisional while next year's notice is missing, and moves when it is loaded", async () => {
    const desk = await begin("2026-12-28T10:00:00+08:00")
    const letter = await receive()
    expect(letter).toMatchObject({ dueOn: "2027-01-04", dueProvisional: true })
    await desk.get("/desk/settings")
    const off = { "2027-01-01": "元旦", "2027-01-02": "元旦", "2027-01-03": "元旦", "2027-01-04": "元旦" }
    const year = { year: 2027, document: "国办发明电〔2026〕测试号", off, worked: [] }
    expect((await desk.submit("/desk/calendar", { json: JSON.stringify(year) })).text).toContain(
      "1封在办来信",
    )
    const status = await statusOf(letter)
    expect(status).toMatchObject({ dueOn: "2027-01-06", dueProvisional: false })
    expect(status.timeline.at(-1)).toMatchObject({ what: "答复期限调整" })
    await desk.get("/desk/settings")
    const wrong = { ...year, worked: ["2027-01-05"] }
    expect((await desk.submit("/desk/calendar", { json: JSON.stringify(wrong) })).status).toBe(422)
  })

  it("begins on the next working day after close of business", async () => {
    const desk = await begin("2026-09-18T18:30:00+08:00")
    await desk.get("/desk/settings")
    const settings = { reviewSteps: "1", reopenDays: "15", retentionDays: "730", themes: "交通" }
    expect((await desk.submit("/desk/settings", { ...settings, cutOff: "17:30" })).status).toBe(200)
    expect((await receive()).dueOn).toBe("2026-09-28") // 20 Sep is worked, 25–27 Sep are off
    expect(
      dueOf(
        { from_on: dayZero(mailbox.now, "17:30", knownCalendar), days: 3, extended: 0, paused: "[]" },
        knownCalendar,
      ).date,
    ).toBe("2026-09-23")
  })

  it("is extended once with a reason the writer reads, and stands still while paused", async () => {
    const desk = await begin("2026-11-20T09:00:00+08:00")
    const letter = await receive()
    await desk.get(`/desk/letters/${letter.serial}`)
    await desk.submit("/acts/route", { unit: "transport" })
    await desk.submit("/acts/accept")
    expect((await desk.submit("/acts/explain", { note: "需要现场检测", days: "11" })).status).toBe(422)
    await desk.submit("/acts/explain", { note: "需要现场检测", days: "2" })
    const explained = await statusOf(letter)
    expect(explained.dueOn).toBe("2026-12-01")
    expect(explained.timeline.at(-1)).toMatchObject({ what: "办理情况说明", note: "需要现场检测" })
    expect(explained.dueExplained).toContain("含延期2个工作日")
    expect((await desk.submit("/acts/explain", { note: "再延", days: "1" })).status).toBe(409)
    await desk.submit("/acts/pause", { note: "等待来信人补充材料" })
    mailbox.now += 4 * 86_400_000 // Tuesday: two working days lost
    const again = await logInAs(mailbox.url, mailbox.account)
    await again.get(`/desk/letters/${letter.serial}`)
    await again.submit("/acts/resume")
    expect((await statusOf(letter)).dueOn).toBe("2026-12-03")
  })
})

describe("counting", () => {
  const day = fc.integer({ min: Date.parse("2024-01-01T00:00:00Z"), max: Date.parse("2026-11-30T00:00:00Z") })

  it("ends on a working day, later for more days, and does not depend on the time of day", async () => {
    await begin("2026-11-20T01:00:00Z")
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 2 }),
        (at, days, extended) => {
          const from_on = dayZero(at, "", knownCalendar)
          const due = dueOf({ from_on, days, extended, paused: "[]" }, knownCalendar).date
          expect(knownCalendar.isWorkingDay(due)).toBe(true)
          expect(dueOf({ from_on, days: days + 1, extended, paused: "[]" }, knownCalendar).date > due).toBe(
            true,
          )
          const midnight = Date.parse(`${from_on}T00:00:00+08:00`)
          expect(dayZero(midnight, "", knownCalendar)).toBe(dayZero(midnight + 86_399_999, "", knownCalendar))
        },
      ),
      { numRuns: 300 },
    )
  })
})
