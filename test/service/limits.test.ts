import { rmSync } from "node:fs"
import { expect, it } from "vitest"
import { newLetter, noLimits, type Started, send, startService } from "./support/start-service.ts"

const tight = { ...noLimits, perPrefix: { burst: 3, perSecond: 1 / 60 } }

async function statuses(mailbox: Started, times: number): Promise<number[]> {
  const found: number[] = []
  for (let turn = 0; turn < times; turn++) found.push((await send(mailbox, newLetter())).status)
  return found
}

it("a restart gives a network no fresh allowance, and time gives it back", async () => {
  const first = await startService({ limits: tight })
  expect(await statuses(first, 4)).toEqual([201, 201, 201, 429])
  await first.stop()
  const { dataDir } = first
  const second = await startService({ limits: tight, dataDir })
  expect(await statuses(second, 1)).toEqual([429])
  second.now += 61_000
  expect(await statuses(second, 2)).toEqual([201, 429])
  await second.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
