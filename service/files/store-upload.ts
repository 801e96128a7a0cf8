import { createHash, randomUUID } from "node:crypto"
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { ApiError } from "../http/api-error.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import { checkFile } from "./check-file.ts"
import { fileKind } from "./file-kind.ts"

/**
 * Streams a body to the disk, counting and hashing, and keeps it only when it is what it was announced to be. It is
 * named by the hash of what was sent, also where less is kept.
 */
export async function storeUpload(
  mailbox: Mailbox,
  sha256: string,
  size: number,
  body: ReadableStream<Uint8Array> | null,
): Promise<{ readonly kind: string; readonly known: boolean }> {
  const known = await findUpload(mailbox, sha256)
  if (known !== undefined) {
    await body?.cancel()
    return { kind: known.kind, known: true }
  }
  const partial = join(mailbox.uploads, `.${randomUUID()}`)
  try {
    const kind = await receive(partial, sha256, size, body)
    await checkFile(mailbox, partial, kind)
    const kept = await stat(partial)
    await rename(partial, join(mailbox.uploads, sha256))
    await syncFolder(mailbox.uploads)
    const row = {
      site: mailbox.site,
      sha256,
      size: kept.size,
      kind,
      state: "staged" as const,
      at: timeOf(mailbox),
    }
    await mailbox.write((trx) =>
      trx
        .insertInto("upload")
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(["site", "sha256"]).doUpdateSet({ state: "staged", at: row.at }),
        )
        .execute(),
    )
    return { kind, known: false }
  } finally {
    await rm(partial, { force: true })
  }
}

function findUpload(mailbox: Mailbox, sha256: string) {
  return mailbox.db
    .selectFrom("upload")
    .select("kind")
    .where("site", "=", mailbox.site)
    .where("sha256", "=", sha256)
    .where("state", "!=", "purged")
    .executeTakeFirst()
}

async function receive(
  path: string,
  sha256: string,
  size: number,
  body: ReadableStream<Uint8Array> | null,
): Promise<string> {
  const file = await open(path, "wx", 0o600)
  try {
    const { hash, head, bytes } = await pour(body, file, size)
    if (bytes !== size) throw new ApiError(400, "cut_off", "附件没有传完，请重新上传。")
    if (hash !== sha256) throw new ApiError(422, "hash_differs", "附件内容与编号不符，请重新上传。")
    const kind = fileKind(head)
    if (kind === undefined) {
      throw new ApiError(415, "kind_refused", "不支持这种附件。可以上传图片、PDF、OFD 和 Office（WPS）文档。")
    }
    await file.sync()
    return kind.kind
  } finally {
    await file.close()
  }
}

async function pour(body: ReadableStream<Uint8Array> | null, file: FileHandle, size: number) {
  const hash = createHash("sha256")
  let head = Buffer.alloc(0)
  let bytes = 0
  // The stream's own reader: DOM typings know no async iteration of it.
  const reader = body?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    bytes += part.value.length
    if (bytes > size) throw new ApiError(413, "too_large", "附件比说明的更大。")
    hash.update(part.value)
    if (head.length < 256) head = Buffer.concat([head, part.value]).subarray(0, 256)
    await file.write(part.value)
  }
  return { hash: hash.digest("hex"), head, bytes }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  await handle.sync()
  await handle.close()
}
