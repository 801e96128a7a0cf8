/**
 * `npm run faults [-- --rounds 100 --pg-rounds 30 --only kill-sqlite,failover]`: lets go wrong what goes wrong in a
 * machine room and counts whether anything accepted was lost or doubled. Prints what could not be run here.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { failover } from "./failover.ts"
import { fullDisk } from "./full-disk.ts"
import { killPostgres } from "./kill-postgres.ts"
import { killSqlite } from "./kill-sqlite.ts"
import { readOnlyDisk } from "./read-only-disk.ts"
import { buildMailbox } from "./support/mailbox-process.ts"
import type { Scenario } from "./support/scenario.ts"
import { threeProcesses } from "./three-processes.ts"

const scenarios: readonly Scenario[] = [
  killSqlite,
  killPostgres,
  fullDisk,
  readOnlyDisk,
  threeProcesses,
  failover,
]

const { values } = parseArgs({
  options: { rounds: { type: "string" }, "pg-rounds": { type: "string" }, only: { type: "string" } },
})
const rounds = Number(values.rounds ?? 100)
const postgresRounds = Number(values["pg-rounds"] ?? values.rounds ?? 30)
const wanted = values.only?.split(",")

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
  try {
    const seen = await scenario.run({ folder, rounds, postgresRounds, finally: (undo) => undos.push(undo) })
    const seconds = Math.round((Date.now() - begun) / 1000)
    console.log(`ok       ${scenario.title}: ${seen} (${seconds} s, load ${loadavg()[0]?.toFixed(1)})`)
    return true
  } catch (error) {
    console.log(`FAILED   ${scenario.title}: ${error instanceof Error ? (error.stack ?? "") : String(error)}`)
    return false
  } finally {
    for (const undo of undos.reverse()) await undo()
    rmSync(folder, { recursive: true, force: true })
  }
}
