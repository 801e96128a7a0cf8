import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { findPostgres, startPostgres, type TemporaryPostgres } from "../service/support/postgres.ts"
import { inFolder, runCli } from "./run-cli.ts"
import { type Served, type SiteServer, serveSite } from "./site-server.ts"

const bin = findPostgres()
const pagesPerSite = 6

/** Little sites of a few slow pages each, so that an auditor can be caught in the middle of one. */
function townSite(delay: number): Record<string, Served> {
  const links = Array.from(
    { length: pagesPerSite - 1 },
    (_, at) => `<a href="/${at}.html">第${at}页的标题</a>`,
  )
  const pages = Array.from({ length: pagesPerSite - 1 }, (_, at) => [
    `/${at}.html`,
    { delay, body: `<h1>云川市通知</h1><p>根据国办发[2006]10${at}号文件，现通知如下。</p>` },
  ])
  return { "/": { delay, body: `<title>云川市</title>${links.join("")}` }, ...Object.fromEntries(pages) }
}

const pagesOf = (server: SiteServer) => server.asked.filter((path) => path !== "/robots.txt").sort()
const everyPage = ["/", ...Array.from({ length: pagesPerSite - 1 }, (_, at) => `/${at}.html`)]

describe.skipIf(bin === undefined)("a census whose sites are queued on PostgreSQL", () => {
  let postgres: TemporaryPostgres
  let towns: SiteServer[] = []

  beforeAll(async () => {
    postgres = await startPostgres(bin ?? "")
  }, 60_000)
  afterAll(() => postgres?.stop())
  afterEach(async () => {
    await Promise.all(towns.map((town) => town.close()))
    towns = []
  })

  const command = (census: string, ...args: string[]) => [
    ...["audit", "--queue", postgres.url, "--census", census, "--format", "json", "--today", "2024-03-25"],
    ...["--rate", "50", "--lease", "2", ...args],
  ]
  const open = async (count: number, delay: number) => {
    towns = await Promise.all(Array.from({ length: count }, () => serveSite(townSite(delay))))
    return towns.map(({ origin }) => `${origin}/`)
  }

  it("is divided among auditors, each site walked once, and every one of them reports it all", async () => {
    const starts = await open(4, 60)
    const runs = await Promise.all([1, 2, 3].map(() => runCli(command("shared", ...starts))))
    for (const town of towns) expect(pagesOf(town)).toEqual([...everyPage].sort())
    const [report, ...others] = runs.map(({ stdout }) => JSON.parse(stdout))
    expect(report.sites.map(({ host }: { host: string }) => `http://${host}/`)).toEqual(starts)
    expect(report.summary.pages).toBe(4 * pagesPerSite)
    expect(others).toEqual([report, report])
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 1])
  }, 60_000)

  it("loses nothing when an auditor is killed, and asks for no page twice that was read", async () => {
    const starts = await open(2, 150)
    const victim = spawn(process.execPath, ["scripts/civicbridge.js", ...command("killed", ...starts)])
    while (towns.every((town) => pagesOf(town).length < 4)) await new Promise((done) => setTimeout(done, 20))
    victim.kill("SIGKILL")
    await once(victim, "close")
    const { stdout } = await runCli(command("killed"))
    expect(JSON.parse(stdout).summary.pages).toBe(2 * pagesPerSite)
    for (const town of towns) {
      expect([...new Set(pagesOf(town))]).toEqual([...everyPage].sort())
      // At most the page under way at the kill.
      expect(pagesOf(town).length).toBeLessThanOrEqual(pagesPerSite + 1)
    }
    const whole = await runCli([
      "audit",
      ...starts,
      "--format",
      "json",
      "--today",
      "2024-03-25",
      "--rate",
      "50",
    ])
    expect(JSON.parse(stdout).findings).toEqual(JSON.parse(whole.stdout).findings)
  }, 60_000)

  it("gives its site back when asked to stop, so that another need not wait", async () => {
    const starts = await open(1, 150)
    const args = command("stopped", "--lease", "3600", ...starts)
    const stopped = spawn(process.execPath, ["scripts/civicbridge.js", ...args])
    while (towns.every((town) => pagesOf(town).length < 2)) await new Promise((done) => setTimeout(done, 20))
    stopped.kill("SIGTERM")
    expect((await once(stopped, "close"))[0]).toBe(130)
    const { stdout } = await runCli(command("stopped"))
    expect(JSON.parse(stdout).summary.pages).toBe(pagesPerSite)
  }, 60_000)

  it("turns away an auditor with other options, and one who finds nothing queued", async () => {
    const starts = await open(1, 0)
    await runCli(command("settled", ...starts))
    const other = await runCli(command("settled", "--max-pages", "3", ...starts))
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringMatching(/^--census settled: .*other options/),
    ])
    const empty = await runCli(command("empty"))
    expect([empty.code, empty.stderr]).toEqual([
      2,
      expect.stringMatching(/^--census empty: .*no site queued/),
    ])
  }, 60_000)

  it("never shows the password when the database cannot be reached", () =>
    inFolder(async (folder) => {
      const output = join(folder, "report.json")
      const url = "postgres://auditor:s3cret@127.0.0.1:1/census"
      const { code, stderr } = await runCli(["audit", "http://127.0.0.1:9/", "--queue", url, "-o", output])
      expect([code, stderr]).toEqual([2, expect.stringMatching(/^--queue 127\.0\.0\.1:1\/census: 用不了/)])
      expect(stderr).not.toContain("s3cret")
      expect(() => readFileSync(output)).toThrow()
    }))
})
