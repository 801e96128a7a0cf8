/**
 * Speed of the text rules, beside other checkers on the same text: `npm run bench:rules [-- --quick]`. CPU time, best
 * of some runs; the text is new in every paragraph, so that remembered blocks do not help unless it says so.
 */
import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { type Block, catalogue, createChecker, lexiconsFrom, parseProfile } from "../../rules/index.ts"
import { cpuSeconds, median, slope } from "./measure.ts"
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
const ours = await throughput()
await growth()
await keystroke()
await others(ours)

async function throughput(): Promise<number> {
  warmUp()
  const blocks = blocksOf(megabyte)
  const fresh = await cpuSeconds(5, () => newChecker().run({ blocks }))
  const checker = newChecker()
  const { findings, failed } = checker.run({ blocks })
  const again = await cpuSeconds(3, () => checker.run({ blocks }))
  const building = await cpuSeconds(3, newChecker)
  console.log(
    `1 MB, ${megabyte.length} different paragraphs, ${findings.length} findings, ${failed.length} failed`,
  )
  console.log(`  every block new        ${shown(fresh)}`)
  console.log(`  every block remembered ${shown(again)}`)
  console.log(`  preparing a checker    ${(building * 1000).toFixed(1)} ms\n`)
  return fresh
}

async function growth(): Promise<void> {
  const sizes = isQuick ? [10_000, 100_000, 1_000_000] : [10_000, 100_000, 1_000_000, 10_000_000]
  const points: { size: number; cost: number }[] = []
  for (const size of sizes) {
    const blocks = blocksOf(officialParagraphs(size, size))
    const checkers = Array.from({ length: 5 }, newChecker)
    const cost = await cpuSeconds(checkers.length, () => checkers.pop()?.run({ blocks }))
    points.push({ size, cost })
    console.log(`  ${String(size).padStart(10)} bytes ${(cost * 1000).toFixed(1).padStart(9)} ms`)
  }
  console.log(`  growth: size to the power of ${slope(points).toFixed(2)}\n`)
}

/** One character typed in the middle of a draft of 100,000 characters. */
async function keystroke(): Promise<void> {
  const paragraphs = officialParagraphs(290_000, 7)
  const blocks = blocksOf(paragraphs)
  const checker = newChecker()
  const full = await cpuSeconds(5, () => newChecker().run({ blocks }))
  checker.run({ blocks })
  const costs: number[] = []
  const at = Math.floor(blocks.length / 2)
  for (let typed = 1; typed <= 60; typed++) {
    const text = (paragraphs[at] ?? "") + "字".repeat(typed)
    const edited = blocks.with(at, { kind: "paragraph", text })
    const began = process.hrtime.bigint()
    checker.run({ blocks: edited })
    costs.push(Number(process.hrtime.bigint() - began) / 1e6)
  }
  const characters = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  console.log(`a keystroke in ${characters} characters (${blocks.length} paragraphs)`)
  console.log(
    `  ${median(costs).toFixed(2)} ms, 1/${Math.round((full * 1000) / median(costs))} of a full check\n`,
  )
}

async function others(own: number): Promise<void> {
  console.log("the same 1 MB, paragraph by paragraph")
  console.log(`  ${"ours".padEnd(26)} ${shown(own)}`)
  const times = isQuick ? 1 : 2
  for (const peer of await loadPeers(resolve("test/bench"), (line) => console.log(`  ${line}`))) {
    const findings = await peer.check(megabyte.slice(0, 200))
    const cost = await cpuSeconds(times, () => peer.check(megabyte))
    console.log(
      `  ${peer.name.padEnd(26)} ${shown(cost)}  ${findings} findings in 200 paragraphs; we take 1/${(cost / own).toFixed(1)}`,
    )
  }
}

function warmUp(): void {
  for (let seed = 100; seed < 104; seed++)
    newChecker().run({ blocks: blocksOf(officialParagraphs(200_000, seed)) })
}

function blocksOf(paragraphs: readonly string[]): Block[] {
  return paragraphs.map((text) => ({ kind: "paragraph", text }))
}

function shown(seconds: number): string {
  return `${(seconds * 1000).toFixed(0).padStart(6)} ms CPU ${(1 / seconds).toFixed(1).padStart(6)} MB/s`
}
