/** The part of Node's own SQLite (22.13 and later) that we use; the typings of Node 20 do not know it. */
declare module "node:sqlite" {
  type Value = null | number | bigint | string | Uint8Array
  interface StatementSync {
    all(...values: Value[]): Record<string, Value>[]
    run(...values: Value[]): { changes: number | bigint; lastInsertRowid: number | bigint }
    iterate(...values: Value[]): IterableIterator<Record<string, Value>>
    columns(): unknown[]
  }
  class DatabaseSync {
    constructor(path: string, options?: { readonly timeout?: number; readonly readOnly?: boolean })
    prepare(sql: string): StatementSync
    exec(sql: string): void
    close(): void
  }
}
