/**
 * Adds to a package-lock.json the optional packages of other platforms that npm left out. npm writes only those it
 * could reach when the lock was made; `npm ci` then refuses the lock, and a Mac gets no binary.
 * `node scripts/complete-lock.js [FILE…]`, after every `npm install`; a test says when it was forgotten.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { pathToFileURL } from "node:url"

const systems = [
  "android",
  "darwin",
  "linux",
  "win32",
  "freebsd",
  "openbsd",
  "netbsd",
  "sunos",
  "aix",
  "openharmony",
  "wasm32",
]
const processors = [
  "arm64",
  "x64",
  "ia32",
  "arm",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
]

/** The optional packages that `lock` asks for by exact version and does not list: [{ path, entry }]. */
export function missingOptional(lock) {
  const packages = { ...lock.packages }
  const missing = []
  for (const [from, owner] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const found = versionSeen(packages, from, name)
      if (found === version || !/^\d/.test(version)) continue
      const path = `${found === undefined ? "" : `${from}/`}node_modules/${name}`
      packages[path] = entryOf(name, version, owner)
      missing.push({ path, entry: packages[path] })
    }
  }
  return missing
}

/** The version of `name` that a package at `from` gets, walking up the folders as Node does. */
function versionSeen(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf("node_modules/") - 1, 0))) {
    const entry = packages[`${at}${at === "" ? "" : "/"}node_modules/${name}`]
    if (entry !== undefined || at === "") return entry?.version
  }
}

function entryOf(name, version, owner) {
  const words = name.toLowerCase().split(/[-/]/)
  const os = systems.filter(
    (system) => words.includes(system) || (system === "android" && words.includes("androideabi")),
  )
  const cpu = processors.filter(
    (processor) => words.includes(processor) || (processor === "arm" && words.includes("eabi")),
  )
  return {
    version,
    ...(cpu.length ? { cpu } : {}),
    ...(owner.dev ? { dev: true } : {}),
    optional: true,
    ...(os.length ? { os } : {}),
  }
}

function completeFile(file) {
  const lock = JSON.parse(readFileSync(file, "utf8"))
  const missing = missingOptional(lock)
  for (const { path, entry } of missing) lock.packages[path] = entry
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
  lock.packages = Object.fromEntries(sorted)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${file}: ${missing.length} optional packages of other platforms added`)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = process.argv.slice(2)
  for (const file of files.length > 0 ? files : ["package-lock.json"]) completeFile(file)
}
