import Database from "better-sqlite3"
import { createService } from "../../../service/index.ts"
import { type Ledger, newLedger } from "./load.ts"
import type { Tally } from "./scenario.ts"

export interface Rows {
  readonly letters: readonly { readonly id: string; readonly serial: string }[]
  readonly titles: readonly string[]
  readonly supplements: readonly string[]
}

export interface Store {
  readonly dataDir: string
  readonly databaseUrl?: string
  readRows(): Promise<Rows>
}

export function sqliteStore(dataDir: string): Store {
  return {
    dataDir,
    async readRows() {
      const file = new Database(`${dataDir}/mailbox.sqlite`)
      try {
        if (file.pragma("integrity_check", { simple: true }) !== "ok")
          throw new Error("integrity_check fails")
        const letters = file
          .prepare<[], { id: string; serial: string; title: string }>(
            "select id, serial, title from letter order by serial",
          )
          .all()
        const supplements = file.prepare<[], { text: string }>("select text from supplement").all()
        return {
          letters,
          titles: letters.map(({ title }) => title),
          supplements: supplements.map(({ text }) => text),
        }
      } finally {
        file.close()
      }
    },
  }
}

export function postgresStore(dataDir: string, databaseUrl: string): Store {
  return {
    dataDir,
    databaseUrl,
    async readRows() {
      const { default: pg } = await import("pg")
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      try {
        const letters = await client.query<{ id: string; serial: string; title: string }>(
          "select id, serial, title from letter order by serial",
        )
        const supplements = await client.query<{ text: string }>("select text from supplement")
        return {
          letters: letters.rows,
          titles: letters.rows.map(({ title }) => title),
          supplements: supplements.rows.map(({ text }) => text),
        }
      } finally {
        await client.end()
      }
    },
  }
}

/** Counts what must be nought after a fault; throws at the first thing that is not. */
export async function checkStore(store: Store, ledger: Ledger): Promise<Tally> {
  const { letters, supplements } = await store.readRows()
  const rows = new Map(letters.map(({ id, serial }) => [id, serial]))
  const written = new Set(supplements)
  const lost = [
    ...[...ledger.accepted].filter(([id, serial]) => rows.get(id) !== serial).map(([, serial]) => serial),
    ...[...ledger.supplements].filter((text) => !written.has(text)),
  ]
  const gaps = letters.filter(({ serial }, at) => Number(serial.slice(5)) !== at + 1)
  const faults = await chainFaults(store)
  const tally = {
    letters: letters.length,
    lost: lost.length,
    doubled: letters.length - rows.size,
    gaps: gaps.length,
    broken: faults.length,
  }
  if (tally.lost + tally.doubled + tally.gaps + tally.broken > 0) {
    const examples = [lost[0], gaps[0]?.serial, JSON.stringify(faults[0])]
    throw new Error(`${JSON.stringify(tally)}, e.g. ${examples.join(" ")}`)
  }
  return tally
}

/** For letters written in a browser, whose ids only the browser has: each title must be there, and there once. */
export async function checkWritten(store: Store, wanted: readonly string[]): Promise<Tally> {
  const tally = await checkStore(store, newLedger())
  const { titles } = await store.readRows()
  const missing = wanted.filter((title) => !titles.includes(title))
  const doubled = titles.length - new Set(titles).size
  if (missing.length + doubled > 0)
    throw new Error(`lost ${missing.join()}, doubled ${doubled} of ${wanted.length}`)
  return tally
}

async function chainFaults({ dataDir, databaseUrl }: Store) {
  const service = await createService({
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    log: () => undefined,
  })
  const { faults } = await service.verify()
  await service.close()
  return faults
}
