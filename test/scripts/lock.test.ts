import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
// @ts-expect-error plain JavaScript without types
import { missingOptional } from "../../scripts/complete-lock.js"

test("package-lock.json lists every platform's optional packages, so that npm ci accepts it anywhere", () => {
  const lock: unknown = JSON.parse(readFileSync("package-lock.json", "utf8"))
  expect(missingOptional(lock), "run: node scripts/complete-lock.js").toEqual([])
})
