/**
 * Weight and speed of the elements: `npm run bench:widgets`. Bytes are gzip -9 of what a page loads before anybody
 * touches it, beside other makers' files. Script time is the browser's own count at a six times slower processor, beside
 * a bare Lit element in the same run, because other work on the machine slows both.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { gzipSync } from "node:zlib"
import { median } from "./measure.ts"
import { bareElement, measureScripts, type Page } from "./widget-pages.ts"

const built = "dist/widgets"
const peers: Readonly<Record<string, readonly string[]>> = {
  "social-share.js 1.0.16": [
    "social-share.js/dist/js/social-share.min.js",
    "social-share.js/dist/css/share.min.css",
  ],
  "sharer.js 0.5.4 (no buttons of its own)": ["sharer.js/sharer.min.js"],
  "accessibility 6.1.0": ["accessibility/dist/main.bundle.js"],
  "sienna-accessibility": ["sienna-accessibility/dist/sienna.min.js"],
}
const goals: { readonly met: boolean; readonly text: string }[] = []

if (!existsSync(built)) throw new Error("run `npm run build:widgets` first")
weigh()
await time()
console.log("\ntargets")
for (const { met, text } of goals) console.log(`  ${met ? "met    " : "NOT MET"} ${text}`)

function weigh(): void {
  const core = sizeOf(["core-"])
  const loader = sizeOf(["civicbridge.js"])
  const share = sizeOf(["share-buttons-"])
  const panel = sizeOf(["interpretation-panel-"])
  console.log("bytes, gzip -9\n")
  const rows: Readonly<Record<string, number>> = {
    loader: loader,
    "Lit and what all elements share, once": core,
    "share buttons (code of the WeChat sheet on first use)": share,
    "interpretation panel (feed tools, charts and cleaning on first use)": panel,
    mailbox: sizeOf(["mayor-mailbox-"]),
    "toolbar (on first use where the page has a link for it)": sizeOf(["accessibility-toolbar-"]),
    "page with share buttons and toolbar, idle": loader + core + share,
  }
  for (const [name, bytes] of Object.entries(rows)) tell(name, bytes)
  for (const [name, files] of Object.entries(peers)) {
    const paths = files.map((file) => resolve("test/bench/node_modules", file))
    if (paths.every((path) => existsSync(path))) tell(name, sum(paths.map(gzipped)))
    else console.log(`${"not installed".padStart(13)}  ${name}`)
  }
  goal("loader", loader, "B", 2000)
  goal("share buttons", share, "B", 5000)
  goal(
    "mailbox form, with Lit, IndexedDB and validation",
    core + sizeOf(["parts-", "mayor-mailbox-"]),
    "B",
    25_000,
  )
  goal("interpretation panel beyond Lit", panel, "B", 8000)
  goal("idle page with share buttons and toolbar, 3 requests", loader + core + share, "B", 14_000)
}

/** The scripts whose names begin so; styles inside them count, the linked copies for old browsers do not. */
function sizeOf(beginnings: readonly string[]): number {
  const names = readdirSync(built).filter((name) => name.endsWith(".js"))
  const ours = names.filter((name) => beginnings.some((beginning) => name.startsWith(beginning)))
  return sum(ours.map((name) => gzipped(resolve(built, name))))
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

function tell(name: string, bytes: number): void {
  console.log(`${String(bytes).padStart(13)}  ${name}`)
}

async function time(): Promise<void> {
  const loader = '<script src="/civicbridge.js" data-toolbar></script>'
  const link = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'
  const pages: readonly Page[] = [
    { name: "no script", head: "", body: "<p>正文</p>" },
    {
      name: "bare Lit element",
      head: '<script src="/bare.js" defer></script>',
      body: "<bare-element></bare-element>",
    },
    { name: "share buttons", head: loader, body: `${link}<civic-share-buttons></civic-share-buttons>` },
  ]
  const times = await measureScripts(pages, await bareElement(), 15)
  console.log("\nscript time in ms at a six times slower processor: median and least of 15 loads\n")
  for (const { name } of pages) {
    const list = times[name] ?? []
    console.log(
      `${median(list).toFixed(1).padStart(8)} ${Math.min(...list)
        .toFixed(1)
        .padStart(8)}  ${name}`,
    )
  }
  const ratio = median(times["share buttons"] ?? []) / median(times["bare Lit element"] ?? [])
  goal("script time of the share buttons over a bare Lit element", ratio, "", 1.2)
}

function goal(what: string, value: number, unit: string, most: number): void {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2)
  goals.push({ met: value <= most, text: `${what}: ${shown} ${unit}, at most ${most} ${unit}` })
}
