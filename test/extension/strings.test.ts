import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { traditionalTables } from "../../scripts/traditional-strings.js"

test("the Traditional tables say what the Simplified ones say", () => {
  const bare = (text: string) => text.replace(/[\s,()"']/g, "")
  for (const { path, text } of traditionalTables()) {
    expect(bare(readFileSync(path, "utf8")), path).toBe(bare(text))
  }
})
