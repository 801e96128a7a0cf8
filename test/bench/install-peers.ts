import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"

/** Installs what a bench's own package.json names, also what an earlier version of it did not name yet. */
export function installPeers(folder: string, tell: (line: string) => void): void {
  const { devDependencies } = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8"))
  const missing = Object.keys(Object(devDependencies)).filter(
    (name) => !existsSync(resolve(folder, "node_modules", name)),
  )
  if (missing.length === 0) return
  tell(`installing into ${folder}/node_modules: ${missing.join(", ")} ...`)
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" })
  if (status !== 0) tell("they cannot be installed here: going on without them")
}
