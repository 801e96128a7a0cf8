/** Puts on a fresh machine what a command of ours needs. Node built-ins only: nothing is installed yet. */
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { headersOf, loadsSqlite } from "./package/ensure-sqlite.js"

export const root = dirname(import.meta.dirname)
const lockMark = join(root, "node_modules", ".civicbridge-lock")

/** Runs a command with our surroundings; ends the process with one clear line when it fails. */
export function runOrExit(command, args, { why, env = {} } = {}) {
  const { status, error } = runHere(command, args, env)
  if (status === 0) return
  console.error(
    `\n${why ?? `${command} ${args.join(" ")}`}: failed${error ? ` (${error.message})` : ` with exit code ${status}`}`,
  )
  process.exit(1)
}

function runHere(command, args, env = {}) {
  return spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...surroundings(), ...env },
  })
}

function surroundings() {
  // For the npm that npm starts as well: it warns of every setting it does not know.
  return { ...process.env, npm_config_loglevel: "error", ...headersOf(process) }
}

/** Installs the packages of package-lock.json when they are missing or another lock's, and what they compile. */
export function ensureDependencies() {
  ensurePackages()
  if (loadsSqlite(root)) return
  console.log(compiling)
  runOrExit("npm", compile, { why: "better-sqlite3 could not be compiled" })
  checkSqlite()
}

/**
 * The same, but what is compiled goes on beside what the caller does next; the promise ends when it is there.
 * Compiling takes a minute on one core, and the checks need none of it.
 */
export function beginDependencies() {
  ensurePackages()
  if (loadsSqlite(root)) return Promise.resolve()
  console.log(compiling)
  const child = spawn("npm", compile, { cwd: root, stdio: "inherit", env: surroundings() })
  return new Promise((done) => child.once("exit", done)).then(checkSqlite)
}

const compile = ["rebuild", "--loglevel=error"]
const compiling = "Compiling SQLite, about a minute on a free core …"

/** The packages as they are in the registry; nothing of them is run. Enough for `npm run check`. */
export function ensurePackages() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex")
  if (existsSync(lockMark) && readFileSync(lockMark, "utf8") === wanted) return
  console.log("Installing packages …")
  ensureCompiler()
  const quiet = ["--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  if (runHere("npm", ["ci", ...quiet]).status !== 0) {
    // A lock that this npm will not take must not keep anybody from starting.
    console.log("npm ci refused the lock file; installing by package.json …")
    runOrExit("npm", ["install", "--no-save", ...quiet], {
      why: "npm install (is the npm registry reachable?)",
    })
  }
  writeFileSync(lockMark, wanted)
}

function ensureCompiler() {
  const missing = ["python3", "make", "g++"].filter((tool) => !isOnPath(tool))
  if (missing.length > 0) installPackages(missing, "compile better-sqlite3")
}

function checkSqlite() {
  if (loadsSqlite(root)) return
  console.error("better-sqlite3 is installed but does not load: see the lines above.")
  process.exit(1)
}

/** A Chromium for the browser tests: the distribution's, because nothing else may be downloaded. */
export function ensureChromium() {
  const missing = [
    ...(existsSync("/usr/bin/chromium") ? [] : ["chromium"]),
    ...(existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc") ? [] : ["fonts-noto-cjk"]),
  ]
  if (missing.length > 0) installPackages(missing, "run the browser tests")
}

function isOnPath(tool) {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, tool)))
}

function installPackages(names, why) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync("/usr/bin/apt-get")) {
    console.error(`To ${why}, install first: sudo apt-get install ${names.join(" ")}`)
    process.exit(1)
  }
  console.log(`Installing ${names.join(", ")} …`)
  const env = { DEBIAN_FRONTEND: "noninteractive" }
  runOrExit("apt-get", ["update", "-qq"], { env })
  runOrExit("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { env })
}
