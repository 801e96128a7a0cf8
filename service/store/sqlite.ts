import { closeSync, fsyncSync, openSync, statfsSync } from "node:fs"
import { join } from "node:path"
import { Kysely, SqliteDialect } from "kysely"
import { holdLock } from "./lock-file.ts"
import type { OpenDatabase } from "./open-database.ts"
import { openSqliteFile, type SqliteFile } from "./sqlite-file.ts"
import { StoreError } from "./store-error.ts"
import type { Tables } from "./tables.ts"

/** Opens the letter store in a folder; refuses a second process, a network disk and anything short of a full fsync. */
export async function openSqlite(folder: string): Promise<OpenDatabase> {
  refuseNetworkDisk(folder)
  const lock = holdLock(join(folder, "mailbox.lock"))
  try {
    const file = await openSqliteFile(join(folder, "mailbox.sqlite"))
    prepare(file, lock.takenOver)
    syncFolder(folder)
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file.database }) })
    return {
      db,
      engine: "sqlite",
      async close() {
        await db.destroy()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function prepare(file: SqliteFile, afterCrash: boolean): void {
  if (file.value("pragma journal_mode = WAL") !== "wal") {
    throw new StoreError("mailbox.sqlite: write-ahead logging is not available on this disk")
  }
  file.database.prepare("pragma synchronous = FULL").run([])
  file.database.prepare("pragma secure_delete = ON").all([])
  // Kilobytes; the system's own cache holds the file as well.
  file.database.prepare("pragma cache_size = -6000").run([])
  if (Number(file.value("pragma synchronous")) < 2) {
    throw new StoreError("mailbox.sqlite: synchronous is below FULL, accepted letters could be lost")
  }
  const verdict = afterCrash ? file.value("pragma quick_check") : "ok"
  if (verdict !== "ok")
    throw new StoreError(`mailbox.sqlite: damaged (${String(verdict)}); restore the backup`)
}

/** Makes the new file's name durable too. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, "r")
  fsyncSync(handle)
  closeSync(handle)
}

// Magic numbers of statfs(2): NFS, SMB, CIFS, SMB2, 9P, AFS. Their locks and fsync do not hold what WAL needs.
const networkDisks = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f])

function refuseNetworkDisk(folder: string): void {
  if (networkDisks.has(Number(statfsSync(folder).type) >>> 0)) {
    throw new StoreError(`${folder}: is on a network disk; use a local disk or DATABASE_URL`)
  }
}
