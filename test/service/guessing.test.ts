import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Receipt } from "../../service/contract.ts"
import { newCode, newLetter, post, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started

beforeAll(async () => {
  mailbox = await startService()
})
afterAll(() => mailbox.remove())

const rounds = 120

describe("somebody who guesses", () => {
  it("cannot tell a serial that exists from one that does not by the time the answer takes", async () => {
    const known: number[] = []
    const unknown: number[] = []
    for (let at = 0; at < rounds; at++) {
      const { serial } = (await (await send(mailbox, newLetter())).json()) as Receipt
      const never = `2031-${String(at + 1).padStart(6, "0")}`
      // Turn and turn about, so that whatever else slows the machine slows both.
      const turns = [() => ask(known, serial), () => ask(unknown, never)]
      for (const turn of at % 2 === 0 ? turns : turns.reverse()) await turn()
    }
    // Four standard deviations: by chance once in sixteen thousand runs.
    expect(Math.abs(rankScore(known, unknown))).toBeLessThan(4)
  }, 60_000)

  it("would be found out by the same measure if the answers differed by a third of a millisecond", () => {
    const noise = Array.from({ length: rounds }, (_, at) => 3 + ((at * 7919) % 101) / 100)
    expect(
      Math.abs(
        rankScore(
          noise,
          noise.map((time) => time + 0.33),
        ),
      ),
    ).toBeGreaterThan(4)
  })
})

async function ask(times: number[], serial: string): Promise<void> {
  const begun = performance.now()
  const answer = await post(`${mailbox.url}/api/v1/status`, { serial, code: newCode() })
  await answer.arrayBuffer()
  times.push(performance.now() - begun)
  expect(answer.status).toBe(404)
}

/** Mann and Whitney: how far two samples lie apart, in standard deviations; a few outliers do not matter. */
function rankScore(a: readonly number[], b: readonly number[]): number {
  const wins = a.reduce((sum, one) => sum + b.filter((other) => one > other).length, 0)
  const [n, m] = [a.length, b.length]
  return (wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}
