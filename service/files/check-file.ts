import { type FileHandle, open, readFile } from "node:fs/promises"
import { ApiError } from "../http/api-error.ts"
import type { Mailbox } from "../mailbox.ts"
import { archiveFault } from "./check-archive.ts"
import { scanFile } from "./scan-file.ts"
import { stripMetadata } from "./strip-metadata.ts"

/** What the first bytes cannot tell: bombs and macros in archives, tales in pictures, viruses. */
export async function checkFile(mailbox: Mailbox, path: string, kind: string): Promise<void> {
  const bytes = await readFile(path)
  if (kind === "ooxml" || kind === "ofd") {
    const fault = archiveFault(bytes)
    if (fault !== undefined) throw new ApiError(422, "archive_refused", fault)
  }
  const stripped = stripMetadata(kind, bytes)
  if (stripped.length !== bytes.length) await overwrite(path, stripped)
  await scanFile(mailbox.scanCommand, path)
}

async function overwrite(path: string, bytes: Buffer): Promise<void> {
  const file: FileHandle = await open(path, "w", 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
