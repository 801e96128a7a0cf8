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
  dates: "来信 {received}　答复 {replied}",
  more: "显示更多",
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
}

export async function archiveWords(language: Language): Promise<ArchiveWords> {
  if (language === "en") return en
  return language === "zh-TW" ? (await import("./archive-strings-zh-tw.ts")).zhTW : zhCN
}
