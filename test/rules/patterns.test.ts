import { readdirSync, readFileSync } from "node:fs"
import { checkSync } from "recheck"
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

describe("every pattern of the rules", () => {
  it("is found by this test", () => {
    expect(patterns.length).toBeGreaterThan(100)
  })

  it.each(patterns.map((pattern) => [`${pattern.file} ${pattern.source.slice(0, 60)}`, pattern] as const))(
    "takes linear time or has bounded repeats: %s",
    (_name, { source, flags }) => {
      const result = checkSync(source, flags.replace(/[gyd]/g, ""), { timeout: 4000, checker: "automaton" })
      if (result.status === "vulnerable") expect(result.complexity.type).not.toBe("exponential")
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
