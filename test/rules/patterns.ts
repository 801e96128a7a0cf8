import { readdirSync, readFileSync } from "node:fs"
import ts from "typescript"

export interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

const folder = new URL("../../rules/", import.meta.url)

/** Every pattern written as such in `rules/`. */
export function writtenPatterns(): Pattern[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".ts"))
    .flatMap(patternsIn)
}

/** Patterns that rules put together from lists: caught while the catalogue is loaded. */
export async function builtPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = []
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given: ConstructorParameters<typeof RegExp>, newTarget) {
      const built: RegExp = Reflect.construct(target, given, newTarget)
      // The test runner builds patterns as well; those of the rules speak Chinese.
      if (/\p{sc=Han}/u.test(built.source))
        found.push({ file: "built", source: built.source, flags: built.flags })
      return built
    },
  })
  try {
    await import("../../rules/index.ts")
  } finally {
    globalThis.RegExp = Native
  }
  return found
}

/** What a verdict belongs to: the text of the pattern and the flags that change what it matches. */
export function keyOf({ source, flags }: Pick<Pattern, "source" | "flags">): string {
  return `/${source}/${meaningful(flags)}`
}

export function meaningful(flags: string): string {
  return flags.replace(/[gyd]/g, "")
}

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
