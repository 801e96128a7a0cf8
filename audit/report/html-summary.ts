import { daysBetween } from "../../rules/index.ts"
import { placeName } from "../page-record.ts"
import { escapeHtml } from "./escape-html.ts"
import { linkTo } from "./html-page.ts"
import { deadHtml, limitsHtml, sitesHtml, trendHtml } from "./html-scope.ts"
import { table } from "./html-table.ts"
import { mendDates } from "./mend-dates.ts"
import type { Summary } from "./report-writer.ts"
import { deductions, type SpotCheckRow, vetoRows } from "./spot-check.ts"
import { severities, severityNames } from "./words.ts"

/** Everything above the findings: what a head of office reads. */
export function summaryHtml(summary: Summary): string {
  return [
    head(summary),
    figures(summary),
    vetoes(summary),
    sitesHtml(summary),
    costs(summary),
    mending(summary),
    trendHtml(summary),
    columns(summary),
    deadHtml(summary),
    rules(summary),
    limitsHtml(summary),
  ].join("\n")
}

function head({ targets, today, profile, tally, sample }: Summary): string {
  const shown =
    targets.slice(0, 5).map(linkTo).join("、") + (targets.length > 5 ? ` 等${targets.length}个` : "")
  const sampled =
    sample === undefined
      ? ""
      : `<div><dt>抽查</dt><dd>随机抽取文章页${sample.places.length}篇，种子${sample.seed}</dd></div>`
  return `<header><p class="maker">政民桥</p><h1>政府网站检查报告</h1>
<dl><div><dt>检查对象</dt><dd>${shown}</dd></div><div><dt>检查日期</dt><dd>${longDate(today)}</dd></div>
<div><dt>检查方案</dt><dd>${escapeHtml(profile.name)}</dd></div><div><dt>检查页面</dt><dd>${tally.pages}个${tally.attachments > 0 ? `，附件${tally.attachments}个` : ""}</dd></div>${sampled}</dl></header>`
}

function figures(summary: Summary): string {
  const { tally } = summary
  const cells = severities.map(
    (severity) =>
      `<div class="${severity}"><b>${tally.severities[severity]}</b><span>${severityNames[severity]}</span></div>`,
  )
  const rows = vetoRows(summary)
  const named = (state: SpotCheckRow["state"]) => {
    const names = rows.filter((row) => row.state === state).map(({ name }) => name)
    return { count: names.length, names: names.join("、") }
  }
  const [lost, near, doubtful] = [named("触发"), named("接近"), named("需复核")]
  const verdicts = [
    lost.count > 0 ? `触发单项否决${lost.count}项：${lost.names}。` : "",
    doubtful.count > 0 ? `有${doubtful.count}项发现了线索，须尽快由人核实：${doubtful.names}。` : "",
    near.count > 0 ? `有${near.count}项接近否决数：${near.names}。` : "",
  ].filter((verdict) => verdict !== "")
  const isCalm = lost.count + doubtful.count === 0
  if (lost.count + doubtful.count + near.count === 0) {
    verdicts.push("在能够检查的项目中，没有触发单项否决。")
  }
  const isClean = tally.rules.size === 0 && tally.pages + tally.attachments > 0
  const clean = isClean ? "<p>所查页面没有发现问题。未能检查的项目见文末。</p>" : ""
  return `<section><h2>总体情况</h2><div class="figures">${cells.join("")}</div>${verdicts.map((verdict) => `<p class="verdict${isCalm ? "" : " lost"}">${escapeHtml(verdict)}</p>`).join("")}${clean}</section>`
}

function vetoes(summary: Summary): string {
  const rows = vetoRows(summary).map(
    ({ name, limit, state, evidence }: SpotCheckRow) =>
      `<tr><th scope="row">${name}</th><td data-label="否决条件">${limit}</td><td data-label="结果"><span class="state s-${stateClass[state]}">${state}</span></td><td data-label="情况">${escapeHtml(evidence)}</td></tr>`,
  )
  return `<section><h2>单项否决指标</h2>${table(["指标", "否决条件", "结果", "情况"], rows)}<p class="note">依据国办秘函〔2019〕19号。“需复核”指机器发现了线索，须由人核实。</p></section>`
}

