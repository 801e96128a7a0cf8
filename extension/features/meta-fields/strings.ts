import { byLanguage } from "../../ui/by-language.ts"
import { english } from "./strings-en.ts"
import { traditional } from "./strings-zh-tw.ts"

const simplified = {
  empty: (label: string) => `“${label}”还空着`,
  message: (tag: string) => `发布后网页的 ${tag} 标签取自这一栏。下面是从正文读出的内容，核对后可一键填入。`,
}

export type Strings = typeof simplified

export const strings = byLanguage(simplified, traditional, english)
