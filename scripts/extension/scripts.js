import { readFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import typescript from "typescript"

/**
 * The scripts that are put into a frame, or loaded by the panel, when they are first needed: the rules, the sheet
 * before publishing, and the comparison with its readers of docx and pdf. And the content script once more: Plasmo's
 * compiler makes a look-up in a WeakMap of every private field, which was a third of the time a page check took.
 */
export async function buildScripts(root, out, contentScript) {
  const common = {
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome119",
    charset: "utf8",
    logLevel: "warning",
    jsx: "automatic",
    jsxImportSource: "preact",
  }
  const entry = (path) => join(root, "extension", path)
  await build({
    ...common,
    entryPoints: [entry("contents/hints.ts")],
    outfile: join(out, contentScript),
  })
  await build({
    ...common,
    entryPoints: [entry("engine/index.ts")],
    outfile: join(out, "rules.js"),
    plugins: [{ name: "without-examples", setup: leaveOutExamples }],
  })
  await build({
    ...common,
    entryPoints: [entry("features/publish/sheet/main.tsx")],
    outfile: join(out, "publish-sheet.js"),
  })
  await build({
    ...common,
    entryPoints: [entry("compare/main.ts")],
    outfile: join(out, "compare.js"),
    plugins: [{ name: "without-evaluation", setup: leaveOutEvaluation }],
  })
}

/** Examples are for tests and for the catalogue, and would be a third of the rules. */
function leaveOutExamples(esbuild) {
  esbuild.onLoad({ filter: /[\\/]rules[\\/]catalogue[\\/].*\.ts$/ }, ({ path }) => {
    const text = readFileSync(path, "utf8")
    const source = typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest)
    const cuts = []
    const visit = (node) => {
      const isExamples = typescript.isPropertyAssignment(node) && node.name.getText(source) === "examples"
      if (isExamples) cuts.push([node.initializer.getStart(source), node.initializer.getEnd()])
      else typescript.forEachChild(node, visit)
    }
    visit(source)
    const kept = cuts.reduceRight((code, [start, end]) => `${code.slice(0, start)}{}${code.slice(end)}`, text)
    return { contents: kept, loader: "ts" }
  })
}

/**
 * pdf.js tries whether it may make code from strings, to draw colours faster. We read text only, the browser's policy
 * forbids it, and reviewers of extensions look for it: the places are cut out.
 */
function leaveOutEvaluation(esbuild) {
  esbuild.onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, ({ path }) => {
    const text = readFileSync(path, "utf8")
    const contents = text
      .replaceAll(/new Function\(""\)/g, "(() => { throw null })()")
      .replaceAll(/new Function\("src",\s*"srcOffset",\s*"dest",\s*"destOffset",\s*(\w+)\)/g, "$1")
    return { contents, loader: "js" }
  })
}
