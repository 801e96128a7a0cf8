import { readdirSync } from "node:fs"
import { afterEach, expect, test } from "vitest"
import { copySources, followGuide, removeCopy } from "./follow-guide.ts"

/** `npm run guides` follows the slow steps too: it builds the extension and the widgets and opens a browser. */
const withSlow = process.env["CIVIC_GUIDES"] === "all"
const limit = withSlow ? 300_000 : 60_000

let copy: string | undefined
afterEach(() => {
  if (copy !== undefined) removeCopy(copy)
})

/** A translation has the same steps: test/docs/languages. */
const guides = readdirSync("docs").filter((name) => name.startsWith("how-to-") && !name.endsWith(".zh-CN.md"))

test.each(guides)(
  "docs/%s leads where it says when it is followed to the letter",
  async (name) => {
    copy = copySources()
    const { faults } = await followGuide(`docs/${name}`, copy, withSlow)
    expect(faults).toEqual([])
  },
  limit,
)
