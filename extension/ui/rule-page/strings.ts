import { byLanguage } from "../by-language.ts"
import { english } from "./strings-en.ts"
import { traditional } from "./strings-zh-tw.ts"

const simplified = {
  page: "政民桥规则",
  title: (count: number) => `全部 ${count} 条规则`,
  all: "← 全部规则",
  basis: "依据",
  cost: "检查扣分：",
  unverified: "我们尚未核对该条款的原文，引用前请以原件为准。",
  bad: "这样会被提示",
  good: "这样没有问题",
  fixes: "修改示例",
  noExamples: "这条规则看整个网页或栏目，没有一句话的例子。",
  folders: {
    accessibility: "无障碍",
    column: "栏目更新",
    conversion: "转换和排版",
    date: "日期",
    docno: "发文字号",
    document: "公文结构",
    interpretation: "政策解读",
    lexicon: "词表",
    links: "链接",
    meta: "网页标签",
    numbers: "数字",
    page: "网页",
    privacy: "个人信息",
    punctuation: "标点",
    reply: "来信答复",
    secrecy: "保密",
    site: "网站",
    wording: "用词",
  },
}

export type Strings = Omit<typeof simplified, "folders"> & {
  readonly folders: Readonly<Record<string, string>>
}

export const strings = byLanguage<Strings>(simplified, traditional, english)
