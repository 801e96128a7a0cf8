/** Written by `node scripts/traditional-strings.js` from `strings.ts`: change it there. */
import type { Strings } from "./strings.ts"

export const traditional: Strings = {
  label: "政民橋提示",
  fix: "修改",
  mask: "遮蓋",
  fixAll: (count: number) => `全部修改（${count} 處）`,
  ignoreHere: "忽略此處",
  ignoreWord: "忽略此詞",
  why: "為什麼這個詞沒有問題？",
  whyHint: "會留在忽略清單裡，供以後核對",
  reasons: ["專有名稱", "引文原樣如此", "本單位統一用法", "規則誤報"],
  back: "返回",
  more: "瞭解更多",
  less: "收起",
  openRule: "檢視這條規則的依據和正反例",
  basis: "依據",
  cost: "檢查扣分",
  suggested: "建議改為，請核對上下文後採用",
  rule: "規則",
  unverified: "我們尚未核對該條款的原文，引用前請以原件為準。",
  failed: "這個編輯器沒有接受修改，正文未變動。請複製正確寫法，自行替換。",
  copy: "複製",
  copied: "已複製",
  close: "關閉（Esc）",
  place: (index: number, total: number) => `第 ${index} 處，共 ${total} 處`,
  keys: "Alt+. 下一處 · Alt+, 上一處 · Alt+Enter 進入 · Esc 關閉",
  count: (must: number, all: number) =>
    all === 0 ? "未發現問題" : must === 0 ? `有 ${all} 處提示` : `有 ${all} 處提示，其中 ${must} 處必須改`,
  spoken: (words: string, message: string, place: string) => `${place}：「${words}」，${message}`,
  fixed: (words: string) => `已改為「${words}」`,
}
