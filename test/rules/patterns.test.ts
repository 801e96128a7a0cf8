import { readdirSync, readFileSync } from "node:fs"
import ts from "typescript"
import { describe, expect, it } from "vitest"

const folder = new URL("../../rules/", import.meta.url)
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith(".ts"))

interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

const patterns = files.flatMap((file) => patternsIn(file))

// The other backends start a process a pattern.
process.env["RECHECK_SYNC_BACKEND"] = "pure"
const { checkSync } = await import("recheck")

describe("every pattern of the rules", () => {
  it("is found by this test", () => {
    expect(patterns.length).toBeGreaterThan(100)
  })

  it.each(patterns.map((pattern) => [`${pattern.file} ${pattern.source.slice(0, 60)}`, pattern] as const))(
    "has no super-linear attack: %s",
    (_name, { source, flags }) => {
      const result = checkSync(source, flags.replace(/[gyd]/g, ""), { timeout: 1500 })
      expect(result.status === "vulnerable" ? result.complexity.summary : "").toBe("")
    },
  )
})

function patternsIn(file: string): Pattern[] {
  const source = readFileSync(new URL(file, folder), "utf8")
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/")
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest))
  return found
}
