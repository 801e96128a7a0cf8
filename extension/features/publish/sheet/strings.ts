import { byLanguage } from "../../../ui/by-language.ts"
import { english } from "./strings-en.ts"
import { traditional } from "./strings-zh-tw.ts"

const simplified = {
  title: (count: number) => `发布前还有 ${count} 处需要核对`,
  reviewTitle: "发布前的三审记录",
  lead: (button: string) => `您刚才按了“${button}”。内容还没有提交，可以返回修改，也可以说明原因后继续。`,
  others: (count: number) => `另有 ${count} 处建议或提示，不影响发布，可在检查面板查看。`,
  sensitive: "涉密或个人信息",
  go: "返回并定位到这里",
  cost: (cost: string) => `检查扣分：${cost}`,
  confirm: (count: number) => `我已逐处核实上述 ${count} 处涉密或个人信息提示，确认内容可以公开。`,
  reason: "仍要发布的原因",
  reasonHint: "例如：引用原文如此，已与起草单位核对",
  back: "返回",
  backToFirst: "返回修改第一处",
  publishAnyway: (button: string) => `说明原因并${button}`,
  kept: "记录保存在本机",
  review: "三审记录",
  steps: { first: "初审", second: "审核", final: "审发" },
  waits: "待前一步签字",
  name: "姓名",
  sign: "签字",
  unchanged: "正文未变",
  changed: "签字后正文有改动，需重新签字",
}

export type Strings = typeof simplified

export const strings = byLanguage(simplified, traditional, english)
