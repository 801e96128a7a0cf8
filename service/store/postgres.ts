import { Kysely, PostgresDialect, sql } from "kysely"
import type { OpenDatabase } from "./open-database.ts"
import { StoreError } from "./store-error.ts"
import type { Tables } from "./tables.ts"

/** Opens PostgreSQL (or a cluster that speaks it); refuses a server that acknowledges before it has written. */
export async function openPostgres(databaseUrl: string): Promise<OpenDatabase> {
  const { default: pg } = await import("pg")
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8, connectionTimeoutMillis: 10_000 })
  // A connection lost while idle is replaced by the pool; without a listener the event would end the process.
  pool.on("error", () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await refuseUnsafe(db, "fsync")
    await refuseUnsafe(db, "synchronous_commit")
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, engine: "postgres", close: () => db.destroy() }
}

async function refuseUnsafe(db: Kysely<Tables>, setting: "fsync" | "synchronous_commit"): Promise<void> {
  const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(db)
  if (rows[0]?.value === "off") {
    throw new StoreError(
      `DATABASE_URL: the server runs with ${setting} = off, accepted letters could be lost`,
    )
  }
}
