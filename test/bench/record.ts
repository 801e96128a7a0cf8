import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { cpus, release, totalmem } from "node:os"

const path = "docs/benchmarks.md"

const head = `# 性能实测

本页由 \`npm run bench\` 生成，请勿手改。各项都与同一次运行中的同类软件或本机下限相比；机器快慢、当时负载不同，绝对数字会变，比值才可比。
`

/** What one bench printed, or why it did not run. */
export type BenchRun =
  | { readonly printed: string; readonly seconds: number; readonly load: number }
  | { readonly reason: string; readonly printed?: string }

/** Puts a bench's section into `docs/benchmarks.md`; sections of benches that were not run stay as they are. */
export function recordBench(titles: readonly string[], title: string, run: BenchRun): void {
  const sections = sectionsOf(existsSync(path) ? readFileSync(path, "utf8") : "")
  sections.set(title, sectionOf(run))
  const body = titles.map((one) => `## ${one}\n\n${sections.get(one) ?? "未测。"}`)
  writeFileSync(path, `${head}\n${body.join("\n\n")}\n`)
}

function sectionsOf(text: string): Map<string, string> {
  const parts = text.split(/^## /mu).slice(1)
  return new Map(
    parts.map((part) => {
      const end = part.indexOf("\n")
      return [part.slice(0, end), part.slice(end).trim()]
    }),
  )
}

function sectionOf(run: BenchRun): string {
  const printed = run.printed?.trim() ?? ""
  const details = printed === "" ? "" : `\n\n\`\`\`text\n${printed}\n\`\`\``
  if ("reason" in run) return `未测：${run.reason}。${details}`
  const when = `${new Date().toISOString().slice(0, 10)}，${run.seconds} 秒，开始时负载 ${run.load.toFixed(1)}，${machine()}`
  return `${when}\n\n${targetsOf(printed)}${details}`
}

/** The lines that say whether a target was met, as a table. */
function targetsOf(printed: string): string {
  const rows = [...printed.matchAll(/^\s*(met|NOT MET)\s+(.+)$/gmu)].map(
    ([, verdict, text]) => `| ${verdict === "met" ? "达到" : "**未达到**"} | ${text?.replace(/\|/g, "／")} |`,
  )
  return rows.length === 0 ? "（本项没有目标值）" : `| 结果 | 目标 |\n|---|---|\n${rows.join("\n")}`
}

function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} 核 ${cpu?.model ?? ""}，内存 ${memory} GiB，Linux ${release()}，Node ${process.version}。`
}
