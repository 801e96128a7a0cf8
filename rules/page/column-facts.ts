import type { ColumnFacts, ColumnItem, PageFacts } from "../engine/facts.ts"
import { resolveUrl } from "./resolve-url.ts"
import type { Row } from "./row-reader.ts"
import type { Frame } from "./walk.ts"

const types: readonly (readonly [RegExp, string])[] = [
  [/解读/, "政策解读"],
  [/回应|关切|热点/, "回应关切"],
  [/依申请/, "依申请公开"],
  [/年报|年度报告/, "信息公开年报"],
  [/公开指南/, "信息公开指南"],
  [/公开目录/, "信息公开目录"],
  [/政策|文件|法规|规章/, "政策文件"],
  [/通知|公告|公示/, "通知公告"],
  [/动态|要闻|新闻|时政|快讯/, "工作动态"],
  [/领导|负责人/, "负责人信息"],
  [/职能|机构/, "机构职能"],
  [/概况|简介/, "概况信息"],
  [/统计|数据/, "数据发布"],
  [/办事|服务/, "办事服务"],
  [/信箱|咨询|投诉|留言/, "咨询投诉"],
  [/征集|调查/, "征集调查"],
  [/访谈/, "在线访谈"],
]
const emptyWords =
  /(?:栏目|页面|内容)?(?:正在)?建设中|暂无(?:相关)?(?:内容|信息|数据|记录)|敬请期待|没有(?:相关)?(?:内容|信息|记录)/

export interface Lists {
  /** The rows of the page's main list. */
  readonly main: readonly Row[]
  /** Lists with three rows or more. */
  readonly count: number
  readonly all: readonly Row[]
}

/** The main list: most dated rows, then most rows. Side lists of “hot news” have fewer. */
export function readLists(rows: readonly Row[]): Lists {
  const lists = new Map<Frame, Row[]>()
  for (const row of rows) {
    const list = lists.get(row.list)
    if (list === undefined) lists.set(row.list, [row])
    else list.push(row)
  }
  let main: readonly Row[] = []
  let count = 0
  for (const list of lists.values()) {
    if (list.length === 1 && list[0]?.isTableRow === true && list[0].date === undefined) continue
    if (list.length >= 3) count++
    if (weight(list) > weight(main)) main = list
  }
  // Some templates part a list in groups of five; their rows belong together.
  const home = main[0]?.list
  const beside = [...lists.values()].filter(([row]) => isSister(row?.list, home))
  return { main: beside.length > 1 ? beside.flat() : main, count, all: rows }
}

function weight(list: readonly Row[]): number {
  return list.length + 3 * list.filter(({ date }) => date !== undefined).length
}

function isSister(a: Frame | undefined, b: Frame | undefined): boolean {
  return a !== undefined && b !== undefined && a.tag === b.tag && a.names === b.names && a.parent === b.parent
}

export function columnItem({ link, date, isYearless }: Row): ColumnItem {
  return {
    title: link.text,
    fullTitle: link.title || link.text,
    href: link.href,
    ...(date === undefined ? {} : { date }),
    ...(isYearless ? { isYearless } : {}),
    selector: link.selector,
  }
}

export interface ColumnSigns {
  readonly meta: (name: string) => string
  readonly base: string | undefined
  readonly breadcrumb: string
  readonly page: PageFacts
}

export function columnFacts(lists: Lists, { meta, base, breadcrumb, page }: ColumnSigns): ColumnFacts {
  const name =
    meta("ColumnName") || breadcrumb || page.heading || (page.title.split(/[-_—|]/)[0]?.trim() ?? "")
  const type = meta("ColumnType") || (types.find(([pattern]) => pattern.test(name))?.[1] ?? "")
  const url = page.url ?? (base === undefined ? undefined : resolveUrl("", base))
  const items = lists.main.map(columnItem)
  const empty = items.length > 3 ? null : emptyWords.exec(page.text)
  return { name, type, ...(url === undefined ? {} : { url }), items, emptyText: empty?.[0] ?? "" }
}

/** The last step of “当前位置：首页 > 政务公开 > 通知公告”. */
export function breadcrumbEnd(texts: readonly string[]): string {
  const line = texts.find(
    (text) => /(?:当前|所在|您的)?位置\s*[:：]|您现在的位置/.test(text) && text.length < 200,
  )
  const steps = (line ?? "").split(/[>＞»›/→]+/).map((step) => step.trim())
  const last = steps.filter((step) => step !== "" && step !== "正文" && step !== "列表").at(-1) ?? ""
  return steps.length > 1 ? last : ""
}
