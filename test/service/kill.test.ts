import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import Database from "better-sqlite3"
import { build } from "esbuild"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type NewLetter, newLetter, send } from "./support/start-service.ts"

const program = resolve(".cache/test/mailbox-main.js")
const rounds = Number(process.env["KILL_ROUNDS"] ?? 5)
let folder = ""

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailbox-kill-"))
  await build({
    entryPoints: ["service/main.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    loader: { ".tsv": "text" },
  })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Child {
  readonly process: ChildProcess
  readonly url: string
}

async function start(): Promise<Child> {
  const env = { ...process.env, PORT: "0", HOST: "127.0.0.1", CIVIC_DATA: folder, CIVIC_POW_BITS: "0" }
  const child = spawn(process.execPath, [program], {
    env: { ...env, CIVIC_LETTERS_PER_MINUTE: "1000000000" },
  })
  child.stderr.resume()
  let said = ""
  for await (const part of child.stdout) {
    said += String(part)
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
    if (url !== undefined) return { process: child, url }
  }
  throw new Error(`the service did not start: ${said}`)
}

/** Sends until the service dies; a letter whose answer was lost is sent again after the restart. */
async function sendUntilDeath(child: Child, acked: Map<string, string>, unsure: NewLetter[]): Promise<void> {
  for (;;) {
    const letter = unsure.pop() ?? newLetter()
    try {
      const response = await send(child, letter)
      const { serial } = (await response.json()) as { serial: string }
      const before = acked.get(letter.id)
      if (before !== undefined && before !== serial)
        throw new Error(`${letter.id}: ${before} became ${serial}`)
      acked.set(letter.id, serial)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      unsure.push(letter)
      return
    }
  }
}

it(`loses, doubles and skips nothing when it is killed ${rounds} times under load`, async () => {
  const acked = new Map<string, string>()
  const unsure: NewLetter[] = []
  for (let round = 0; round < rounds; round++) {
    const child = await start()
    const gone = new Promise((done) => child.process.once("exit", done))
    const clients = Array.from({ length: 12 }, () => sendUntilDeath(child, acked, unsure))
    const enough = acked.size + 80 + round * 37
    const watch = setInterval(() => {
      if (acked.size >= enough) child.process.kill("SIGKILL")
    }, 1)
    await gone
    clearInterval(watch)
    await Promise.all(clients)
    expect(existsSync(join(folder, "mailbox.lock"))).toBe(true)
  }
  const last = await start()
  const retried = unsure.length
  for (const letter of unsure)
    acked.set(letter.id, ((await (await send(last, letter)).json()) as { serial: string }).serial)
  const gone = new Promise((done) => last.process.once("exit", done))
  last.process.kill("SIGTERM")
  expect(await gone).toBe(0)
  expect(existsSync(join(folder, "mailbox.lock"))).toBe(false)

  const file = new Database(join(folder, "mailbox.sqlite"), { readonly: true })
  const rows = file
    .prepare<[], { id: string; serial: string }>("select id, serial from letter order by serial")
    .all()
  const check = file.pragma("integrity_check", { simple: true })
  const events = file.prepare<[], { n: number }>("select count(*) as n from event").get()
  file.close()
  console.log(
    `killed ${rounds}×: ${acked.size} acknowledged, ${retried} unsure and sent again, ${rows.length} rows`,
  )
  expect(check).toBe("ok")
  expect(acked.size).toBeGreaterThan(rounds)
  expect(new Map(rows.map(({ id, serial }) => [id, serial]))).toEqual(acked)
  expect(rows.map(({ serial }) => Number(serial.slice(5)))).toEqual(rows.map((_, at) => at + 1))
  expect(events?.n).toBe(rows.length)
}, 120_000)

it("refuses a second service on the same folder, and says so", async () => {
  const first = await start()
  const second = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: "0", CIVIC_DATA: folder },
  })
  let said = ""
  second.stderr.on("data", (part) => {
    said += String(part)
  })
  expect(await new Promise((done) => second.once("exit", done))).toBe(1)
  expect(said).toContain(`pid ${first.process.pid}`)
  const gone = new Promise((done) => first.process.once("exit", done))
  first.process.kill("SIGTERM")
  await gone
}, 30_000)
