import { helpText } from "./help.ts"
import { type Format, parseOptions } from "./options.ts"
import { csvReport } from "./report/csv-report.ts"
import { htmlReport } from "./report/html-report.ts"
import { jsonReport } from "./report/json-report.ts"
import type { ReportWriter, Sink } from "./report/report-writer.ts"
import { sarifReport } from "./report/sarif-report.ts"
import { openSink } from "./report/sink.ts"
import { textReport } from "./report/text-report.ts"
import { runAudit } from "./run-audit.ts"
import { UsageError } from "./usage-error.ts"

const writers: Readonly<Record<Format, (sink: Sink) => ReportWriter>> = {
  text: textReport,
  json: jsonReport,
  html: htmlReport,
  csv: csvReport,
  sarif: sarifReport,
}

process.exitCode = await main(process.argv.slice(2))

/** `civicbridge audit …`; the exit code is the answer: 0 nothing of severity must, 1 otherwise, 2 bad usage. */
async function main(args: readonly string[]): Promise<number> {
  const stop = new AbortController()
  process.once("SIGINT", () => stop.abort())
  process.once("SIGTERM", () => stop.abort())
  try {
    return await audit(args, stop.signal)
  } catch (error) {
    if (stop.signal.aborted) {
      console.error("已停止；带 --state 的运行可以用同一命令继续（stopped; run the same command to resume）")
      return 130
    }
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 2
  }
}

async function audit([command, ...args]: readonly string[], signal: AbortSignal): Promise<number> {
  if (command === undefined || command === "help" || command === "--help" || command === "-h") {
    console.log(helpText())
    return command === undefined ? 2 : 0
  }
  if (command !== "audit") {
    throw new UsageError(
      `${command}: 没有这个命令（unknown command），可用：audit、mailbox；civicbridge --help`,
    )
  }
  const options = parseOptions(args, Date.now())
  if (options === "help") {
    console.log(helpText())
    return 0
  }
  const opened: { sink?: Sink } = {}
  const openWriter = () => {
    opened.sink = openSink(options.output)
    return writers[options.format](opened.sink)
  }
  const { tally, failed } = await runAudit(options, openWriter, signal)
  await opened.sink?.close()
  const readNothing = tally.pages === 0 && failed.length > 0
  if (readNothing)
    console.error(`${failed[0]?.place ?? ""}: 读不了（cannot read）：${failed[0]?.reason ?? ""}`)
  return tally.severities.must > 0 || readNothing ? 1 : 0
}
