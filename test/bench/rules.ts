/**
 * Speed of the text rules, beside other checkers on the same text: `npm run bench:rules [-- --quick]`. CPU time of the
 * whole process, so the collector and the compiler count; the median of many runs after a warm-up, and each peer in
 * turn with ours, so that a machine that slows down slows both. The text is new in every paragraph: remembered blocks
 * help only where it says so. `--quick` leaves out the 10 MB and does fewer rounds.
 */
import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { type Block, catalogue, createChecker, lexiconsFrom, parseProfile } from "../../rules/index.ts"
import { goal as addGoal, tellGoals } from "./goals.ts"
import { cpuTimes, median, slope } from "./measure.ts"
import { officialParagraphs } from "./official-text.ts"
import { loadPeers } from "./peers.ts"

const isQuick = process.argv.includes("--quick")
const lexiconFolder = resolve("rules/lexicon")
const lexicons = {
  ...lexiconsFrom(
    Object.fromEntries(
      readdirSync(lexiconFolder)
        .filter((file) => file.endsWith(".tsv"))
        .map((file) => [file.slice(0, -4), readFileSync(resolve(lexiconFolder, file), "utf8")]),
    ),
  ),
  unit: [],
}
const profile = parseProfile(JSON.parse(readFileSync("rules/profiles/national.json", "utf8")))
const newChecker = () => createChecker(profile, lexicons)

const textRules = catalogue.filter(({ shape }) => shape !== "facts").length
const words = Object.values(lexicons).reduce((sum, list) => sum + list.length, 0)
console.log(`${catalogue.length} rules, ${textRules} of them for text; ${words} words in the lists\n`)

const megabyte = officialParagraphs(1_000_000, 1)
const rounds = isQuick ? 8 : 24

/** How many times slower each must be. */
const peerGoals: Readonly<Record<string, number>> = { zhlint: 30, textlint: 5, "autocorrect-node lintFor": 3 }

const ours = await throughput()
await growth()
await keystroke()
await others(ours)
tellGoals()

function goal(
  what: string,
  value: number,
  unit: string,
  wanted: "at least" | "at most",
  limit: number,
): void {
  addGoal(what, [value, value.toFixed(2)], unit, wanted, limit)
}

async function throughput(): Promise<number> {
  warmUp()
  const blocks = blocksOf(megabyte)
  const times = await freshRuns(blocks, rounds)
  const fresh = median(times)
  const checker = newChecker()
  const { findings, failed } = checker.run({ blocks })
  const again = median(
    await cpuTimes(5, () => {
      checker.run({ blocks: [] })
      checker.run({ blocks })
    }),
  )
  const building = median(await cpuTimes(5, newChecker))
  const floor = median(await cpuTimes(rounds, plainSearch))
  console.log(
    `1 MB, ${megabyte.length} different paragraphs, ${findings.length} findings, ${failed.length} failed`,
  )
  console.log(`  every block new        ${shown(fresh)}  (best ${shown(Math.min(...times)).trim()})`)
  console.log(`  every block remembered ${shown(again)}`)
  console.log(`  plain search           ${shown(floor)}  five words by includes, years by a pattern`)
  console.log(`  preparing a checker    ${(building * 1000).toFixed(1)} ms\n`)
  goal("1 MB, every block new", 1 / fresh, " MB/s", "at least", 16)
  return fresh
}

/** First runs: a new checker each time, prepared beforehand. */
function freshRuns(blocks: readonly Block[], times: number): Promise<number[]> {
  const checkers = Array.from({ length: times }, newChecker)
  return cpuTimes(times, () => checkers.pop()?.run({ blocks }))
}

/** What the machine takes today for a task everybody can judge. */
function plainSearch(): number {
  let found = 0
  for (const paragraph of megabyte) {
    for (const word of ["布署", "截止", "的的", "按装", "渡假"]) if (paragraph.includes(word)) found++
    for (const _year of paragraph.matchAll(/\d{4}年/g)) found++
  }
  return found
}

