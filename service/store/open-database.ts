import type { Kysely } from "kysely"
import { openPostgres } from "./postgres.ts"
import { openSqlite } from "./sqlite.ts"
import type { Tables } from "./tables.ts"

export interface OpenDatabase {
  readonly db: Kysely<Tables>
  readonly engine: "sqlite" | "postgres"
  close(): Promise<void>
}

/** PostgreSQL when an address is given, the folder's SQLite file otherwise. */
export function openDatabase(folder: string, databaseUrl: string | undefined): Promise<OpenDatabase> {
  return databaseUrl === undefined || databaseUrl === "" ? openSqlite(folder) : openPostgres(databaseUrl)
}
