import type { SqliteDatabase, SqliteStatement } from "kysely"

/** One open SQLite file, by whichever driver this Node has. */
export interface SqliteFile {
  /** For kysely; its statements are kept, because every letter asks the same dozen. */
  readonly database: SqliteDatabase
  /** First column of the first row. */
  value(sql: string): unknown
  close(): void
}

interface RawFile {
  prepare(sql: string): SqliteStatement
  inTransaction(): boolean
  close(): void
}

/** Node's own SQLite where there is one (22.13), otherwise better-sqlite3; both keep the same file. */
export async function openSqliteFile(path: string): Promise<SqliteFile> {
  const raw = process.getBuiltinModule?.("node:sqlite") ? await openBuiltIn(path) : await openPackage(path)
  const prepare = keepStatements(raw)
  return {
    database: { prepare, close: () => raw.close() },
    value: (sql) => Object.values(firstRow(prepare(sql)))[0],
    close: () => raw.close(),
  }
}

async function openPackage(path: string): Promise<RawFile> {
  const { default: Database } = await import("better-sqlite3")
  const file = new Database(path, { timeout: 5000 })
  return {
    prepare: (sql) => file.prepare<unknown[]>(sql),
    inTransaction: () => file.inTransaction,
    close: () => file.close(),
  }
}

async function openBuiltIn(path: string): Promise<RawFile> {
  const { DatabaseSync } = await import("node:sqlite")
  const file = new DatabaseSync(path, { timeout: 5000 })
  let inTransaction = false
  return {
    prepare(sql) {
      const statement = file.prepare(sql)
      const after = /^(begin|commit|rollback)$/.exec(sql)?.[0]
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...bound(values)),
        run(values) {
          const result = statement.run(...bound(values))
          if (after !== undefined) inTransaction = after === "begin"
          return result
        },
        iterate: (values) => statement.iterate(...bound(values)),
      }
    },
    inTransaction: () => inTransaction,
    close: () => file.close(),
  }
}

type Bindable = null | number | bigint | string | Uint8Array

function bound(values: readonly unknown[]): Bindable[] {
  return values.map((value) => {
    if (value === null || value instanceof Uint8Array) return value
    if (typeof value === "number" || typeof value === "bigint" || typeof value === "string") return value
    throw new TypeError(`cannot be stored: ${typeof value}`)
  })
}

const mostStatements = 500

function keepStatements(raw: RawFile): (sql: string) => SqliteStatement {
  const kept = new Map<string, SqliteStatement>()
  return (sql) => {
    // A full disk makes SQLite roll back by itself; kysely's own rollback must not hide that error behind another.
    if (sql === "rollback" && !raw.inTransaction()) return nothing
    const known = kept.get(sql)
    if (known !== undefined) return known
    const statement = raw.prepare(sql)
    if (kept.size >= mostStatements) kept.clear()
    kept.set(sql, statement)
    return statement
  }
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

function firstRow(statement: SqliteStatement): Record<string, unknown> {
  const [row] = statement.all([])
  return typeof row === "object" && row !== null ? { ...row } : {}
}
