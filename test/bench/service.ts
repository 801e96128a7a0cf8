/**
 * `npm run bench:service [-- --letters 100000 --seconds 8]`: the mailbox against the machine's own fsync rate and a bare
 * INSERT loop on the same disk in the same run. SQLite, synchronous = FULL; clients in a process of their own.
 */
import { spawn, spawnSync } from "node:child_process"
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import Database from "better-sqlite3"
import { bundleForNode } from "../../scripts/bundle.js"
import { buildMailbox, type MailboxProcess, startMailbox } from "../faults/support/mailbox-process.ts"
import { seedLetters } from "./seed-letters.ts"

const { values } = parseArgs({ options: { letters: { type: "string" }, seconds: { type: "string" } } })
const count = Number(values.letters ?? 100_000)
const seconds = Number(values.seconds ?? 8)
const client = resolve(".cache/run/service-client.js")
const folder = mkdtempSync(join(tmpdir(), "mailbox-bench-"))
let running: MailboxProcess | undefined

try {
  await buildMailbox()
  await bundleForNode("test/bench/service-client.ts", client)
  console.log(`load before: ${loadavg()[0]?.toFixed(1)}`)
  await main()
} finally {
  await running?.kill()
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const syncs = fsyncRate(join(folder, "sync"))
  const inserts = bareInserts(join(folder, "bare.sqlite"))
  console.log(
    `machine: ${syncs.toFixed(0)} fdatasync/s; bare INSERT loop, one commit each: ${inserts.toFixed(0)}/s`,
  )
  const empty = await start(join(folder, "empty"))
  target("cold start, empty", empty.ms, 1000, "ms")
  console.log(`  ${memoryOf(empty.mailbox).toFixed(0)} MB idle`)
  const before = cpuOf(empty.mailbox)
  const flood: { letters: number; seconds: number } = await run(empty.mailbox, "flood", {
    seconds,
    clients: 64,
  })
  const rate = flood.letters / flood.seconds
  target("durable letters, 64 clients", rate, 500, "/s", true)
  console.log(
    `  = ${(rate / syncs).toFixed(2)} × the fdatasync rate, ${(rate / inserts).toFixed(2)} × the bare loop`,
  )
  const cpu = (cpuOf(empty.mailbox) - before) / flood.letters
  // What a busy neighbour cannot change: processor time a letter, and so the ceiling of one free core.
  console.log(
    `  ${(1000 * cpu).toFixed(2)} ms of processor a letter: at most ${(1 / cpu).toFixed(0)}/s on a free core`,
  )
  const paced: number[] = await run(empty.mailbox, "pace", { seconds, perSecond: 50 })
  target("accept at 50/s, p99", percentile(paced, 99), 300, "ms")
  console.log(`  p50 ${percentile(paced, 50).toFixed(1)} ms`)
  target("memory after that", memoryOf(empty.mailbox), 120, "MB")
  await empty.mailbox.stop()
  await large()
}

async function large(): Promise<void> {
  const data = join(folder, "large")
  const first = await start(data)
  await first.mailbox.stop()
  // Said after the address: read it when the service has said everything.
  const { account } = first.mailbox
  const begun = performance.now()
  const samples = await seedLetters(data, count)
  console.log(`${count} letters written in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  // What the machine still writes of them is no part of what follows.
  spawnSync("sync")
  const { mailbox, ms } = await start(data)
  target(`cold start, ${count} letters`, ms, 1000, "ms")
  const status: number[] = await run(mailbox, "status", { letters: samples.slice(0, 1000) })
  target(`status at ${count}, p99`, percentile(status, 99), 50, "ms")
  console.log(`  p50 ${percentile(status, 50).toFixed(1)} ms`)
  const cookie = await logIn(mailbox.url, account)
  const desk: number[] = await run(mailbox, "desk", { cookie })
  target(`desk list at ${count}, p99`, percentile(desk, 99), 100, "ms")
  console.log(`  p50 ${percentile(desk, 50).toFixed(1)} ms`)
  const paced: number[] = await run(mailbox, "pace", { seconds, perSecond: 50 })
  target(`accept at 50/s with ${count}, p99`, percentile(paced, 99), 300, "ms")
  target("memory after that", memoryOf(mailbox), 120, "MB")
  console.log(`load after: ${loadavg()[0]?.toFixed(1)}`)
}

async function start(data: string): Promise<{ mailbox: MailboxProcess; ms: number }> {
  const begun = performance.now()
  const mailbox = await startMailbox({ CIVIC_DATA: data })
  running = mailbox
  return { mailbox, ms: performance.now() - begun }
}

function run<T>({ url }: MailboxProcess, mode: string, options: object): Promise<T> {
  const child = spawn(process.execPath, [client, mode, url, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  child.stdout.on("data", (part) => {
    said += String(part)
  })
  return new Promise((done, fail) => {
    child.once("exit", (code) => (code === 0 ? done(JSON.parse(said)) : fail(new Error(`${mode}: ${code}`))))
  })
}

async function logIn(url: string, account: MailboxProcess["account"]): Promise<string> {
  const body = new URLSearchParams({ ...account })
  const answer = await fetch(`${url}/desk/login`, { method: "POST", body, redirect: "manual" })
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0]
  if (cookie === undefined) throw new Error(`login: ${answer.status}`)
  return cookie
}

function target(name: string, value: number, limit: number, unit: string, atLeast = false): void {
  const met = atLeast ? value >= limit : value <= limit
  const sign = atLeast ? "≥" : "≤"
  console.log(
    `${met ? "met    " : "NOT MET"} ${name}: ${value.toFixed(value < 10 ? 1 : 0)} ${unit} (${sign} ${limit})`,
  )
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

function memoryOf({ process: { pid } }: MailboxProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024
}

/** Seconds of processor time so far; Linux counts in hundredths. */
function cpuOf({ process: { pid } }: MailboxProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ") ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function fsyncRate(path: string): number {
  const file = openSync(path, "w")
  const kilobyte = Buffer.alloc(1024, 1)
  const rate = perSecond(() => {
    writeSync(file, kilobyte)
    fdatasyncSync(file)
  })
  closeSync(file)
  return rate
}

function bareInserts(path: string): number {
  const file = new Database(path)
  file.pragma("journal_mode = WAL")
  file.pragma("synchronous = FULL")
  file.exec("create table letter (id integer primary key, body text)")
  const insert = file.prepare("insert into letter (body) values (?)")
  const body = "信".repeat(340)
  const rate = perSecond(() => insert.run(body))
  file.close()
  return rate
}

function perSecond(work: () => unknown): number {
  const begun = performance.now()
  let times = 0
  for (; performance.now() - begun < 2000; times++) work()
  return times / ((performance.now() - begun) / 1000)
}
