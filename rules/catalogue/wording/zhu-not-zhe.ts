import { type WordEntry, wordRule } from "../../engine/define-rule.ts"

/** What 着 begins as a word of its own: 报名|着手 is not 名着. */
const zheWords = [..."力手眼重急想落装色火凉陆实迷魔床地墨"]
/** Verbs before 着: 写着|名人, 接着|作报告. */
const verbs = [..."写印挂贴刻叫喊签记列标画盯朝向随跟沿顺有靠围接等看听忙急试帮冒署拿戴留存"]

const entries: readonly WordEntry[] = [
  { wrong: "显着", right: "显著", notAfter: [..."彰凸突尽浮闪"], notBefore: zheWords },
  { wrong: "卓着", right: "卓著", notBefore: zheWords },
  { wrong: "昭着", right: "昭著", notBefore: zheWords },
  { wrong: "土着", right: "土著", notBefore: zheWords },
  { wrong: "名着", right: "名著", notAfter: [..."报点指签署"], notBefore: zheWords },
  { wrong: "原着", right: "原著", notBefore: zheWords },
  { wrong: "专着", right: "专著", notBefore: zheWords },
  { wrong: "论着", right: "论著", notAfter: [..."讨谈议争评辩理推无不"], notBefore: zheWords },
  { wrong: "巨着", right: "巨著", notBefore: zheWords },
  { wrong: "译着", right: "译著", notAfter: [..."翻口笔"], notBefore: zheWords },
  { wrong: "拙着", right: "拙著", notBefore: zheWords },
  { wrong: "着名", right: "著名", notAfter: verbs, notBefore: [..."字单称牌额次片册义利录"] },
  { wrong: "着作", right: "著作", notAfter: verbs, notBefore: [..."业战为用风祟罢出准"] },
  { wrong: "着述", right: "著述", notAfter: verbs, notBefore: ["职", "说"] },
  { wrong: "着称", right: "著称", notAfter: verbs, notBefore: ["呼", "号", "重"] },
  { wrong: "着书立说", right: "著书立说" },
]

export default wordRule({
  id: "wording/zhu-not-zhe",
  covers: [48],
  title: "“著”不误作“着”",
  severity: "must",
  basis: {
    document: "第一次全国政府网站普查评分表",
    clause: "严重错误：严重错别字",
    kind: "derived",
    verified: true,
  },
  params: {},
  messages: { zhe: "“{text}”应为“{right}”（繁简转换常见错误）。" },
  examples: {
    good: [
      "取得显著成效",
      "接着作了报告",
      "墙上挂着名人字画",
      "彰显着城市魅力",
      "报名着手开展",
      "大家讨论着方案",
      "执着追求",
    ],
    bad: ["取得了「显着」成效", "「着名」景区云川古镇", "依法保护「着作」权", "罪行「昭着」"],
    fixes: [["取得了显着成效", "取得了显著成效"]],
  },

  words: () => entries,

  *check({ entry, start, end }) {
    const right = entry.right ?? ""
    yield { messageId: "zhe", start, end, data: { right }, fix: right }
  },
})
