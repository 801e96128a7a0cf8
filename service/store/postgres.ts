import { Kysely, PostgresDialect, sql } from "kysely"
import type { OpenDatabase } from "./open-database.ts"
import { poolOverHosts } from "./pool-over-hosts.ts"
import { StoreError } from "./store-error.ts"
import type { Tables } from "./tables.ts"

/** Opens PostgreSQL (or a cluster that speaks it); refuses a server that acknowledges before it has written. */
export async function openPostgres(databaseUrl: string): Promise<OpenDatabase> {
  const pool = await poolOverHosts(databaseUrl)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await refuseUnsafe(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, engine: "postgres", close: () => db.destroy() }
}

async function refuseUnsafe(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<
    Record<"fsync" | "commit" | "standbys", string>
  >`select current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit, current_setting('synchronous_standby_names') as standbys`.execute(
    db,
  )
  const { fsync = "", commit = "", standbys = "" } = rows[0] ?? {}
  if (fsync === "off" || commit === "off" || (standbys !== "" && commit === "local")) {
    throw new StoreError(
      `DATABASE_URL: the server runs with fsync = ${fsync}, synchronous_commit = ${commit}; accepted letters could be lost`,
    )
  }
}
