import { type ColumnRecord, placeName } from "../page-record.ts"
import { numberParam, textParam } from "../rule-params.ts"
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

const dangerous = /^(?:secrecy\/|links\/no-(?:hidden|harmful)|wording\/no-bad)/

/** 单项否决 of 国办秘函〔2019〕19号, as far as reading the site can tell. What it cannot tell is said. */
export function vetoRows(summary: Summary): SpotCheckRow[] {
  const { profile } = summary
  const letters = "site/letters-answered"
  const guides = "site/guides-complete"
  const months = Math.round(numberParam(profile, letters, "maxDays") / 30.5)
  return [
    danger([...summary.tally.rules.values()]),
    reachable(summary),
    homeFresh(summary),
    ...columns(summary),
    {
      name: "互动回应差",
      limit: `留言超过${months}个月未回应，或没有可用的咨询渠道`,
      state: "未检查",
      evidence: "需要来信办理数据，请在信箱后台查看",
    },
    {
      name: "服务不实用",
      limit: `${numberParam(profile, guides, "guides")}个以上事项的办事指南各缺${numberParam(profile, guides, "kinds")}类以上要素`,
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

function homeFresh({ sites, profile }: Summary): SpotCheckRow {
  const maxDays = numberParam(profile, "site/home-fresh", "maxDays")
  const base = { name: "首页不更新", limit: `${maxDays}天内没有更新的信息` }
  const known = sites.filter(({ homeAge }) => homeAge !== undefined)
  if (known.length === 0) return { ...base, state: "未检查", evidence: "没有读到首页，或首页列表没有日期" }
  const lost = known.filter(({ homeAge = 0 }) => homeAge > maxDays)
  const shown = lost.length > 0 ? lost : known
  return {
    ...base,
    state: lost.length > 0 ? "触发" : "未触发",
    evidence: shortList(
      shown.map(({ host, homeNewest, homeAge }) => `${host}：最新${homeNewest ?? ""}，${homeAge ?? 0}天前`),
    ),
  }
}

const columnRule = "site/columns-fresh"

/** The three ways to lose by columns, counted as the rule counts them. */
function columns(summary: Summary): SpotCheckRow[] {
  const counted = textParam(summary.profile, columnRule, "counted")
  const isCounted = ({ name, type }: ColumnRecord) => new RegExp(counted, "u").test(type === "" ? name : type)
  return [
    columnRow(summary, "stale", "动态要闻、通知公告、政策文件类栏目不更新", (column) => {
      return column.state === "stale" && isCounted(column)
    }),
    columnRow(summary, "longStale", "其他应更新栏目长期不更新", (column) => {
      return column.state === "stale" && !isCounted(column)
    }),
    columnRow(summary, "blank", "空白栏目", ({ state }) => state === "blank"),
  ]
}

function columnRow(
  { sites, profile }: Summary,
  key: "stale" | "longStale" | "blank",
  name: string,
  isMeant: (column: ColumnRecord) => boolean,
): SpotCheckRow {
  const limit = numberParam(profile, columnRule, key)
  const base = { name, limit: `累计${limit}个` }
  const read = sites.reduce((sum, site) => sum + site.columns.length, 0)
  if (read === 0) return { ...base, state: "未检查", evidence: "没有读到栏目页" }
  const found = sites.flatMap(({ host, columns: all }) => {
    const names = all.filter(isMeant).map((column) => column.name)
    return names.length === 0 ? [] : [{ host, names }]
  })
  const most = Math.max(0, ...found.map(({ names }) => names.length))
  const isNear = most >= limit * numberParam(profile, columnRule, "warnAt")
  const evidence = found.map(({ host, names }) => `${host}：${names.length}个（${shortList(names, "、")}）`)
  return {
    ...base,
    state: most >= limit ? "触发" : isNear ? "接近" : "未触发",
    evidence: shortList(evidence) || `查了${read}个栏目，没有发现`,
  }
}

const mostShown = 8

function shortList(parts: readonly string[], mark = "；"): string {
  const more = parts.length > mostShown ? ` 等${parts.length}个` : ""
  return `${parts.slice(0, mostShown).join(mark)}${more}`
}

function danger(rules: readonly RuleTally[]): SpotCheckRow {
  const found = rules.filter(({ rule, severity }) => severity === "must" && dangerous.test(rule))
  const base = { name: "安全、泄密事故等严重问题", limit: "出现一处即否决" }
  if (found.length === 0) return { ...base, state: "未触发", evidence: "所读页面中没有发现涉密标志、暗链等" }
  const evidence = found.map(
    ({ title, count, first }) => `违反“${title}”${count}处，如 ${placeName(first.location)}`,
  )
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
