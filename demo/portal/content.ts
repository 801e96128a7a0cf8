/** The fictional city of 云川. Every word here is ours; no real place, person or document. */
import { fuwu } from "./content/fuwu.ts"
import { gonggao } from "./content/gonggao.ts"
import type { ColumnId, Item } from "./content/item.ts"
import { jiedu } from "./content/jiedu.ts"
import { tongji } from "./content/tongji.ts"
import { yaowen } from "./content/yaowen.ts"
import { zhengce } from "./content/zhengce.ts"
import { zhengji } from "./content/zhengji.ts"

export const site = {
  name: "云川市人民政府",
  title: "云川市人民政府门户网站",
  domain: "www.yunchuan.gov.cn",
  code: "3699000001",
} as const

/** The day the content was made for: the newest item is a day older, the oldest column years. */
export const contentDay = "2026-11-22"

interface Column {
  readonly name: string
  readonly type: string
  readonly description: string
  /** Said on the column's page where something is amiss on purpose. */
  readonly note?: string
  /** Where one can do what the column tells of. */
  readonly doing?: { readonly address: string; readonly words: string }
}

export const columns: Readonly<Record<ColumnId, Column>> = {
  yaowen: {
    name: "云川要闻",
    type: "工作动态",
    description: "发布云川市政府及部门的重要工作动态，工作日每日更新。",
  },
  gonggao: {
    name: "通知公告",
    type: "工作动态",
    description: "发布云川市政府及部门面向社会的通知、公告和提示。",
  },
  zhengce: {
    name: "政策文件",
    type: "政策文件",
    description: "发布云川市政府规章、规范性文件和其他政策文件。",
  },
  jiedu: { name: "政策解读", type: "政策解读", description: "以文字、图表、问答等形式解读云川市政策文件。" },
  fuwu: { name: "办事指南", type: "办事服务", description: "云川市常办事项的条件、材料、流程和联系方式。" },
  zhengji: {
    name: "征集调查",
    type: "征集调查",
    description: "就重大决策和民生事项征集意见，公布采纳情况。",
    doing: { address: "/surveys", words: "参加正在进行的调查，提出意见" },
  },
  tongji: {
    name: "办事统计",
    type: "数据发布",
    description: "按季度发布云川市政务服务大厅的办事统计数据。",
    note: "演示说明：本栏目有意停在2025年，供检查工具发现更新不及时的栏目。",
  },
  fangtan: {
    name: "在线访谈",
    type: "在线访谈",
    description: "邀请政府部门负责人与市民在线交流。",
    note: "演示说明：本栏目有意留空，供检查工具发现空白栏目。",
  },
}

export const items: readonly Item[] = [
  ...yaowen,
  ...gonggao,
  ...zhengce,
  ...jiedu,
  ...fuwu,
  ...zhengji,
  ...tongji,
]

export function itemsOf(column: ColumnId): readonly Item[] {
  return items.filter((item) => item.column === column).sort((a, b) => b.published.localeCompare(a.published))
}

export function itemById(id: string): Item | undefined {
  return items.find((item) => item.id === id)
}

export function addressOf(item: Item): string {
  return `/${item.column}/${item.id}.html`
}

/** Addresses of every page below an age's prefix, for the tests and the screenshots. */
export const allAddresses: readonly string[] = [
  "/",
  "/map/",
  "/szxx/",
  ...Object.keys(columns).map((id) => `/${id}/`),
  ...items.map(addressOf),
]
