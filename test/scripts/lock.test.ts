import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
// @ts-expect-error plain JavaScript without types
import { missingOptional } from "../../scripts/complete-lock.js"

const folders = ["", "test/bench/", "test/browsers/", "test/editors/", "test/lighthouse/"]

test.each(folders)(
  "%spackage-lock.json lists every platform's optional packages, so that npm ci takes it anywhere",
  (folder) => {
    const lock: unknown = JSON.parse(readFileSync(`${folder}package-lock.json`, "utf8"))
    expect(missingOptional(lock), `run: node scripts/complete-lock.js ${folder}package-lock.json`).toEqual([])
  },
)
