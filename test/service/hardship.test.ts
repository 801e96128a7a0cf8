import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { connect, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { buildMailbox, type MailboxProcess, startMailbox } from "../faults/support/mailbox-process.ts"
import { logInAs } from "./support/desk-client.ts"
import { newLetter, send } from "./support/start-service.ts"

/** Every other call passes at full speed; -D: the service stays our child, so that it hears our signals. */
const onlySyncs = ["-D", "-f", "--seccomp-bpf", "-e", "trace=fsync,fdatasync"]

let folder = ""
let running: MailboxProcess | undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailbox-hardship-"))
  await buildMailbox()
}, 60_000)
afterAll(async () => {
  await running?.kill()
  rmSync(folder, { recursive: true, force: true })
})

it.skipIf(!canTrace())(
  "writes through to the disk before every answer",
  async () => {
    const trace = join(folder, "trace")
    const under = ["strace", ...onlySyncs, "-o", trace]
    running = await startMailbox({ CIVIC_DATA: join(folder, "traced"), CIVIC_JOBS_SECONDS: "3600" }, under)
    const { url } = running
    const syncs = () => readFileSync(trace, "utf8").match(/\bf(data)?sync\(/g)?.length ?? 0
    expect((await send({ url }, newLetter())).status).toBe(201)
    let before = syncs()
    for (let turn = 0; turn < 10; turn++) {
      expect((await send({ url }, newLetter())).status).toBe(201)
      expect(syncs(), `letter ${turn}`).toBeGreaterThan(before)
      before = syncs()
    }
    await running.stop()
  },
  90_000,
)

it("closes connections that only drip, and serves everybody else meanwhile", async () => {
  running = await startMailbox({ CIVIC_DATA: join(folder, "slow") })
  const { url } = running
  const port = Number(new URL(url).port)
  const open = new Set<Socket>()
  const slow = Array.from({ length: 200 }, () => drip(port, open))
  await Promise.all(slow)
  for (let turn = 0; turn < 20; turn++) expect((await send({ url }, newLetter())).status).toBe(201)
  await expect.poll(() => open.size, { timeout: 25_000, interval: 500 }).toBe(0)
  await running.stop()
}, 60_000)

it("keeps the desk quick while slow clients hold on and others flood the form with what is refused", async () => {
  running = await startMailbox({ CIVIC_DATA: join(folder, "flooded") })
  const { url, account } = running
  if (account === undefined) throw new Error("the service printed no account")
  for (let turn = 0; turn < 50; turn++) await send({ url }, newLetter())
  const desk = await logInAs(url, account)
  const open = new Set<Socket>()
  await Promise.all(Array.from({ length: 100 }, () => drip(Number(new URL(url).port), open)))
  let flooding = true
  const flood = Array.from({ length: 8 }, async () => {
    for (; flooding; ) await (await send({ url }, newLetter({ title: "短" }))).arrayBuffer()
  })
  const times: number[] = []
  for (let turn = 0; turn < 31; turn++) {
    const begun = performance.now()
    expect((await desk.get("/desk")).status).toBe(200)
    times.push(performance.now() - begun)
  }
  flooding = false
  await Promise.all(flood)
  for (const socket of open) socket.destroy()
  times.sort((a, b) => a - b)
  expect(times[15]).toBeLessThan(300)
  await running.stop()
}, 60_000)

/** Begins a request and adds to its head now and then, without ever finishing it. */
function drip(port: number, open: Set<Socket>): Promise<void> {
  return new Promise((begun) => {
    const socket = connect(port, "127.0.0.1", () => {
      open.add(socket)
      socket.write("POST /api/v1/letters HTTP/1.1\r\nHost: mailbox\r\n")
      begun()
    })
    const timer = setInterval(() => socket.write("X-Slow: 1\r\n"), 1000)
    socket.on("error", () => undefined)
    socket.once("close", () => {
      clearInterval(timer)
      open.delete(socket)
    })
  })
}

function canTrace(): boolean {
  try {
    execFileSync("strace", [...onlySyncs, "true"], { stdio: "pipe" })
    return true
  } catch {
    return false
  }
}
