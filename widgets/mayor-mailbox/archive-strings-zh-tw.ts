import type { ArchiveWords } from "./archive-strings.ts"

export const zhTW: ArchiveWords = {
  searchLabel: "查詢公開的來信和答覆",
  searchHint: "輸入關鍵詞，例如「公交」「學區」。",
  search: "查詢",
  searching: "正在查詢…",
  found: "找到 {n} 封",
  foundMore: "已顯示 {n} 封",
  none: "沒有找到相關的公開答覆，可以換個詞再試，或者直接寫信。",
  offline: "現在連不上信箱服務，請稍後再試。",
  question: "來信",
  answer: "答覆",
  dates: "來信 {received}　答覆 {replied}",
  more: "顯示更多",
}
