import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { cpus, loadavg, release } from "node:os"
import { findPostgres } from "../../service/support/postgres.ts"
import type { Scenario, Seen } from "./scenario.ts"

const path = "docs/faults.md"

const head = `# 故障演练记录

本页由 \`npm run faults\` 生成，请勿手改。演练对象是真实的服务进程、真实的数据库和真实的浏览器；每一项之后都关闭一切，直接读数据库，
逐封核对：客户端收到过回执的来信和补充内容都在（丢失）、没有一封出现两次（重复）、编号连续（断号）、每封来信的办理记录链重新计算后一致（断链）。
\`kill -9\` 不等于断电：断电不丢靠的是每次提交先落盘（SQLite \`synchronous=FULL\`、PostgreSQL \`fsync=on\`），这里没有测断电。

| 演练 | 结果 | 轮数 | 库中来信 | 丢失 | 重复 | 断号 | 断链 | 所见 | 日期、用时、负载 |
|---|:-:|--:|--:|--:|--:|--:|--:|---|---|
`

/** Puts a scenario's line into `docs/faults.md`; lines of scenarios that were not run stay as they are. */
export function recordRun(scenarios: readonly Scenario[], scenario: Scenario, run: Run): void {
  const lines = new Map(
    linesOf(existsSync(path) ? readFileSync(path, "utf8") : "").map((line) => [titleOf(line), line]),
  )
  lines.set(scenario.title, lineOf(scenario, run))
  const body = scenarios.map(({ title }) => lines.get(title) ?? `| ${title} | 未跑 |  |  |  |  |  |  |  |  |`)
  writeFileSync(path, `${head}${body.join("\n")}\n\n最近一次的机器：${machine()}\n`)
}

export interface Run {
  readonly seen?: Seen
  readonly failure?: string
  readonly seconds: number
}

function lineOf({ title }: Scenario, { seen, failure, seconds }: Run): string {
  const when = `${new Date().toISOString().slice(0, 10)}，${seconds} 秒，${loadavg()[0]?.toFixed(1)}`
  const cells =
    seen === undefined
      ? ["**未通过**", "", "", "", "", "", "", (failure ?? "").split("\n")[0] ?? ""]
      : [
          "通过",
          String(seen.rounds),
          ...[seen.letters, seen.lost, seen.doubled, seen.gaps, seen.broken].map(String),
          seen.words,
        ]
  return `| ${[title, ...cells, when].map((cell) => cell.replace(/\|/g, "／")).join(" | ")} |`
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| 演练 "))
}

function titleOf(line: string): string {
  return line.split("|")[1]?.trim() ?? ""
}

function machine(): string {
  const [cpu] = cpus()
  const bin = findPostgres()
  const postgres =
    bin === undefined
      ? "没有 PostgreSQL"
      : execFileSync(`${bin}/postgres`, ["--version"], { encoding: "utf8" }).trim()
  return `${cpus().length} 核 ${cpu?.model ?? ""}，Linux ${release()}，Node ${process.version}，${postgres}。`
}
