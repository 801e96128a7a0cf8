import { execFileSync } from "node:child_process"
import { build } from "esbuild"
import { describe, expect, it } from "vitest"
import { addDays, beijingDate, knownCalendar } from "../../rules/index.ts"
import { fc } from "../support/seeded.ts"

/** Received (Beijing), working days, due, why it is here. */
const vectors: readonly (readonly [string, number, string, string])[] = [
  ["2026-11-20T09:00:00+08:00", 3, "2026-11-25", "a weekend"],
  ["2026-11-20T23:59:59+08:00", 3, "2026-11-25", "the last second of a day"],
  ["2026-11-21T00:00:01+08:00", 3, "2026-11-25", "a Saturday"],
  ["2026-02-13T15:00:00+08:00", 3, "2026-02-25", "a worked Saturday and nine days off"],
  ["2026-02-28T09:00:00+08:00", 3, "2026-03-04", "receipt on a make-up day"],
  ["2026-09-30T17:00:00+08:00", 3, "2026-10-10", "the National Day week"],
  ["2026-10-03T09:00:00+08:00", 3, "2026-10-10", "receipt on a holiday"],
  ["2025-01-24T09:00:00+08:00", 3, "2025-02-05", "a worked Sunday"],
  ["2024-02-09T09:00:00+08:00", 3, "2024-02-20", "除夕 was a working day"],
  ["2024-09-13T09:00:00+08:00", 3, "2024-09-19", "a worked Saturday in September"],
  ["2026-04-30T16:00:00Z", 3, "2026-05-08", "the date in Beijing is not the date in UTC"],
  ["2026-01-05T09:00:00+08:00", 20, "2026-02-02", "twenty working days"],
]

describe("working days", () => {
  it.each(vectors)("from %s, %i days end on %s: %s", (received, n, due) => {
    expect(knownCalendar.addWorkingDays(beijingDate(Date.parse(received)), n)).toEqual({
      date: due,
      provisional: false,
    })
  })

  it("are provisional beyond the last notice", () => {
    expect(knownCalendar.addWorkingDays("2026-12-30", 3)).toEqual({ date: "2027-01-04", provisional: true })
  })

  it.each(["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "are the same when the machine is in %s",
    async (zone) => {
      const program = `
      import { beijingDate, knownCalendar } from "./rules/index.ts"
      const vectors = ${JSON.stringify(vectors)}
      console.log(vectors.map(([at, n]) => knownCalendar.addWorkingDays(beijingDate(Date.parse(at)), n).date).join())`
      const { outputFiles } = await build({
        stdin: { contents: program, resolveDir: process.cwd(), loader: "ts" },
        bundle: true,
        format: "esm",
        platform: "node",
        write: false,
      })
      const code = outputFiles[0]?.text ?? ""
      const env = { ...process.env, TZ: zone }
      const printed = execFileSync(process.execPath, ["--input-type=module"], {
        input: code,
        env,
        encoding: "utf8",
      })
      expect(printed.trim()).toBe(vectors.map(([, , due]) => due).join())
    },
  )

  it("never end on a day off, and more days never end sooner", () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((n) => addDays("2024-01-01", n))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const { date } = knownCalendar.addWorkingDays(from, n)
        expect(knownCalendar.isWorkingDay(date)).toBe(true)
        expect(knownCalendar.workingDaysBetween(from, date)).toBe(n)
        expect(knownCalendar.addWorkingDays(from, n + 1).date > date).toBe(true)
      }),
    )
  })
})
