import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { highlightCss } from "../../extension/features/hints/highlight-css.ts"

test("shadow roots get the same highlight rules as documents", () => {
  expect(highlightCss).toBe(readFileSync("extension/features/hints/highlight.css", "utf8"))
})
