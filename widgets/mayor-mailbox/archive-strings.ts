import type { Language } from "../internal/language.ts"

export const zhCN = {
  searchLabel: "查找公开的来信和答复",
  searchHint: "输入关键词，例如“公交”“学区”。",
  search: "查找",
  searching: "正在查找…",
  found: "找到 {n} 封",
  foundMore: "已显示 {n} 封",
  none: "没有找到相关的公开答复，可以换个词再试，或者直接写信。",
  offline: "现在连不上信箱服务，请稍后再试。",
  question: "来信",
  answer: "答复",
  dates: "来信\u00a0{received}　答复\u00a0{replied}",
  more: "显示更多",
  statsTitle: "{month}办理情况",
  received: "收到来信",
  answered: "已答复",
  onTime: "按期答复率",
  satisfied: "满意率",
  overdue: "逾期未答",
  median: "中位用时（工作日）",
  statsMore: "按单位、类别、主题查看",
  statsNote: "按当月收到的来信统计，不含撤回的来信；按期指在对来信人承诺的期限内答复。",
  byUnit: "按承办单位",
  byKind: "按类别",
  byTheme: "按主题",
  total: "合计",
  monthBefore: "上个月",
  monthAfter: "下个月",
} as const

export type ArchiveWords = { readonly [K in keyof typeof zhCN]: string }

export const en: ArchiveWords = {
  searchLabel: "Search published letters and replies",
  searchHint: "Enter a word, such as “bus” or “school”.",
  search: "Search",
  searching: "Searching…",
  found: "{n} found",
  foundMore: "{n} shown",
  none: "Nothing was found. Try another word, or write a letter.",
  offline: "The mailbox cannot be reached at the moment. Please try again later.",
  question: "Letter",
  answer: "Reply",
  dates: "Received {received}, replied {replied}",
  more: "Show more",
  statsTitle: "Letters in {month}",
  received: "Received",
  answered: "Answered",
  onTime: "On time",
  satisfied: "Satisfied",
  overdue: "Overdue",
  median: "Median working days",
  statsMore: "By unit, kind and theme",
  statsNote:
    "Letters received in the month, without those withdrawn. On time means by the date promised to the writer.",
  byUnit: "By unit",
  byKind: "By kind",
  byTheme: "By theme",
  total: "All",
  monthBefore: "Previous month",
  monthAfter: "Next month",
}

export async function archiveWords(language: Language): Promise<ArchiveWords> {
  if (language === "en") return en
  return language === "zh-TW" ? (await import("./archive-strings-zh-tw.ts")).zhTW : zhCN
}
