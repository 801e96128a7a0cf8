import { type Kysely, sql, type Transaction } from "kysely"
import { failureOf, isContention, StoreBusy } from "./failure.ts"
import type { Tables } from "./tables.ts"

export type Trx = Transaction<Tables>
/**
 * Runs work in a transaction and resolves after it is durably committed. The work may run more than once, also after
 * a commit whose answer was lost: it must find out by itself that it has been done.
 */
export type Write = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

interface Waiting {
  run(trx: Trx): Promise<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
}

const largestGroup = 128
const longestQueue = 2000
/** So long a lost database may take to come back before the waiting are told. */
const patience = 12_000
/** Nobody waits longer, e.g. for a primary whose synchronous standby is gone and that therefore never answers. */
const longestWait = 20_000

/**
 * Group commit: what arrives in one turn of the event loop, or while the last group is being written, shares one
 * transaction and so one fsync. Work that is refused fails by itself: its neighbours are written all the same.
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
      if (queue.length >= longestQueue) return reject(new StoreBusy("too many are waiting"))
      const timer = setTimeout(() => reject(new StoreBusy("waited too long")), longestWait)
      const end = (settle: () => void) => {
        clearTimeout(timer)
        settle()
      }
      queue.push({
        run: work,
        resolve: (value) => end(() => resolve(value as T)),
        reject: (error) => end(() => reject(error)),
      })
      if (busy) return
      busy = true
      setImmediate(() => void pump())
    })
}

async function commit(db: Kysely<Tables>, group: readonly Waiting[]): Promise<void> {
  try {
    const settled = await inTransaction(db, group)
    for (const settle of settled) settle()
  } catch (error) {
    // A store that fails does so for every one of them.
    if (group.length > 1 && failureOf(error) === undefined) for (const one of group) await commit(db, [one])
    else for (const one of group) one.reject(error)
  }
}

/** What each of the group is told once all of it is on the disk. */
type Settle = () => void

/**
 * Nobody is refused as a rule, so the first attempt goes without savepoints, which cost PostgreSQL two more round
 * trips a letter. When one of the group is refused, the others are written around it in the next attempt.
 */
async function inTransaction(db: Kysely<Tables>, group: readonly Waiting[]): Promise<readonly Settle[]> {
  const begun = Date.now()
  let perform = performPlainly
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (trx) => {
        const settled: Settle[] = []
        for (const one of group) settled.push(await perform(trx, one))
        return settled
      })
    } catch (error) {
      const lost = failureOf(error) === "unreachable" && Date.now() - begun < patience
      if (perform === performPlainly && group.length > 1 && isRefusal(error)) perform = performApart
      else if (!lost && !(isContention(error) && attempt < 8)) throw error
      else await pause(lost ? Math.min(1000, 50 * 2 ** attempt) : Math.random() * 20 * attempt)
    }
  }
}

async function performPlainly(trx: Trx, one: Waiting): Promise<Settle> {
  const value = await one.run(trx)
  return () => one.resolve(value)
}

/** Whoever is refused leaves no trace; the refusal itself waits too, since it may rest on what a neighbour wrote. */
async function performApart(trx: Trx, one: Waiting): Promise<Settle> {
  await sql`savepoint one`.execute(trx)
  try {
    const settle = await performPlainly(trx, one)
    await sql`release savepoint one`.execute(trx)
    return settle
  } catch (error) {
    if (!isRefusal(error)) throw error
    await sql`rollback to savepoint one`.execute(trx)
    return () => one.reject(error)
  }
}

/** The work's own "no", as against trouble with the store, after which nothing of the transaction can be kept. */
function isRefusal(error: unknown): boolean {
  return failureOf(error) === undefined && !isContention(error)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
