import { readFileSync } from "node:fs"
import { afterEach, describe, expect, test } from "vitest"
import { documents } from "./documents.ts"
import { copySources, followGuide, removeCopy } from "./follow-guide.ts"
import { readGuide, type Step } from "./read-guide.ts"

type Run = Extract<Step, { kind: "run" }>
const runs = (name: string) =>
  readGuide(readFileSync(name, "utf8")).filter((step): step is Run => step.kind === "run")
/** The how-tos have a test of their own, and a translation the same commands as what it translates. */
const withCommands = documents.filter(
  (name) => !/how-to-|\.(?:en|zh-CN)\.md$/.test(name) && runs(name).length > 0,
)

let copy: string | undefined
afterEach(() => {
  if (copy !== undefined) removeCopy(copy)
})

test("every command in a document is run, or says why not", () => {
  const left = documents.flatMap((name) => runs(name).flatMap(({ left: why }) => why ?? []))
  for (const why of left) expect(why.length, why).toBeGreaterThan(15)
})

describe.runIf(process.platform !== "win32")("a reader who copies the commands", () => {
  test.each(withCommands)(
    "of %s sees them work",
    async (name) => {
      copy = copySources()
      const { faults } = await followGuide(name, copy, false)
      expect(faults).toEqual([])
    },
    120_000,
  )
})
