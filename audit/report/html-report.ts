import { appendFileSync, createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { PageRecord } from "../page-record.ts"
import { escapeHtml } from "./escape-html.ts"
import { linkTo, pageHtml, repeatsHtml } from "./html-page.ts"
import { reportStyle } from "./html-style.ts"
import { summaryHtml } from "./html-summary.ts"
import { Repeats } from "./repeats.ts"
import type { ReportWriter, Sink, Summary } from "./report-writer.ts"

/**
 * One self-contained file. The summary stands first but is known last: the pages wait in a temporary file, so that
 * a large site needs no memory.
 */
export function htmlReport(sink: Sink): ReportWriter {
  const folder = mkdtempSync(join(tmpdir(), "civicbridge-report-"))
  const pages = join(folder, "pages.jsonl")
  const repeats = new Repeats()
  writeFileSync(pages, "")
  return {
    async page(record) {
      if (record.findings.length === 0) return
      const { skipped: _, failed: __, ...kept } = record
      repeats.add(record)
      appendFileSync(pages, `${JSON.stringify(kept)}\n`)
    },
    async end(summary) {
      try {
        await sink.write(`${startHtml(summary)}${summaryHtml(summary)}${repeatsHtml(repeats.list())}`)
        await writePages(pages, repeats, sink)
        await sink.write(`${skippedHtml(summary)}${endHtml}`)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

type Kept = Omit<PageRecord, "skipped" | "failed">

async function writePages(file: string, repeats: Repeats, sink: Sink): Promise<void> {
  let isFirst = true
  for await (const line of createInterface({ input: createReadStream(file, "utf8") })) {
    const record: Kept = JSON.parse(line)
    const findings = record.findings.filter((finding) => !repeats.isRepeated(finding))
    if (findings.length === 0) continue
    if (isFirst) await sink.write("<section><h2>逐页问题</h2>\n")
    isFirst = false
    await sink.write(pageHtml({ ...record, findings }))
  }
  if (!isFirst) await sink.write("</section>")
}

function startHtml({ targets, today }: Summary): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>政府网站检查报告 ${escapeHtml(targets[0] ?? "")} ${today}</title>
<style>${reportStyle}</style></head>
<body><main>
`
}

/** By reason: a reader wants to know what would have to be given, not sixty rule names. */
function skippedHtml({ skipped, failed, unread }: Summary): string {
  const reasons = new Map<string, string[]>()
  for (const { rule, reason } of skipped) reasons.set(reason, [...(reasons.get(reason) ?? []), rule])
  const items = [...reasons].map(
    ([reason, rules]) =>
      `<details class="page"><summary><span>${escapeHtml(reason)}</span><span>${rules.length}条规则</span></summary><p class="place">${rules.map(escapeHtml).join("、")}</p></details>`,
  )
  const broken = failed.map(
    ({ rule, reason, place }) =>
      `<li>${escapeHtml(place)}：${escapeHtml(reason)}（${escapeHtml(rule)}）</li>`,
  )
  const empty = unread.map(
    ({ reason, count, places }) =>
      `<li>${count}个：${escapeHtml(reason)}。${places.map(linkTo).join("、")}${count > places.length ? " 等" : ""}</li>`,
  )
  return [
    empty.length === 0 ? "" : `<section><h2>没有内容可查的页面</h2><ul>${empty.join("\n")}</ul></section>`,
    items.length === 0 ? "" : `<section><h2>未检查的规则及原因</h2>${items.join("\n")}</section>`,
    broken.length === 0 ? "" : `<section><h2>未能完成的检查</h2><ul>${broken.join("\n")}</ul></section>`,
  ].join("\n")
}

const endHtml = `<footer>本报告由政民桥 CivicBridge 自动生成，供自查整改参考；标“条款待核”的依据引用前请核对原文。</footer>
</main></body></html>
`
