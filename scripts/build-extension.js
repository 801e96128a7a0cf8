/**
 * Builds the browser extension into `build/<target>-prod` and completes what Plasmo leaves open: hosts, frames,
 * permissions, styles, word lists, profiles and the catalogue; then zips it.
 *
 *   CIVIC_HOSTS="https://cms.example.gov.cn/*" npm run build:extension -- --target firefox-mv3
 *
 * Targets: chrome-mv3 (default), edge-mv3, firefox-mv3. CIVIC_HOSTS names the sites where the extension works from
 * the start, separated by spaces or commas; every other site is allowed by its editor with one click. Default: this
 * machine, for trying it out.
 */
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { copyHighlightCss, copyLocales, copyManagedSchema, copyRulebook } from "./extension/copy-files.js"
import { completeManifest } from "./extension/manifest.js"
import { buildScripts } from "./extension/scripts.js"
import { zipFolder } from "./extension/zip.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const target = targetOf(process.argv.slice(2))
const out = join(root, `build/${target}-prod`)
/** A content script runs in every frame of every allowed page: its size is paid each time. */
const contentLimit = 60_000

rmSync(out, { recursive: true, force: true })
runPlasmo()
copyHighlightCss(root, out)
copyManagedSchema(root, out)
copyLocales(out)
await buildScripts(root, out, readManifest().content_scripts[0].js[0])
await copyRulebook(root, out)
const manifest = completeManifest(readManifest(), target)
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n")
checkSize(manifest)
checkNoEvaluation()
zipFolder(out, join(root, `build/civicbridge-${target}.zip`))

function targetOf(args) {
  const named = args[args.indexOf("--target") + 1]
  const target = args.includes("--target") ? named : "chrome-mv3"
  if (!["chrome-mv3", "edge-mv3", "firefox-mv3"].includes(target)) {
    throw new Error(`--target: expected chrome-mv3, edge-mv3 or firefox-mv3, found ${target}`)
  }
  return target
}

/** Plasmo adds its own types to tsconfig.json and lays the file out anew; both are undone. */
function runPlasmo() {
  const tsconfig = join(root, "tsconfig.json")
  const before = readFileSync(tsconfig, "utf8")
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/plasmo/bin/index.mjs"),
      "build",
      "--src-path=extension",
      "--build-path=build",
      `--target=${target}`,
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, DISABLE_TELEMETRY: "1" } },
  )
  writeFileSync(tsconfig, before)
  if (status !== 0) throw new Error(`plasmo build: ended with ${status}\n${stderr}`)
}

function readManifest() {
  return JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"))
}

function checkSize({ content_scripts: [{ js }] }) {
  const zipped = (file) => gzipSync(readFileSync(join(out, file)), { level: 9 }).length
  const size = js.reduce((sum, file) => sum + zipped(file), 0)
  console.log(`extension: ${out}`)
  console.log(`content script: ${kB(size)} gzip; rules, on first need: ${kB(zipped("rules.js"))} gzip`)
  if (size > contentLimit) throw new Error(`content script: ${size} bytes gzip, allowed ${contentLimit}`)
}

/** Code made from strings: stores refuse it, and nobody could say what it does. */
function checkNoEvaluation() {
  const scripts = readdirSync(out, { recursive: true }).filter((file) => file.endsWith(".js"))
  const guilty = scripts.filter((file) =>
    /\bnew Function\(|\beval\(/.test(readFileSync(join(out, file), "utf8")),
  )
  if (guilty.length > 0) throw new Error(`code from strings in ${guilty.join(", ")}`)
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