const stateClass: Readonly<Record<SpotCheckRow["state"], string>> = {
  触发: "lost",
  接近: "near",
  需复核: "near",
  未触发: "kept",
  未检查: "open",
}

function costs(summary: Summary): string {
  const rows = deductions(summary).map(
    ({ title, count, first }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th><td data-label="影响">${escapeHtml(first.cost ?? "")}</td><td class="n" data-label="处数">${count}</td><td data-label="例">${escapeHtml((first.text || first.message).slice(0, 60))}<br><small>${linkTo(placeName(first.location))}</small></td></tr>`,
  )
  if (rows.length === 0) return ""
  return `<section><h2>影响检查得分的问题</h2>${table(["问题", "影响", "处数", "例"], rows)}</section>`
}

function mending({ today, tally, profile }: Summary): string {
  const dates = mendDates(today, tally.severities, profile)
  if (dates.length === 0) return ""
  const rows = dates.map(
    ({ severity, count, days, date, provisional }) =>
      `<tr><th scope="row"><span class="tag ${severity}">${severityNames[severity]}</span></th><td class="n" data-label="处数">${count}</td><td data-label="期限">${days}个工作日</td><td data-label="整改截止">${longDate(date)}${provisional ? "（暂定）" : ""}</td></tr>`,
  )
  const note = dates.some(({ provisional }) => provisional)
    ? "标“暂定”的日期所在年份没有收录放假安排，只按周末推算，安排公布后可能变动。"
    : ""
  return `<section><h2>整改期限</h2>${table(["级别", "处数", "期限", "整改截止"], rows)}<p class="note">自检查日次日起按工作日计算，已计入国务院办公厅公布的放假和调休安排。期限为建议值，以本单位规定为准。${note}</p></section>`
}

function columns({ sites, today }: Summary): string {
  const names: Readonly<Record<string, string>> = { fresh: "正常", stale: "不更新", blank: "空白" }
  const classes: Readonly<Record<string, string>> = { fresh: "kept", stale: "lost", blank: "lost" }
  const rows = sites.flatMap((site) =>
    site.columns.map(
      ({ name, type, newest, count, state, place }) =>
        `<tr><th scope="row">${escapeHtml(name)}<br><small>${linkTo(place)}</small></th><td data-label="类别">${escapeHtml(type) || "—"}</td><td class="n" data-label="条数">${count}</td><td data-label="最新信息">${newest ?? "没有日期"}</td><td class="n" data-label="距今">${newest === undefined ? "—" : `${daysBetween(newest, today)}天`}</td><td data-label="状态"><span class="state s-${classes[state]}">${names[state]}</span></td></tr>`,
    ),
  )
  if (rows.length === 0) return ""
  return `<section><h2>栏目更新情况</h2>${table(["栏目", "类别", "条数", "最新信息", "距今", "状态"], rows)}<p class="note">由旧到新排列。</p></section>`
}

function rules({ tally }: Summary): string {
  const sorted = [...tally.rules.values()].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count,
  )
  if (sorted.length === 0) return ""
  const rows = sorted.map(
    ({ title, severity, count, rule }) =>
      `<tr><th scope="row">${escapeHtml(title)}<br><small>${escapeHtml(rule)}</small></th><td data-label="级别"><span class="tag ${severity}">${severityNames[severity]}</span></td><td class="n" data-label="处数">${count}</td></tr>`,
  )
  return `<section><h2>问题分类</h2>${table(["要求", "级别", "处数"], rows)}</section>`
}

function longDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-")
  return `${year}年${Number(month)}月${Number(day)}日`
}
