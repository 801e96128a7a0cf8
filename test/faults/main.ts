/**
 * `npm run faults [-- --rounds 100 --pg-rounds 30 --browser-rounds 30 --tab-letters 500 --only kill-sqlite,failover]`: lets go wrong what
 * goes wrong in a machine room and counts whether anything accepted was lost or doubled. Writes `docs/faults.md` and
 * prints what could not be run here.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { browserKilled } from "./browser-killed.ts"
import { failover } from "./failover.ts"
import { fullDisk } from "./full-disk.ts"
import { killPostgres } from "./kill-postgres.ts"
import { killSqlite } from "./kill-sqlite.ts"
import { readOnlyDisk } from "./read-only-disk.ts"
import { buildMailbox } from "./support/mailbox-process.ts"
import { recordRun } from "./support/record.ts"
import type { Scenario } from "./support/scenario.ts"
import { threeProcesses } from "./three-processes.ts"
import { twoTabs } from "./two-tabs.ts"

const scenarios: readonly Scenario[] = [
  killSqlite,
  killPostgres,
  fullDisk,
  readOnlyDisk,
  threeProcesses,
  failover,
  browserKilled,
  twoTabs,
]

const { values } = parseArgs({
  options: {
    rounds: { type: "string" },
    "pg-rounds": { type: "string" },
    "browser-rounds": { type: "string" },
    "tab-letters": { type: "string" },
    only: { type: "string" },
  },
})
const rounds = Number(values.rounds ?? 100)
const postgresRounds = Number(values["pg-rounds"] ?? values.rounds ?? 30)
const browserRounds = Number(values["browser-rounds"] ?? values.rounds ?? 30)
const tabLetters = Number(values["tab-letters"] ?? 500)
const wanted = values.only?.split(",")
const unknown = wanted?.find((name) => !scenarios.some((scenario) => scenario.name === name))
if (unknown !== undefined) {
  console.error(`no such drill: ${unknown}; there are ${scenarios.map(({ name }) => name).join(", ")}`)
  process.exit(2)
}

await buildMailbox()
let failed = 0
for (const scenario of scenarios.filter(({ name }) => wanted?.includes(name) ?? true)) {
  const missing = scenario.missing?.()
  if (missing === undefined) failed += (await runOne(scenario)) ? 0 : 1
  else console.log(`not run  ${scenario.title}: ${missing}`)
}
process.exitCode = failed > 0 ? 1 : 0

async function runOne(scenario: Scenario): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), `mailbox-${scenario.name}-`))
  chmodSync(folder, 0o711) // PostgreSQL runs as another user and must reach its own folder.
  const undos: (() => unknown)[] = []
  const begun = Date.now()
  const seconds = () => Math.round((Date.now() - begun) / 1000)
  const counts = { rounds, postgresRounds, browserRounds, tabLetters }
  try {
    const seen = await scenario.run({ folder, ...counts, finally: (undo) => undos.push(undo) })
    recordRun(scenarios, scenario, { seen, seconds: seconds() })
    const { letters, lost, doubled, gaps, broken, words } = seen
    console.log(
      `ok       ${scenario.title}: ${seen.rounds} rounds, ${letters} letters, lost ${lost}, doubled ${doubled}, gaps ${gaps}, chain faults ${broken}; ${words} (${seconds()} s, load ${loadavg()[0]?.toFixed(1)})`,
    )
    return true
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    recordRun(scenarios, scenario, { failure, seconds: seconds() })
    console.log(`FAILED   ${scenario.title}: ${failure}`)
    return false
  } finally {
    for (const undo of undos.reverse()) await undo()
    rmSync(folder, { recursive: true, force: true })
  }
}
