/**
 * Crawls a generated site of ten thousand pages with a small heap and prints the highest memory seen:
 * `npm run bench:audit`, or `npm run bench:audit -- 2000` for fewer pages.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"

const pages = Number(process.argv[2] ?? 10_000)
const heap = 192
const paragraph =
  "云川市人民政府召开会议，研究部署下一阶段工作，要求各部门认真落实，确保各项任务按期完成。根据国办发[2006]104号文件，"

const server = createServer((request, response) => {
  const at = Number(/^\/(\d+)\.html$/.exec(request.url ?? "")?.[1] ?? (request.url === "/" ? 0 : -1))
  response.statusCode = at < 0 || at >= pages ? 404 : 200
  response.setHeader("content-type", "text/html; charset=utf-8")
  response.end(at < 0 ? "" : page(at))
})
server.listen(0, "127.0.0.1")
await once(server, "listening")
const address = server.address()
const port = typeof address === "object" && address !== null ? address.port : 0

const folder = mkdtempSync(join(tmpdir(), "civic-bench-"))
try {
  for (const state of [
    [],
    ["--state", join(folder, "state.jsonl")],
    ["--state", join(folder, "state.jsonl")],
  ]) {
    await measure(state)
  }
} finally {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
}

/** Every page links to the fifty after it, as a portal's related articles do. */
function page(at: number): string {
  const links = Array.from({ length: 50 }, (_, next) => at * 20 + next + 1)
    .filter((next) => next < pages)
    .map(
      (next) => `<li><a href="/${next}.html">关于开展第${next}项工作的通知</a><span>2026-03-01</span></li>`,
    )
  return `<title>第${at}页</title><h1>关于开展第${at}项工作的通知</h1><div id="zoom">${`<p>${paragraph}</p>`.repeat(20)}</div><ul>${links.join("")}</ul>`
}

async function measure(state: readonly string[]): Promise<void> {
  const output = join(folder, "report.html")
  const started = Date.now()
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
      ...["dist/node/cli.js", "audit", `http://127.0.0.1:${port}/`, "--rate", "1000", "--depth", "50"],
      ...["--max-pages", String(pages), "--format", "html", "-o", output, ...state],
    ],
    { stdio: ["ignore", "inherit", "inherit"] },
  )
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid))
  }, 200)
  const [code] = await once(child, "close")
  clearInterval(timer)
  const seconds = (Date.now() - started) / 1000
  const size = readFileSync(output).length / 1e6
  const kind = state.length === 0 ? "no state file" : "state file"
  console.log(
    `${pages} pages, heap ≤ ${heap} MB, ${kind}: exit ${code}, ${seconds.toFixed(0)} s, peak RSS ${peak.toFixed(0)} MB, report ${size.toFixed(1)} MB`,
  )
}

/** MB; Linux only. */
function residentOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8")
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    // It has just ended.
    return 0
  }
}
