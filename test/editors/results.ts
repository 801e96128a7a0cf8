import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import type { Results } from "./judge.ts"

const file = resolve(".cache/editors.json")

/** Of this and of earlier runs, by surface. */
export function readResults(): Readonly<Record<string, Results>> {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
}

export function saveResults(id: string, results: Results): void {
  const known = readResults()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...known, [id]: { ...known[id], ...results } }, null, 2))
}
