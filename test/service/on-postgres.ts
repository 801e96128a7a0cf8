/**
 * `npm run test:postgres [-- FILE …]`: the service's own tests with every letter on PostgreSQL. The server is the
 * distribution's, started here in a temporary folder; each service under test gets a database of its own.
 */
import { spawn } from "node:child_process"
import { findPostgres, startPostgres } from "./support/postgres.ts"

/** Left out: what is about the SQLite file itself (chain, backup, kill, writer, desk-list), and engines, which has both. */
const suites = [
  "accepting",
  "archive-export",
  "attachments",
  "clock",
  "files",
  "guessing",
  "interviews",
  "journey",
  "limits",
  "notices",
]
const more = ["office", "openapi", "public-matrix", "redaction", "rights", "role-matrix", "surveys", "totp"]

const bin = findPostgres()
if (bin === undefined) throw new Error("no /usr/lib/postgresql/*/bin: apt-get install postgresql")
const server = await startPostgres(bin)
const asked = process.argv.slice(2)
const files = asked.length > 0 ? asked : [...suites, ...more].map((name) => `test/service/${name}.test.ts`)
try {
  const env = { ...process.env, MAILBOX_TEST_POSTGRES: server.url }
  const run = spawn("npx", ["vitest", "run", "--maxWorkers=2", "--testTimeout=180000", ...files], {
    env,
    stdio: "inherit",
  })
  process.exitCode = await new Promise<number>((done) => run.once("exit", (code) => done(code ?? 1)))
} finally {
  await server.stop()
}
