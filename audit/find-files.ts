import { opendirSync, statSync } from "node:fs"
import { extname, join } from "node:path"
import { UsageError } from "./usage-error.ts"

export const pageKinds: ReadonlySet<string> = new Set([".html", ".htm", ".shtml"])
export const attachmentKinds: ReadonlySet<string> = new Set([".docx", ".xlsx", ".pdf"])

/** Every path must exist before the first is judged. */
export function checkPaths(paths: readonly string[]): void {
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) {
      throw new UsageError(`${path}: 没有这个文件或文件夹（no such file or folder）`)
    }
  }
}

/** The file itself, or the files of our kinds in a folder and below, one at a time, in a stable order. */
export function* findFiles(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  const folders: string[] = []
  const files: string[] = []
  const folder = opendirSync(path)
  for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue
    if (entry.isDirectory()) folders.push(entry.name)
    else if (entry.isFile() && isOurs(entry.name)) files.push(entry.name)
  }
  folder.closeSync()
  for (const name of files.sort()) yield join(path, name)
  for (const name of folders.sort()) yield* findFiles(join(path, name))
}

function isOurs(name: string): boolean {
  const kind = extname(name).toLowerCase()
  return kind === ".txt" || pageKinds.has(kind) || attachmentKinds.has(kind)
}
