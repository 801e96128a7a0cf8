/** `npm run build`: widgets, Node programs and the extension. Each part is built again only when its sources changed. */
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { root, runOrExit } from "./ensure.js"

const parts = [
  {
    name: "widgets",
    sources: [
      "widgets",
      "voice",
      "service/contract.ts",
      "rollup.config.js",
      "scripts/rollup",
      "scripts/elements",
    ],
    mark: "dist/widgets/.built",
    command: ["npx", ["rollup", "-c", "--silent"]],
  },
  {
    name: "service, audit and demo",
    sources: ["rules", "audit", "service", "demo", "widgets", "scripts/build-node.js", "scripts/bundle.js"],
    mark: "dist/node/.built",
    command: [process.execPath, ["scripts/build-node.js"]],
  },
  {
    name: "extension",
    sources: ["rules", "extension", "package.json", "scripts/build-extension.js"],
    mark: "build/.built",
    command: [process.execPath, ["scripts/build-extension.js"]],
  },
]

export async function buildAll({ onlyStale = false, names = parts.map(({ name }) => name) } = {}) {
  for (const part of parts) {
    if (!names.includes(part.name)) continue
    if (onlyStale && !isStale(part)) continue
    const from = Date.now()
    console.error(`Building ${part.name} …`)
    runOrExit(part.command[0], part.command[1], { why: `building ${part.name}` })
    touch(join(root, part.mark))
    // Standard output may be read by a program: `npm pack --json`.
    console.error(`Built ${part.name} in ${((Date.now() - from) / 1000).toFixed(1)} s`)
  }
}

function isStale({ sources, mark }) {
  const path = join(root, mark)
  if (!existsSync(path)) return true
  const built = statSync(path).mtimeMs
  return sources.some((source) => newest(join(root, source)) > built)
}

/** When the newest file below `path` was written, in milliseconds. */
export function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function touch(path) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, "")
  utimesSync(path, new Date(), new Date())
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll()
