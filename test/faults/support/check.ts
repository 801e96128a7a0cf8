import Database from "better-sqlite3"
import { createService } from "../../../service/index.ts"
import type { Ledger } from "./load.ts"

export interface Rows {
  readonly letters: readonly { readonly id: string; readonly serial: string }[]
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
          .prepare<[], { id: string; serial: string }>("select id, serial from letter order by serial")
          .all()
        const supplements = file.prepare<[], { text: string }>("select text from supplement").all()
        return { letters, supplements: supplements.map(({ text }) => text) }
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
        const letters = await client.query<{ id: string; serial: string }>(
          "select id, serial from letter order by serial",
        )
        const supplements = await client.query<{ text: string }>("select text from supplement")
        return { letters: letters.rows, supplements: supplements.rows.map(({ text }) => text) }
      } finally {
        await client.end()
      }
    },
  }
}

/** Everything that must hold after a fault; returns the number of letters, throws at the first thing that does not. */
export async function checkStore(store: Store, ledger: Ledger): Promise<number> {
  const { letters, supplements } = await store.readRows()
  const rows = new Map(letters.map(({ id, serial }) => [id, serial]))
  for (const [id, serial] of ledger.accepted) {
    if (rows.get(id) !== serial) throw new Error(`lost: ${serial} (${id}) is ${rows.get(id) ?? "missing"}`)
  }
  if (rows.size !== letters.length) throw new Error(`doubled: ${letters.length - rows.size} letters`)
  for (const [at, { serial }] of letters.entries()) {
    if (Number(serial.slice(5)) !== at + 1) throw new Error(`gap before ${serial}`)
  }
  const written = new Set(supplements)
  for (const text of ledger.supplements) if (!written.has(text)) throw new Error(`lost: ${text}`)
  await checkChains(store)
  return letters.length
}

async function checkChains({ dataDir, databaseUrl }: Store): Promise<void> {
  const service = await createService({
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    log: () => undefined,
  })
  const { faults } = await service.verify()
  await service.close()
  if (faults.length > 0) throw new Error(`chain: ${faults.length} faults, first ${JSON.stringify(faults[0])}`)
}
