/** Written by `node scripts/traditional-strings.js` from `strings.ts`: change it there. */
import type { Strings } from "./strings.ts"

export const traditional: Strings = {
  empty: (label: string) => `「${label}」還空著`,
  message: (tag: string) => `發布後網頁的 ${tag} 標籤取自這一欄。下面是從正文讀出的內容，核對後可一鍵填入。`,
}
