import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"

/** Installs the editors when their list has changed since the last time. */
export async function ensureEditors(folder: string): Promise<void> {
  const mark = resolve(folder, "node_modules/.installed")
  const lock = readFileSync(resolve(folder, "package-lock.json"), "utf8")
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return
  console.log("Installing the editors into test/editors/node_modules (about two minutes) …")
  const { status } = spawnSync(
    "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: folder,
      stdio: "inherit",
    },
  )
  if (status !== 0) throw new Error("npm ci in test/editors failed: is the npm registry reachable?")
  writeFileSync(mark, lock)
}
