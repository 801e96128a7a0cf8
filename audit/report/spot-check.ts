import type { RuleTally } from "../tally.ts"
import type { Summary } from "./report-writer.ts"

/** One line of the table that the national spot check fills in. */
export interface SpotCheckRow {
  readonly name: string
  /** When the item is lost. */
  readonly limit: string
  readonly state: "触发" | "接近" | "未触发" | "需复核" | "未检查"
  readonly evidence: string
}

const homeDays = 14
const staleColumns = 5
const blankColumns = 5
const dangerous = /^(?:secrecy\/|links\/no-(?:hidden|bad)|wording\/no-bad)/

/** 单项否决 of 国办秘函〔2019〕19号, as far as reading the site can tell. What it cannot tell is said. */
export function vetoRows(summary: Summary): SpotCheckRow[] {
  return [
    reachable(summary),
    homeFresh(summary),
    columns(summary, "stale", staleColumns),
    columns(summary, "blank", blankColumns),
    danger([...summary.tally.rules.values()]),
    {
      name: "互动回应差",
      limit: "留言超过3个月未回应，或没有可用的咨询渠道",
      state: "未检查",
      evidence: "需要来信办理数据，请在信箱后台查看",
    },
    {
      name: "服务不实用",
      limit: "5个以上事项的办事指南各缺4类以上要素",
      state: "未检查",
      evidence: "请结合办事指南页的问题人工判断",
    },
  ]
}

function reachable({ sites }: Summary): SpotCheckRow {
  const down = sites.filter(({ unreachable }) => unreachable !== undefined)
  const base = { name: "站点无法访问", limit: "监测1周，打不开的次数达5%" }
  if (down.length === 0) return { ...base, state: "未检查", evidence: "本次未作一周连续监测" }
  return {
    ...base,
    state: "需复核",
    evidence: down.map(({ host, unreachable }) => `${host}：${unreachable ?? ""}`).join("；"),
  }
}

function homeFresh({ sites }: Summary): SpotCheckRow {
  const base = { name: "首页不更新", limit: `${homeDays}天内没有更新的信息` }
  const known = sites.filter(({ homeAge }) => homeAge !== undefined)
  if (known.length === 0) return { ...base, state: "未检查", evidence: "没有读到首页，或首页列表没有日期" }
  const isLost = known.some(({ homeAge = 0 }) => homeAge > homeDays)
  return {
    ...base,
    state: isLost ? "触发" : "未触发",
    evidence: known
      .map(({ host, homeNewest, homeAge }) => `${host}：最新${homeNewest ?? ""}，${homeAge ?? 0}天前`)
      .join("；"),
  }
}

function columns({ sites }: Summary, state: "stale" | "blank", limit: number): SpotCheckRow {
  const name = state === "stale" ? "栏目不更新" : "空白栏目"
  const base = { name, limit: `累计${limit}个` }
  const read = sites.reduce((sum, site) => sum + site.columns.length, 0)
  if (read === 0) return { ...base, state: "未检查", evidence: "没有读到栏目页" }
  const counts = sites.map(({ host, columns: all }) => ({
    host,
    names: all.filter((column) => column.state === state).map((column) => column.name),
  }))
  const most = Math.max(...counts.map(({ names }) => names.length))
  const verdict = most >= limit ? "触发" : most >= limit * 0.6 ? "接近" : "未触发"
  const found = counts.filter(({ names }) => names.length > 0)
  const evidence = found.map(
    ({ host, names }) =>
      `${host}：${names.length}个（${names.slice(0, 8).join("、")}${names.length > 8 ? "等" : ""}）`,
  )
  return { ...base, state: verdict, evidence: evidence.join("；") || `查了${read}个栏目，没有发现` }
}

function danger(rules: readonly RuleTally[]): SpotCheckRow {
  const found = rules.filter(({ rule, severity }) => severity === "must" && dangerous.test(rule))
  const base = { name: "安全、泄密事故等严重问题", limit: "出现一处即否决" }
  if (found.length === 0) return { ...base, state: "未触发", evidence: "所读页面中没有发现涉密标志、暗链等" }
  const evidence = found.map(({ title, count }) => `违反“${title}”${count}处`)
  return { ...base, state: "需复核", evidence: evidence.join("；") }
}

/** Rules broken that cost points, with the first place as evidence; the vetoes have their own table. */
export function deductions({ tally }: Summary): RuleTally[] {
  return [...tally.rules.values()]
    .filter(
      ({ rule, first }) => first.cost !== undefined && !rule.startsWith("site/") && !dangerous.test(rule),
    )
    .sort((a, b) => b.count - a.count)
}
