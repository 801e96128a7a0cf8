import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, expect, it } from "vitest"
import { builtPatterns, keyOf, meaningful, type Pattern, writtenPatterns } from "./patterns.ts"

// The other backends start a process a pattern.
process.env["RECHECK_SYNC_BACKEND"] = "pure"

/**
 * An analysis takes up to a second, so its verdict is kept beside the test. Only a pattern that is new there is
 * analysed; `npx vitest run test/rules/patterns.test.ts -u` writes the file anew. Another recheck: all are analysed.
 */
const verdictFile = new URL("./pattern-verdicts.json", import.meta.url)
const { version } = createRequire(import.meta.url)("recheck/package.json") as { readonly version: string }
const known = readVerdicts()

const patterns = new Map([...writtenPatterns(), ...(await builtPatterns())].map((one) => [keyOf(one), one]))
const fresh = [...patterns].filter(([key]) => !known.has(key))
const vulnerable = new Set<string>()

describe("every pattern of the rules", () => {
  it("is found by this test, built ones included", () => {
    expect(patterns.size).toBeGreaterThan(200)
    expect([...patterns.values()].filter(({ file }) => file === "built").length).toBeGreaterThan(5)
  })

  it.each(fresh.map(([key, pattern]) => [`${pattern.file} ${key.slice(0, 60)}`, key, pattern] as const))(
    "has no super-linear attack: %s",
    async (_name, key, pattern) => {
      const attack = await attackOn(pattern)
      if (attack !== "") vulnerable.add(key)
      expect(attack).toBe("")
    },
  )

  it("has its verdict in pattern-verdicts.json, which keeps none of a pattern that is gone", async () => {
    const safe = [...patterns.keys()].filter((key) => !vulnerable.has(key)).sort()
    await expect(`${JSON.stringify({ recheck: version, safe }, null, 2)}\n`).toMatchFileSnapshot(
      verdictFile.pathname,
    )
  })
})

async function attackOn({ source, flags }: Pattern): Promise<string> {
  const { checkSync } = await import("recheck")
  const result = checkSync(source, meaningful(flags), { timeout: 1500 })
  return result.status === "vulnerable" ? result.complexity.summary : ""
}

function readVerdicts(): ReadonlySet<string> {
  try {
    const { recheck, safe } = JSON.parse(readFileSync(verdictFile, "utf8")) as {
      readonly recheck: string
      readonly safe: readonly string[]
    }
    return new Set(recheck === version ? safe : [])
  } catch {
    // Being written for the first time.
    return new Set()
  }
}
