import { describe, expect, it } from "vitest"
import { readBrackets } from "../../rules/text/bracket-pairs.ts"

const milliseconds = (text: string) => {
  const before = process.cpuUsage()
  readBrackets(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
const best = (text: string) => Math.min(...Array.from({ length: 5 }, () => milliseconds(text)))

describe("pairing brackets", () => {
  it.each([
    ["none of which is closed", (count: number) => `${"（“《".repeat(count)}」`],
    ["none of which was opened", (count: number) => `${"（".repeat(count)}${"」".repeat(count)}`],
    ["closed in the wrong order", (count: number) => "（“《".repeat(count) + "）".repeat(count)],
  ])("takes eight times as many, %s, in about eight times as long", (_name, text) => {
    expect(best(text(40_000)) / Math.max(best(text(5_000)), 1)).toBeLessThan(24)
  })

  it("drops what stands unpaired between a pair", () => {
    const { opened, closed, mixed } = readBrackets("（甲《乙）丙》(丁）")
    expect(opened.map(({ at }) => at)).toEqual([2])
    expect(closed.map(({ at }) => at)).toEqual([6])
    expect(mixed).toEqual([{ at: 7, full: "（" }])
  })
})
