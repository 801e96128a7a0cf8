import { byLanguage } from "../ui/by-language.ts"
import { english } from "./strings-en.ts"
import { traditional } from "./strings-zh-tw.ts"

const simplified = {
  title: "政民桥",
  on: "已开启",
  off: "已关闭",
  blocked: "单位统一设定不检查本站",
  here: "在本站检查",
  notHere: "这个页面不能检查。请打开后台编辑页面或网站页面后再试。",
  ask: "政民桥还没有获准在这个网站工作。启用后只读取这个网站的页面，文字仍留在本机。",
  allow: "在本站启用",
  profile: "检查方案",
  publishSheet: "发布前核对",
  counts: "本页文字",
  must: "必须改",
  should: "建议改",
  hint: "提示",
  panel: "打开检查面板",
  options: "设置",
  privacy: "文字只在本机检查，不会发送到任何地方。",
}

export type Strings = typeof simplified

export const strings = byLanguage(simplified, traditional, english)
