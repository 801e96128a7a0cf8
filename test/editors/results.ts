import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import type { Results } from "./judge.ts"

export type BrowserName = "chromium" | "firefox"

/** Of this and of earlier runs, by surface. */
export function readResults(browser: BrowserName): Readonly<Record<string, Results>> {
  const file = fileOf(browser)
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
}

export function saveResults(browser: BrowserName, id: string, results: Results): void {
  const known = readResults(browser)
  const file = fileOf(browser)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...known, [id]: { ...known[id], ...results } }, null, 2))
}

function fileOf(browser: BrowserName): string {
  return resolve(`.cache/editors${browser === "firefox" ? "-firefox" : ""}.json`)
}
