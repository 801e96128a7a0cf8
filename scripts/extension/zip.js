import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { zipSync } from "fflate"

/** The same folder gives the same bytes: the time in the archive is fixed. */
export function zipFolder(folder, file) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .sort()
  const entries = files.map((path) => [
    relative(folder, path).replaceAll("\\", "/"),
    new Uint8Array(readFileSync(path)),
  ])
  writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2026, 0, 1) }))
  console.log(`packed: ${file}`)
}
