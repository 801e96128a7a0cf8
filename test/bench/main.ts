/**
 * `npm run bench [-- --only rules,widgets]`: runs the benches one after another, shows what they print, and keeps it in
 * `docs/benchmarks.md` with machine, date and load. A bench that was left out keeps what an earlier run wrote; one that
 * cannot run here says why. Exit code 1 when a bench broke; a target that was missed is a result, not a failure.
 */
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { loadavg } from "node:os"
import { parseArgs } from "node:util"
import { recordBench } from "./record.ts"

interface Bench {
  readonly name: string
  readonly title: string
  /** What must be built before. */
  readonly needs?: string
  readonly inBrowser?: boolean
}

const benches: readonly Bench[] = [
  { name: "rules", title: "文本规则 bench:rules" },
  { name: "audit", title: "整站检查 bench:audit", needs: "build:node" },
  { name: "widgets", title: "网页组件 bench:widgets", needs: "build:widgets", inBrowser: true },
  { name: "extension", title: "浏览器扩展 bench:extension", needs: "build:extension", inBrowser: true },
  { name: "service", title: "信箱服务 bench:service" },
]

const { values } = parseArgs({ options: { only: { type: "string" } } })
const wanted = values.only?.split(",")
const unknown = wanted?.filter((name) => !benches.some((bench) => bench.name === name)) ?? []
if (unknown.length > 0) {
  console.error(
    `no such bench: ${unknown.join(", ")}; there are ${benches.map(({ name }) => name).join(", ")}`,
  )
  process.exit(2)
}

const titles = benches.map(({ title }) => title)
let broken = 0
for (const bench of benches.filter(({ name }) => wanted?.includes(name) ?? true)) {
  console.log(`\n== ${bench.title}`)
  broken += (await runOne(bench)) ? 0 : 1
}
console.log("\nwritten to docs/benchmarks.md")
process.exitCode = broken > 0 ? 1 : 0

async function runOne({ name, title, needs, inBrowser }: Bench): Promise<boolean> {
  if (inBrowser === true && !existsSync("/usr/bin/chromium")) {
    recordBench(titles, title, { reason: "本机没有 /usr/bin/chromium" })
    return true
  }
  if (needs !== undefined && (await npmRun(needs, false)).code !== 0) {
    recordBench(titles, title, { reason: `npm run ${needs} 没有成功` })
    return false
  }
  const load = loadavg()[0] ?? 0
  const begun = performance.now()
  const { code, printed } = await npmRun(`bench:${name}`, true)
  const seconds = Math.round((performance.now() - begun) / 1000)
  if (code === 0) recordBench(titles, title, { printed, seconds, load })
  else recordBench(titles, title, { reason: `中途出错，退出码 ${code}`, printed })
  return code === 0
}

function npmRun(script: string, isShown: boolean): Promise<{ code: number; printed: string }> {
  const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "inherit"] })
  let printed = ""
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    printed += part
    if (isShown) process.stdout.write(part)
  })
  return new Promise((done) => child.once("close", (code) => done({ code: code ?? 1, printed })))
}
