import type { Tables } from "../internal/language.ts"

export interface ActionWords {
  readonly copied: string
  readonly copyFailed: string
  readonly shareFailed: string
  readonly source: string
  readonly date: string
}

export const actionWords: Tables<ActionWords> = {
  "zh-CN": {
    copied: "已复制，可以粘贴给他人了",
    copyFailed: "浏览器不允许复制，请从地址栏复制网址",
    shareFailed: "没有成功，请改用复制链接",
    source: "来源：",
    date: "日期：",
  },
  "zh-TW": {
    copied: "已複製，可以貼給他人了",
    copyFailed: "瀏覽器不允許複製，請從網址列複製網址",
    shareFailed: "沒有成功，請改用複製連結",
    source: "來源：",
    date: "日期：",
  },
  en: {
    copied: "Copied",
    copyFailed: "The browser refused to copy; please copy the address from its address bar",
    shareFailed: "That did not work; please copy the link instead",
    source: "Source: ",
    date: "Date: ",
  },
}
