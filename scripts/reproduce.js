/**
 * `npm run reproduce`: copies the sources to two folders with different paths, makes the release in each under a
 * different time zone, language and hour, and compares SHA256SUMS. Says which file differs.
 */
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureDependencies, root } from "./ensure.js"

process.chdir(root)
ensureDependencies()
const surroundings = [
  { folder: "a", TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" },
  { folder: "another/place with a space", TZ: "America/Anchorage", LANG: "C" },
]
const above = mkdtempSync(join(tmpdir(), "civic-reproduce-"))
try {
  const [one, other] = surroundings.map(({ folder, ...env }) => releaseIn(join(above, folder), env))
  const different = one.filter((line) => !other.includes(line))
  for (const line of one) console.log(`${different.includes(line) ? "differs " : "same    "} ${line}`)
  if (different.length > 0 || one.length !== other.length) process.exitCode = 1
} finally {
  rmSync(above, { recursive: true, force: true })
}

function releaseIn(folder, env) {
  const listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
  for (const path of listed.filter(Boolean)) cpSync(path, join(folder, path))
  // Hard links: the packages are a gigabyte, and nothing writes to them.
  const { status } = spawnSync("cp", ["-al", "node_modules", join(folder, "node_modules")])
  if (status !== 0) run("cp", ["-a", "node_modules", join(folder, "node_modules")], root, {})
  run(process.execPath, ["scripts/release.js"], folder, env)
  return readFileSync(join(folder, "build/release/SHA256SUMS"), "utf8").trim().split("\n")
}

function git(...args) {
  return run("git", args, root, {})
}

function run(command, args, cwd, env) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 64 << 20,
  })
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ended with ${status}\n${stdout}${stderr}`)
  return stdout
}
