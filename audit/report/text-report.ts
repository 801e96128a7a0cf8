import type { Severity } from "../../rules/index.ts"
import type { AuditFinding, PageRecord } from "../page-record.ts"
import { placeName } from "../page-record.ts"
import type { SiteRecord } from "../site-record.ts"
import { limitsOf } from "./limits.ts"
import { Repeats } from "./repeats.ts"
import type { ReportWriter, Sink, Summary } from "./report-writer.ts"
import { basisText, kindNames, severities, severityNames } from "./words.ts"

type Paint = (code: number, text: string) => string

const colours: Readonly<Record<Severity, number>> = { must: 31, should: 33, hint: 36 }

/** For the terminal: grouped by page, coloured when somebody watches. */
export function textReport(sink: Sink): ReportWriter {
  const isColoured = sink.isTerminal && process.env["NO_COLOR"] === undefined
  const paint: Paint = (code, text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text)
  const repeats = new Repeats()
  return {
    async page(record) {
      repeats.add(record)
      // What every page of a template lacks is told on the first few, and counted at the end.
      const findings = record.findings.filter((finding) => repeats.timesOf(finding) <= shownTimes)
      if (findings.length > 0) await sink.write(pageText({ ...record, findings }, paint))
    },
    async end(summary) {
      const unshown = repeats.list().filter(({ count }) => count > shownTimes)
      const lines = unshown.map(({ count, finding }) => `  ${count} 个页面  ${finding.message}\n`)
      if (lines.length > 0) {
        await sink.write(
          paint(1, "各页同样的问题（多在模板，改一处即可；后面各页不再列出）\n") + lines.join(""),
        )
        await sink.write("\n")
      }
      await sink.write(summaryText(summary, paint))
    },
  }
}

const shownTimes = 3

function pageText({ place, kind, findings }: PageRecord, paint: Paint): string {
  const lines = alike(findings).map(
    ({ first, more }) =>
      findingText(first, paint) + (more > 0 ? `      ${paint(2, `本页另有${more}处同样的问题`)}\n` : ""),
  )
  return `${paint(1, placeName(place))}  ${paint(2, `${kindNames[kind] ?? kind}，${findings.length}处`)}\n${lines.join("")}\n`
}

interface Alike {
  readonly first: AuditFinding
  readonly more: number
}

/** Twelve pictures without a description are one line and a number; what stands in the text is shown each time. */
function alike(findings: readonly AuditFinding[]): readonly Alike[] {
  const groups = new Map<string, { first: AuditFinding; more: number }>()
  for (const [index, finding] of findings.entries()) {
    const key = finding.context === undefined ? `${finding.rule}\n${finding.message}` : String(index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: finding, more: 0 })
    else group.more++
  }
  return [...groups.values()]
}

function findingText(
  { severity, message, text, fix, context, location, rule, basis }: AuditFinding,
  paint: Paint,
): string {
  const name = paint(colours[severity], severityNames[severity])
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  const where =
    context === undefined
      ? shown
      : `${context.before}${paint(colours[severity], `「${shown}」`)}${context.after}`
  const place =
    location.end > location.start ? `${location.start}–${location.end}` : (location.selector ?? "")
  const lines = [
    `  ${name}  ${message}`,
    ...(where === "" ? [] : [`      ${oneLine(where)}`]),
    ...(fix === undefined ? [] : [`      改为：${paint(32, oneLine(fix) || "（删去）")}`]),
    `      ${paint(2, [rule, basisText(basis), place].filter((part) => part !== "").join(" · "))}`,
  ]
  return `${lines.join("\n")}\n`
}

/** What a page says must not move the cursor of the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001a\u001c-\u001f\u007f-\u009f]+/g, " ").replace(/\u001b(?!\[\d+m)/g, " ")
}

function summaryText(
  { tally, sites, skipped, failed, unread, trend, sample, profile, today }: Summary,
  paint: Paint,
): string {
  const counts = severities.map((severity) =>
    paint(colours[severity], `${severityNames[severity]} ${tally.severities[severity]}`),
  )
  const lines = [
    `共检查 ${tally.pages} 个页面${tally.attachments > 0 ? `、${tally.attachments} 个附件` : ""}（检查方案：${profile.name}，日期：${today}）：${counts.join("，")}。`,
    ...sites.flatMap((site) => siteLines(site)),
    ...(sample === undefined ? [] : [`随机抽查 ${sample.places.length} 篇文章页（种子 ${sample.seed}）。`]),
    ...(trend === undefined
      ? []
      : [`与上次相比：${trend.before} → ${trend.now}，新增 ${trend.added}，已改 ${trend.mended}。`]),
    ...(skipped.length === 0 ? [] : [paint(2, `有 ${skipped.length} 条规则未能检查：${reasons(skipped)}。`)]),
    ...unread.map(
      ({ reason, count, places }) => `未检查：${reason}，${count} 个，如 ${oneLine(places[0] ?? "")}`,
    ),
    ...failed.map(({ rule, reason, place }) => paint(31, `未完成：${place} ${rule} ${oneLine(reason)}`)),
  ]
  return `${lines.join("\n")}\n`
}

function siteLines(site: SiteRecord): string[] {
  const { host, columns, homeNewest, homeAge, deadLinks } = site
  const count = (state: string) => columns.filter((column) => column.state === state).length
  const home = homeNewest === undefined ? "" : `首页最新信息 ${homeNewest}（${homeAge ?? 0}天前）；`
  const some = columns.length + deadLinks.length > 0 || home !== ""
  return some
    ? [
        `${host}：${home}栏目 ${columns.length} 个，其中不更新 ${count("stale")}、空白 ${count("blank")}；${site.links === undefined ? "读的是文件，链接未检查" : `打不开的链接 ${site.links.dead} 个`}。`,
        ...limitsOf(site).map((limit) => `  ${limit}。`),
      ]
    : []
}

function reasons(skipped: Summary["skipped"]): string {
  const counts = new Map<string, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${reason.replace(/，未检查$/, "")} ${count}`).join("，")
}