/** The same text cut into drafts of each size, so that every point is as much work and as long a time. */
async function growth(): Promise<void> {
  const sizes = isQuick ? [10_000, 100_000, 1_000_000] : [10_000, 100_000, 1_000_000, 10_000_000]
  const whole = officialParagraphs(sizes.at(-1) ?? 0, 11)
  const points = sizes.map((size) => ({ size, drafts: draftsOf(whole, size), times: [] as number[] }))
  for (let round = 0; round < (isQuick ? 5 : 7); round++) {
    for (const { drafts, times } of points) {
      const checker = newChecker()
      const [time = 0] = await cpuTimes(1, () => {
        for (const blocks of drafts) checker.run({ blocks })
      })
      times.push(time / drafts.length)
    }
  }
  for (const { size, times } of points)
    console.log(`  ${String(size).padStart(10)} bytes ${(median(times) * 1000).toFixed(1).padStart(9)} ms`)
  const power = slope(points.map(({ size, times }) => ({ size, cost: median(times) })))
  console.log(`  growth: size to the power of ${power.toFixed(2)}\n`)
  goal(`growth from 10 kB to ${isQuick ? 1 : 10} MB, power`, power, "", "at most", 1.05)
}

function draftsOf(paragraphs: readonly string[], size: number): Block[][] {
  const bytes = paragraphs.reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0)
  const count = Math.max(1, Math.round(bytes / size))
  const at = (draft: number) => Math.round((draft * paragraphs.length) / count)
  return Array.from({ length: count }, (_none, draft) => blocksOf(paragraphs.slice(at(draft), at(draft + 1))))
}

/** One character typed in the middle of a draft of 100,000 characters, at the pace of somebody who goes on typing. */
async function keystroke(): Promise<void> {
  const paragraphs = officialParagraphs(290_000, 7)
  const blocks = blocksOf(paragraphs)
  const checker = newChecker()
  const full = median(await freshRuns(blocks, rounds))
  checker.run({ blocks })
  const costs: number[] = []
  const at = Math.floor(blocks.length / 2)
  const paragraph = paragraphs[at] ?? ""
  for (let typed = 1; typed <= 600; typed++) {
    const text = `${paragraph.slice(0, 40)}${"乡村全面振兴".slice(0, typed % 6)}${typed}${paragraph.slice(40)}`
    const edited = blocks.with(at, { kind: "paragraph", text })
    const began = process.hrtime.bigint()
    checker.run({ blocks: edited })
    costs.push(Number(process.hrtime.bigint() - began) / 1e6)
  }
  const characters = paragraphs.reduce((sum, one) => sum + one.length, 0)
  const middle = median(costs)
  const share = (full * 1000) / middle
  console.log(`a keystroke in ${characters} characters (${blocks.length} paragraphs)`)
  console.log(`  median ${middle.toFixed(2)} ms, the first 60 ${median(costs.slice(0, 60)).toFixed(2)} ms`)
  console.log(
    `  a full check takes ${(full * 1000).toFixed(1)} ms: a keystroke is 1/${Math.round(share)} of it\n`,
  )
  goal("a keystroke", middle, " ms", "at most", 2)
  goal("a full check over a keystroke", share, "×", "at least", 100)
}

async function others(own: number): Promise<void> {
  console.log("the same 1 MB, paragraph by paragraph")
  console.log(`  ${"ours".padEnd(26)} ${shown(own)}`)
  const blocks = blocksOf(megabyte)
  for (const peer of await loadPeers(resolve("test/bench"), (line) => console.log(`  ${line}`))) {
    const findings = await peer.check(megabyte.slice(0, 200))
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < (isQuick ? 2 : 5); round++) {
      ours.push(...(await freshRuns(blocks, 3)))
      theirs.push(...(await cpuTimes(1, () => peer.check(megabyte))))
    }
    const times = median(theirs) / median(ours)
    console.log(
      `  ${peer.name.padEnd(26)} ${shown(median(theirs))}  ${findings} findings in 200 paragraphs; we take 1/${times.toFixed(1)}`,
    )
    const limit = peerGoals[peer.name]
    if (limit !== undefined) goal(`times faster than ${peer.name}`, times, "×", "at least", limit)
  }
}

/** Until the compiler has done its work, which runs beside ours and is counted as well. */
function warmUp(): void {
  for (let seed = 100; seed < 112; seed++)
    newChecker().run({ blocks: blocksOf(officialParagraphs(1_000_000, seed)) })
}

function blocksOf(paragraphs: readonly string[]): Block[] {
  return paragraphs.map((text) => ({ kind: "paragraph", text }))
}

function shown(seconds: number): string {
  return `${(seconds * 1000).toFixed(0).padStart(6)} ms CPU ${(1 / seconds).toFixed(1).padStart(6)} MB/s`
}
