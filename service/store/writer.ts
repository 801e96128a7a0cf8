import type { Kysely, Transaction } from "kysely"
import type { Tables } from "./tables.ts"

export type Trx = Transaction<Tables>
/** Runs work in a transaction and resolves after it is durably committed. The work may run more than once. */
export type Write = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

interface Waiting {
  run(trx: Trx): Promise<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
}

const largestGroup = 128

/**
 * Group commit: what arrives in one turn of the event loop, or while the last group is being written, shares one
 * transaction and so one fsync. A group that fails is tried again one by one, so that work only fails by itself.
 */
export function createWriter(db: Kysely<Tables>): Write {
  const queue: Waiting[] = []
  let busy = false
  const pump = async () => {
    while (queue.length > 0) await commit(db, queue.splice(0, largestGroup))
    busy = false
  }
  return <T>(work: (trx: Trx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      queue.push({ run: work, resolve: (value) => resolve(value as T), reject })
      if (busy) return
      busy = true
      setImmediate(() => void pump())
    })
}

async function commit(db: Kysely<Tables>, group: readonly Waiting[]): Promise<void> {
  try {
    const results = await inTransaction(db, group)
    for (const [at, one] of group.entries()) one.resolve(results[at])
  } catch (error) {
    if (group.length > 1) for (const one of group) await commit(db, [one])
    else group[0]?.reject(error)
  }
}

async function inTransaction(db: Kysely<Tables>, group: readonly Waiting[], attempt = 1): Promise<unknown[]> {
  try {
    return await db.transaction().execute(async (trx) => {
      const results: unknown[] = []
      for (const one of group) results.push(await one.run(trx))
      return results
    })
  } catch (error) {
    if (attempt >= 5 || !isTransient(error)) throw error
    return inTransaction(db, group, attempt + 1)
  }
}

/** Serialization failure, deadlock, and a key another process took in the same moment. */
function isTransient(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  return code === "40001" || code === "40P01" || code === "23505" || code === "SQLITE_BUSY"
}
