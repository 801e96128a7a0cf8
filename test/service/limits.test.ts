import { rmSync } from "node:fs"
import { expect, it } from "vitest"
import { newLetter, noLimits, type Started, send, startService } from "./support/start-service.ts"

const tight = { ...noLimits, perPrefix: { burst: 3, perSecond: 1 / 60 } }

it("one telephone number has one allowance in all networks, and a repeated letter takes none of it", async () => {
  const perPhone = { burst: 2, perSecond: 1 / 60 }
  const mailbox = await startService({ limits: { ...noLimits, perPhone }, trustProxy: true })
  const write = (phone: string, address: string, letter = newLetter({ phone })) =>
    send(mailbox, letter, letter.id, { "x-forwarded-for": address })
  const first = newLetter({ phone: "13911112222" })
  for (const expected of [201, 200, 200]) expect((await write("", "10.0.0.1", first)).status).toBe(expected)
  expect((await write("139-1111-2222", "10.9.0.1")).status).toBe(201)
  const third = await write("139 1111 2222", "10.7.0.1")
  expect([third.status, Number(third.headers.get("retry-after"))]).toEqual([429, 60])
  expect((await write("13911113333", "10.7.0.1")).status).toBe(201)
  expect((await write("", "10.0.0.1", first)).status).toBe(200)
  await mailbox.remove()
})

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
