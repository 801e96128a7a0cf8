/**
 * Weight and speed of the elements: `npm run bench:widgets`. Bytes are gzip -9 of what a page loads before anybody
 * touches it, beside other makers' files. Times are the main thread's own at a six times slower processor, of the same
 * article with one thing or another on it, the pages taking turns; every load is a first visit. Of many loads the
 * lower quartile is told: Chromium slows a processor down by idling for a multiple of the time that has passed, also
 * of time in which another program had the core, so a disturbance comes six times over and never makes a load faster.
 *
 * Two bare Lit elements stand beside ours. One is a single unstyled button in one file: what nobody can be below. The
 * other shows what our bar shows, written with Lit alone and brought by a loader in as many files: that one is the
 * measure, because it costs what the work itself costs in Lit, and what is above it is ours.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { gzipSync } from "node:zlib"
import { goal as addGoal, tellGoals } from "./goals.ts"
import { installPeers } from "./install-peers.ts"
import { lowerQuartile } from "./measure.ts"
import { type Load, type Look, launch, lookAtLoad, slower, timeLoad } from "./widget-load.ts"
import { type Page, pages, servePages } from "./widget-pages.ts"

const built = "dist/widgets"
const rounds = 12
const peers: Readonly<Record<string, readonly string[]>> = {
  "social-share.js 1.0.16": [
    "social-share.js/dist/js/social-share.min.js",
    "social-share.js/dist/css/share.min.css",
  ],
  "sharer.js 0.5.4 (no buttons of its own)": ["sharer.js/sharer.min.js"],
  "accessibility 6.1.0": ["accessibility/dist/main.bundle.js"],
  "sienna-accessibility": ["sienna-accessibility/dist/sienna.min.js"],
  "free-accessibility-menu 2.12.0": [
    "free-accessibility-menu/dist/index.umd.min.js",
    "free-accessibility-menu/dist/a11y-widget.css",
  ],
}
/** What the toolbar fetches when it is first asked for. */
const lazyParts: readonly (readonly [string, readonly string[]])[] = [
  ["arrangement of an enlarged or recoloured page", ["marks-"]],
  ["simple view", ["simplify-"]],
  ["reading and captions", ["reader-"]],
  ["looks of help, captions and aids", ["overlays-"]],
  ["pinyin", ["pinyin-"]],
  ["Traditional and Simplified", ["convert-", "script-"]],
  ["guide and cross-hair", ["guide-"]],
  ["magnifier", ["lens-"]],
  ["stillness", ["still-"]],
  ["shortcut keys", ["shortcuts-"]],
  ["parts of the page", ["regions-"]],
  ["help", ["help-view-"]],
  ["printing", ["print-"]],
]

if (!existsSync(built)) throw new Error("run `npm run build:widgets` first")
installPeers("test/bench", console.log)
weigh()
await time()
tellGoals()

function weigh(): void {
  const core = sizeOf(["core-"])
  const loader = sizeOf(["civicbridge.js"])
  const share = sizeOf(["share-buttons-"])
  const panel = sizeOf(["interpretation-panel-"])
  const toolbar = sizeOf(["accessibility-toolbar-", "control-"])
  console.log("bytes, gzip -9\n")
  const rows: Readonly<Record<string, number>> = {
    loader: loader,
    "Lit and what all elements share, once": core,
    "share buttons (code of the WeChat sheet on first use)": share,
    "interpretation panel (feed tools, charts and cleaning on first use)": panel,
    mailbox: sizeOf(["mayor-mailbox-"]),
    "toolbar, closed (on first use where the page has a link for it)": sizeOf(["accessibility-toolbar-"]),
    "toolbar, open, beyond what all elements share": toolbar,
    ...Object.fromEntries(lazyParts.map(([name, files]) => [`  its ${name}, on first use`, sizeOf(files)])),
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
  goal("toolbar core, with its open panel", toolbar, "B", 12_000)
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
  const server = await servePages()
  const browser = await launch()
  try {
    const loads = await inTurns(rounds, (page) => timeLoad(browser, server.blank, server.address(page)))
    const look = (rate: number) =>
      inTurns(6, (page) => lookAtLoad(browser, server.blank, server.address(page), rate))
    const [slow, normal] = [await look(slower), await look(1)]
    console.log(
      `\nmain thread at a six times slower processor, ms: lower quartile of ${rounds} first visits\n`,
    )
    console.log("   script  all tasks  layout shift  requests")
    for (const { name } of pages) console.log(rowOf(name, loads[name] ?? [], slow[name] ?? []))
    console.log(
      "\none task, ms: script inside one task, longest task with a script in it, longest task of all",
    )
    console.log("        six times slower            normal speed")
    for (const { name } of pages) console.log(tasksRow(name, slow[name] ?? [], normal[name] ?? []))
    judge(loads, slow, normal)
  } finally {
    await browser.close()
    server.close()
  }
}

/** The pages one after the other, many times over: whatever else the machine does slows all of them alike. */
async function inTurns<Result>(
  times: number,
  work: (page: Page) => Promise<Result>,
): Promise<Record<string, Result[]>> {
  const results: Record<string, Result[]> = {}
  for (let round = 0; round < times; round += 1) {
    for (const page of pages) results[page.name] = (results[page.name] ?? []).concat(await work(page))
  }
  return results
}

function rowOf(name: string, loads: readonly Load[], looks: readonly Look[]): string {
  const cells = [
    usual(loads, "script").toFixed(1).padStart(9),
    usual(loads, "tasks").toFixed(1).padStart(11),
    Math.max(...looks.map(({ shift }) => shift))
      .toFixed(3)
      .padStart(14),
    String(usual(loads, "requests")).padStart(10),
  ]
  return `${cells.join("")}  ${name}`
}

function tasksRow(name: string, slow: readonly Look[], normal: readonly Look[]): string {
  const cells = [slow, normal].flatMap((looks) =>
    (["inOneTask", "withScript", "longest"] as const).map((key) => usual(looks, key).toFixed(1).padStart(8)),
  )
  return `${cells.join("")}  ${name}`
}

function judge(
  loads: Record<string, Load[]>,
  slow: Record<string, Look[]>,
  normal: Record<string, Look[]>,
): void {
  const script = (name: string) => usual(loads[name] ?? [], "script")
  const ours = script("share buttons and toolbar")
  const floor = ours / script("bare Lit element, one button")
  console.log(`\nscript time of share buttons and toolbar over a bare Lit button: ${floor.toFixed(2)}`)
  const ratio = ours / script("bare Lit element, the same bar")
  goal("script time of share buttons and toolbar over the same bar in bare Lit", ratio, "", 1.2)
  for (const name of ["share buttons and toolbar", "interpretation panel with two links"]) {
    const seen = slow[name] ?? []
    goal(`our time inside one task, six times slower, ${name}`, usual(seen, "inOneTask"), "ms", 50)
    goal(
      `longest task with us in it, normal speed, ${name}`,
      usual(normal[name] ?? [], "withScript"),
      "ms",
      50,
    )
    goal(`layout shift, ${name}`, Math.max(...seen.map(({ shift }) => shift)), "", 0)
  }
}

/** The lower quartile: see above. */
function usual<Key extends string>(seen: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return lowerQuartile(seen.map((one) => one[key]))
}

function goal(what: string, value: number, unit: string, most: number): void {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2)
  addGoal(what, [value, shown], ` ${unit}`, "at most", most)
}
