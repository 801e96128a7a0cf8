/**
 * Types of `civicbridge/rules`, into `dist/node/types`: what index.d.ts leads to. The single rules are left out, the
 * catalogue is a list of `Rule`.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"

export function writeRuleTypes(root) {
  const aside = mkdtempSync(join(root, "dist/.types-"))
  try {
    const flags = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", aside]
    const tsc = join(root, "node_modules/typescript/bin/tsc")
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "rules", ...flags], {
      cwd: root,
      encoding: "utf8",
    })
    if (status !== 0) throw new Error(`types of rules/: ${stdout}`)
    const out = join(root, "dist/node/types")
    rmSync(out, { recursive: true, force: true })
    for (const [path, text] of reachable(aside, "index.d.ts")) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), text)
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function reachable(folder, entry) {
  const found = new Map()
  const queue = [entry]
  for (const path of queue) {
    if (found.has(path)) continue
    // Outside our own tsconfig an import that ends in .ts is an error.
    const text = readFileSync(join(folder, path), "utf8").replace(/(["'])(\.[^"']+)\.ts\1/g, "$1$2.js$1")
    found.set(path, text)
    for (const [, to] of text.matchAll(/["'](\.[^"']+)\.js["']/g)) {
      queue.push(`${normalize(join(dirname(path), to))}.d.ts`)
    }
  }
  return found
}
