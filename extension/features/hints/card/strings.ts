import { byLanguage } from "../../../ui/by-language.ts"
import { english } from "./strings-en.ts"
import { traditional } from "./strings-zh-tw.ts"

const simplified = {
  label: "政民桥提示",
  fix: "修改",
  mask: "遮盖",
  fixAll: (count: number) => `全部修改（${count} 处）`,
  ignoreHere: "忽略此处",
  ignoreWord: "忽略此词",
  why: "为什么这个词没有问题？",
  whyHint: "会留在忽略清单里，供以后核对",
  reasons: ["专有名称", "引文原样如此", "本单位统一用法", "规则误报"],
  back: "返回",
  more: "了解更多",
  less: "收起",
  openRule: "查看这条规则的依据和正反例",
  basis: "依据",
  cost: "检查扣分",
  suggested: "建议改为，请核对上下文后采用",
  rule: "规则",
  unverified: "我们尚未核对该条款的原文，引用前请以原件为准。",
  failed: "这个编辑器没有接受修改，正文未变动。请复制正确写法，自行替换。",
  copy: "复制",
  copied: "已复制",
  close: "关闭（Esc）",
  place: (index: number, total: number) => `第 ${index} 处，共 ${total} 处`,
  keys: "Alt+. 下一处 · Alt+, 上一处 · Alt+Enter 进入 · Esc 关闭",
  count: (must: number, all: number) =>
    all === 0 ? "未发现问题" : must === 0 ? `有 ${all} 处提示` : `有 ${all} 处提示，其中 ${must} 处必须改`,
  spoken: (words: string, message: string, place: string) => `${place}：“${words}”，${message}`,
  fixed: (words: string) => `已改为“${words}”`,
}

export type Strings = typeof simplified

export const strings = byLanguage(simplified, traditional, english)
