/**
 * Builds the browser extension into `build/chrome-mv3-prod` and completes what Plasmo leaves open: hosts, frames,
 * permissions, styles, word lists and profiles.
 *
 *   CIVIC_HOSTS="https://cms.example.gov.cn/*" npm run build:extension
 *
 * CIVIC_HOSTS names the sites where the extension works from the start, separated by spaces or commas; every
 * other site is allowed by its editor with one click. Default: this machine, for trying it out.
 */
import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import typescript from "typescript"

const root = fileURLToPath(new URL("..", import.meta.url))
const out = join(root, "build/chrome-mv3-prod")
/** A content script runs in every frame of every allowed page: its size is paid each time. */
const contentLimit = 60_000

rmSync(out, { recursive: true, force: true })
runPlasmo()
const css = copyHighlightCss()
await buildRules()
copyRulebook()
const manifest = completeManifest(readManifest(), css)
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n")
checkSize(manifest)

/** Plasmo adds its own types to tsconfig.json and lays the file out anew; both are undone. */
function runPlasmo() {
  const tsconfig = join(root, "tsconfig.json")
  const before = readFileSync(tsconfig, "utf8")
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/plasmo/bin/index.mjs"), "build", "--src-path=extension", "--build-path=build"],
    { cwd: root, encoding: "utf8", env: { ...process.env, DISABLE_TELEMETRY: "1" } },
  )
  writeFileSync(tsconfig, before)
  if (status !== 0) throw new Error(`plasmo build: ended with ${status}\n${stderr}`)
}

function readManifest() {
  return JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"))
}

/** Plain CSS, straight from the sources: the browser applies it before any script of ours runs. */
function copyHighlightCss() {
  copyFileSync(join(root, "extension/features/hints/highlight.css"), join(out, "highlight.css"))
  return "highlight.css"
}

/**
 * The rules as a script of their own, put into a frame by the background when it first has text to check. Their
 * examples are for tests and for the catalogue, and would be a third of it.
 */
async function buildRules() {
  await build({
    entryPoints: [join(root, "extension/engine/index.ts")],
    outfile: join(out, "rules.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome119",
    charset: "utf8",
    logLevel: "warning",
    plugins: [{ name: "without-examples", setup: leaveOutExamples }],
  })
}

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

/** Word lists and profiles stay files of their own: no page pays for them before it has text to check. */
function copyRulebook() {
  const book = join(out, "rulebook")
  mkdirSync(book, { recursive: true })
  const copy = (folder, ending) => {
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(ending))
    for (const file of files) copyFileSync(join(root, folder, file), join(book, file))
    return files.map((file) => basename(file, ending)).sort()
  }
  const lexicons = copy("rules/lexicon", ".tsv")
  const profiles = copy("rules/profiles", ".json").map((id) => {
    const { name } = JSON.parse(readFileSync(join(book, `${id}.json`), "utf8"))
    return { id, name }
  })
  writeFileSync(join(book, "contents.json"), JSON.stringify({ profiles, lexicons }))
}

function completeManifest({ content_scripts: [script], background, ...manifest }, css) {
  const hosts = (process.env.CIVIC_HOSTS ?? "http://127.0.0.1/* http://localhost/*")
    .split(/[\s,]+/)
    .filter((host) => host !== "")
  return {
    ...manifest,
    name: "政民桥 CivicBridge",
    short_name: "政民桥",
    description: "写公文、发信息时就地提示问题，说明依据，一键改正。文字不离开本机。",
    minimum_chrome_version: "119",
    background,
    permissions: [
      // Settings and the list of what somebody chose to ignore.
      "storage",
      // The list of findings beside the page.
      "sidePanel",
      // To see the address of the page whose toolbar button was clicked, and of no other.
      "activeTab",
      // To start on a site that an editor has just allowed.
      "scripting",
    ],
    host_permissions: hosts,
    // Asked for one site at a time, from the toolbar button.
    optional_host_permissions: ["*://*/*"],
    content_scripts: [
      {
        ...script,
        matches: hosts,
        css: [css],
        // Editors live in frames without an address of their own: about:blank, srcdoc, javascript:, blob:.
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        // At document_start a script never ran in UEditor's frame.
        run_at: "document_idle",
      },
    ],
    content_security_policy: {
      extension_pages: "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'",
    },
  }
}

function checkSize({ content_scripts: [{ js }] }) {
  const zipped = (file) => gzipSync(readFileSync(join(out, file)), { level: 9 }).length
  const size = js.reduce((sum, file) => sum + zipped(file), 0)
  console.log(`extension: ${out}`)
  console.log(`content script: ${kB(size)} gzip; rules, on first need: ${kB(zipped("rules.js"))} gzip`)
  if (size > contentLimit) throw new Error(`content script: ${size} bytes gzip, allowed ${contentLimit}`)
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
