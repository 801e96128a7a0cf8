/** Written by `node scripts/traditional-strings.js` from `strings.ts`: change it there. */
import type { Strings } from "./strings.ts"

export const traditional: Strings = {
  title: "政民橋",
  on: "已開啟",
  off: "已關閉",
  blocked: "單位統一設定不檢查本站",
  here: "在本站檢查",
  notHere: "這個頁面不能檢查。請開啟後台編輯頁面或網站頁面後再試。",
  ask: "政民橋還沒有獲准在這個網站工作。啟用後只讀取這個網站的頁面，文字仍留在本機。",
  allow: "在本站啟用",
  profile: "檢查方案",
  publishSheet: "發布前核對",
  counts: "本頁文字",
  must: "必須改",
  should: "建議改",
  hint: "提示",
  panel: "開啟檢查面板",
  options: "設定",
  privacy: "文字只在本機檢查，不會發送到任何地方。",
}
