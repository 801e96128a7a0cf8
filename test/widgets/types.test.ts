import { join, resolve } from "node:path"
import ts from "typescript"
import { beforeAll, expect, test } from "vitest"
import { readElements } from "../../scripts/elements/read-elements.js"
import { typesOf } from "../../scripts/elements/write-manifest.js"

const page = `import "./elements"
export const right = (
  <main>
    <civic-share-buttons networks="wechat,weibo" kiosk id="share">
      <a slot="follow" href="/wx.png">云川发布</a>
    </civic-share-buttons>
    <civic-interpretation-panel src="/feed.json" layout="drawer" />
    <civic-accessibility-toolbar launcher="always" />
    <civic-mayor-mailbox api="/api/v1" key="mailbox" />
  </main>
)
// @ts-expect-error
export const wrongAttribute = <civic-share-buttons netwerks="weibo" />
// @ts-expect-error
export const wrongValue = <civic-interpretation-panel layout="floating" />
// @ts-expect-error
export const wrongTag = <civic-share-button />
document.querySelector("civic-share-buttons")?.show()
document.addEventListener("share-done", (event) => event.detail.network.length)
`
/** How React's types declare what JSX knows, since version 19. */
const react = `export namespace JSX { interface Element { x: 1 } interface IntrinsicElements { main: { children?: unknown }; a: { slot?: string; href?: string; children?: unknown } } }`
const reactRuntime = `import { JSX as Inner } from "react"
export namespace JSX { type Element = Inner.Element; interface ElementChildrenAttribute { children: {} } interface IntrinsicElements extends Inner.IntrinsicElements {} }
export const jsx: unknown, jsxs: unknown, Fragment: unknown`
const vue = `import type { GlobalComponents } from "vue"
import "./elements"
type Props<Name extends keyof GlobalComponents> = GlobalComponents[Name] extends new () => { $props: infer P } ? P : never
export const right: Props<"civic-share-buttons"> = { networks: "weibo", kiosk: true }
// @ts-expect-error
export const wrongAttribute: Props<"civic-share-buttons"> = { netwerks: "weibo" }
// @ts-expect-error
export const wrongValue: Props<"civic-interpretation-panel"> = { layout: "floating" }
`

let types = ""
beforeAll(() => {
  types = typesOf(readElements("."))
})

test("a page in React names our elements and is told of a misspelt attribute", () => {
  const packages = {
    "node_modules/react/index.d.ts": react,
    "node_modules/react/jsx-runtime.d.ts": reactRuntime,
  }
  expect(faultsIn({ "page.tsx": page, ...packages }, { jsxImportSource: "react" })).toEqual([])
}, 60_000)

test("so is a page in Preact", () => {
  expect(faultsIn({ "page.tsx": page }, { jsxImportSource: "preact" })).toEqual([])
}, 60_000)

test("so is a template in Vue", () => {
  expect(faultsIn({ "page.ts": vue }, {})).toEqual([])
}, 60_000)

/** What the compiler says of a page with our published types beside it; a needless `@ts-expect-error` is a fault too. */
function faultsIn(files: Readonly<Record<string, string>>, options: ts.CompilerOptions): string[] {
  const folder = resolve("test/widgets/imagined")
  const given = new Map(
    Object.entries({ ...files, "elements.d.ts": types }).map(([name, text]) => [join(folder, name), text]),
  )
  const all: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    jsx: ts.JsxEmit.ReactJSX,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
    ...options,
  }
  const host = ts.createCompilerHost(all)
  const { readFile, fileExists, directoryExists } = host
  host.readFile = (path) => given.get(path) ?? readFile(path)
  host.fileExists = (path) => given.has(path) || fileExists(path)
  host.directoryExists = (path) => path.startsWith(folder) || (directoryExists?.(path) ?? true)
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path)
    return text === undefined ? undefined : ts.createSourceFile(path, text, version, true)
  }
  const roots = [...given.keys()].filter((path) => /page\.tsx?$/.test(path))
  const program = ts.createProgram(roots, all, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))
}
