/** Written by `node scripts/traditional-strings.js` from `strings.ts`: change it there. */
import type { Strings } from "./strings.ts"

export const traditional: Strings = {
  title: (count: number) => `發布前還有 ${count} 處需要核對`,
  reviewTitle: "發布前的三審記錄",
  lead: (button: string) => `您剛才按了「${button}」。內容還沒有提交，可以返回修改，也可以說明原因後繼續。`,
  others: (count: number) => `另有 ${count} 處建議或提示，不影響發布，可在檢查面板檢視。`,
  sensitive: "涉密或個人資訊",
  go: "返回並定位到這裡",
  cost: (cost: string) => `檢查扣分：${cost}`,
  confirm: (count: number) => `我已逐處核實上述 ${count} 處涉密或個人資訊提示，確認內容可以公開。`,
  reason: "仍要發布的原因",
  reasonHint: "例如：引用原文如此，已與起草單位核對",
  back: "返回",
  backToFirst: "返回修改第一處",
  publishAnyway: (button: string) => `說明原因並${button}`,
  kept: "記錄儲存在本機",
  review: "三審記錄",
  steps: { first: "初審", second: "審核", final: "審發" },
  waits: "待前一步簽字",
  name: "姓名",
  sign: "簽字",
  unchanged: "正文未變",
  changed: "簽字後正文有改動，需重新簽字",
}
