import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
} from "node:fs"
import { join } from "node:path"
import { holdLock } from "./lock-file.ts"
import { openSqliteFile } from "./sqlite-file.ts"
import { StoreError } from "./store-error.ts"

/**
 * Writes everything a mailbox is into a new folder: the database as of one moment, the secret, the attachments. The
 * service may go on meanwhile. Attachments are named by their content and never change, so copying them after the
 * database leaves none out.
 */
export async function backUp(data: string, target: string): Promise<{ readonly files: number }> {
  if (existsSync(target)) throw new StoreError(`${target}: already exists; name a new folder`)
  if (!existsSync(join(data, "mailbox.sqlite"))) {
    throw new StoreError(
      `${data}: holds no SQLite database; back PostgreSQL up with pg_dump, and this folder by copying`,
    )
  }
  mkdirSync(join(target, "uploads"), { recursive: true, mode: 0o700 })
  const file = await openSqliteFile(join(data, "mailbox.sqlite"))
  try {
    file.database.prepare("vacuum into ?").run([join(target, "mailbox.sqlite")])
  } finally {
    file.close()
  }
  copyFileSync(join(data, "secret.key"), join(target, "secret.key"))
  const uploads = copyUploads(join(data, "uploads"), join(target, "uploads"))
  for (const name of ["mailbox.sqlite", "secret.key", "uploads", "."]) syncPath(join(target, name))
  await mustBeSound(target)
  return { files: uploads + 2 }
}

/** Puts a backup in place of a folder that holds no mailbox yet. */
export async function restore(source: string, data: string): Promise<{ readonly files: number }> {
  await mustBeSound(source)
  if (existsSync(join(data, "mailbox.sqlite"))) {
    throw new StoreError(`${data}: already holds a mailbox; move it away first, restore overwrites nothing`)
  }
  mkdirSync(join(data, "uploads"), { recursive: true, mode: 0o700 })
  const lock = holdLock(join(data, "mailbox.lock"))
  try {
    copyFileSync(join(source, "secret.key"), join(data, "secret.key"))
    const uploads = copyUploads(join(source, "uploads"), join(data, "uploads"))
    // The database last: a restore that was cut off leaves a folder that does not look like a mailbox.
    copyFileSync(join(source, "mailbox.sqlite"), join(data, "mailbox.sqlite"))
    for (const name of ["secret.key", "mailbox.sqlite", "uploads", "."]) syncPath(join(data, name))
    return { files: uploads + 2 }
  } finally {
    lock.release()
  }
}

async function mustBeSound(folder: string): Promise<void> {
  const path = join(folder, "mailbox.sqlite")
  if (!existsSync(path)) throw new StoreError(`${folder}: is no backup of a mailbox`)
  const file = await openSqliteFile(path)
  try {
    const verdict = file.value("pragma integrity_check")
    if (verdict !== "ok") throw new StoreError(`${path}: damaged (${String(verdict)})`)
  } finally {
    file.close()
  }
  if (readFileSync(join(folder, "secret.key"), "utf8").trim().length !== 64) {
    throw new StoreError(`${folder}/secret.key: is missing or cut off`)
  }
}

function copyUploads(from: string, to: string): number {
  const names = existsSync(from) ? readdirSync(from).filter((name) => /^[0-9a-f]{64}$/.test(name)) : []
  for (const name of names) {
    copyFileSync(join(from, name), join(to, name))
    syncPath(join(to, name))
  }
  return names.length
}

function syncPath(path: string): void {
  const handle = openSync(path, "r")
  fsyncSync(handle)
  closeSync(handle)
}
