import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Folder of the package a bundled module comes from; undefined for our own. */
export function packageFolder(module) {
  return /^\0?(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(module)?.[1]
}

/** Name, version and licence of a package, as its terms demand of whoever passes copies on. */
export function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "COPYING"]
    .map((entry) => join(folder, entry))
    .find(existsSync)
  return `${name} ${version} (${license})\n\n${file ? readFileSync(file, "utf8").trim() : ""}`
}
