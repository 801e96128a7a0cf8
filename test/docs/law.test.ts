import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, expect, test } from "vitest"

interface Law {
  readonly name: string
  readonly from: { readonly path?: string; readonly pathNot?: string }
  readonly to: { readonly path?: string; readonly pathNot?: string; readonly circular?: boolean }
}

const { forbidden }: { forbidden: readonly Law[] } = createRequire(import.meta.url)(
  "../../.dependency-cruiser.cjs",
)
const files = {
  rules: "rules/index.ts",
  audit: "audit/cli.ts",
  extension: "extension/storage.ts",
  widgets: "widgets/index.ts",
  "widgets/internal": "widgets/internal/focus.ts",
  "service/contract.ts": "service/contract.ts",
  service: "service/main.ts",
  demo: "demo/main.ts",
  test: "test/bench/rules.ts",
} as const
type Room = keyof typeof files

/** What the law says of one import between two files. */
function isForbidden(from: string, to: string): boolean {
  const fits = (path: string, { path: like, pathNot }: Law["from"]) =>
    (like === undefined || new RegExp(like).test(path)) &&
    (pathNot === undefined || !new RegExp(pathNot).test(path))
  return forbidden.some(
    (law) =>
      law.to.circular === undefined &&
      !("couldNotResolve" in law.to) &&
      fits(from, law.from) &&
      fits(to, law.to),
  )
}

/** Lines of the picture in a README: the room at the left edge, and what it may import. */
const drawn: Readonly<Partial<Record<Room, readonly Room[]>>> = {
  rules: [],
  audit: ["rules"],
  extension: ["rules"],
  service: ["rules"],
  widgets: ["widgets/internal", "service/contract.ts"],
  demo: ["service", "rules"],
  test: ["rules", "audit", "extension", "widgets", "service", "demo"],
}
const rooms = ["rules", "audit", "extension", "widgets", "service", "demo", "test"] as const

describe("the import law", () => {
  test("lets each room import what the picture draws, and no other room", () => {
    for (const from of rooms) {
      const allowed = drawn[from] ?? []
      for (const to of rooms) {
        if (to === from || (from === "demo" && to !== "test")) continue
        const isDrawn = allowed.includes(to) || from === "test"
        expect(isForbidden(files[from], files[to]), `${from} → ${to}`).toBe(!isDrawn)
      }
      for (const to of allowed) expect(isForbidden(files[from], files[to]), `${from} → ${to}`).toBe(false)
    }
  })

  test("lets nobody import the demo or the tests", () => {
    for (const from of rooms) {
      if (from !== "test" && from !== "demo") expect(isForbidden(files[from], files.demo), from).toBe(true)
      if (from !== "test") expect(isForbidden(files[from], files.test), from).toBe(true)
    }
  })

  test("keeps rules, widgets, features and adapters apart", () => {
    expect(isForbidden("rules/catalogue/a/one.ts", "rules/catalogue/b/two.ts")).toBe(true)
    expect(isForbidden("widgets/share-buttons/a.ts", "widgets/mayor-mailbox/b.ts")).toBe(true)
    expect(isForbidden("extension/features/hints/a.ts", "extension/features/page/b.ts")).toBe(true)
    expect(isForbidden("extension/editors/a.ts", "extension/features/page/b.ts")).toBe(true)
    expect(isForbidden("extension/features/hints/a.ts", "rules/engine/run.ts")).toBe(true)
  })

  test.each(["README.md", "README.zh-CN.md"])("is the one that %s draws", (name) => {
    const picture =
      /^## (?:Rooms|各个房间)\n\n```\n([\s\S]*?)```/m.exec(readFileSync(name, "utf8"))?.[1] ?? ""
    // The three rooms that hang on rules/ by a line, and one line for each of the others.
    expect(picture.match(/^ +extension\/ ─+┘ +audit\/ ─┘ +service\/ ──┘/m)).not.toBeNull()
    expect(picture).toMatch(/widgets\/ .*widgets\/internal .*service\/contract\.ts/)
    expect(picture).toMatch(/^ +demo\/ /m)
    expect(picture).toMatch(/^ +test\/ /m)
    expect(picture).toMatch(/│ rules\/ /)
  })
})
