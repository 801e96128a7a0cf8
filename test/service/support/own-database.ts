import { basename } from "node:path"

/** The PostgreSQL server that `npm run test:postgres` lends to every service; undefined for SQLite. */
const server = process.env["MAILBOX_TEST_POSTGRES"]

export const isOnPostgres = server !== undefined

/** A database for the service of this folder, the same one when it starts again. */
export async function ownDatabase(dataDir: string): Promise<{ readonly databaseUrl?: string }> {
  if (server === undefined) return {}
  const name = basename(dataDir)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "_")
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const { rows } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (rows.length === 0) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
  return { databaseUrl: Object.assign(new URL(server), { pathname: `/${name}` }).href }
}
