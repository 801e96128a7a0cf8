import type { Compilable, CompiledQuery, Kysely, QueryResult } from "kysely"
import type { Tables } from "./tables.ts"

/** A database or a transaction on it. */
export type Db = Pick<
  Kysely<Tables>,
  "selectFrom" | "insertInto" | "updateTable" | "executeQuery" | "getExecutor"
>

type Values = Readonly<Record<string, string>>

/** One statement of SQL for each kind of database: its dialect's adapter lives as long as the connection pool. */
type Kept<Row> = WeakMap<object, CompiledQuery<Row>>

/**
 * A query whose SQL is built once and afterwards only gets new values. Building takes kysely longer than SQLite takes
 * to answer, and every letter asks the same dozen.
 */
export function keepQuery<const Name extends string, Row>(
  build: (db: Db, value: (name: Name) => string) => Compilable<Row>,
): (db: Db, values: Readonly<Record<Name, string>>) => Promise<QueryResult<Row>> {
  const kept: Kept<Row> = new WeakMap()
  return (db, values) => {
    const { adapter } = db.getExecutor()
    const known = kept.get(adapter)
    const compiled = known ?? build(db, mark).compile()
    if (known === undefined) kept.set(adapter, compiled)
    return db.executeQuery({ ...compiled, parameters: compiled.parameters.map((one) => fill(one, values)) })
  }
}

/** Adds one row; of a conflict with a row that is there, `numAffectedRows` 0 tells. */
export const insertRow = inserter(false)
export const insertNewRow = inserter(true)

function inserter(quietly: boolean) {
  const kept = new Map<string, Kept<unknown>>()
  return <Table extends keyof Tables>(
    db: Db,
    table: Table,
    row: Tables[Table] & Readonly<Record<string, string | number>>,
  ): Promise<QueryResult<unknown>> => {
    const columns = Object.keys(row)
    const name = `${table}(${columns.join()})`
    const byAdapter: Kept<unknown> = kept.get(name) ?? new WeakMap()
    kept.set(name, byAdapter)
    const { adapter } = db.getExecutor()
    const known = byAdapter.get(adapter)
    const compiled = known ?? compileInsert(db, table, row, quietly)
    if (known === undefined) byAdapter.set(adapter, compiled)
    return db.executeQuery({ ...compiled, parameters: Object.values(row) })
  }
}

function compileInsert(
  db: Db,
  table: keyof Tables,
  row: Readonly<Record<string, string | number>>,
  quietly: boolean,
): CompiledQuery<unknown> {
  const insert = db.insertInto(table).values(row)
  return (quietly ? insert.onConflict((conflict) => conflict.doNothing()) : insert).compile()
}

const sign = "\u0001value "

function mark(name: string): string {
  return `${sign}${name}`
}

function fill(parameter: unknown, values: Values): unknown {
  return typeof parameter === "string" && parameter.startsWith(sign)
    ? values[parameter.slice(sign.length)]
    : parameter
}
