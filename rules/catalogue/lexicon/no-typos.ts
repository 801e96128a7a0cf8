import { wordRule } from "../../engine/define-rule.ts"

export default wordRule({
  id: "lexicon/no-typos",
  covers: [50],
  title: "没有错别字",
  severity: "must",
  basis: { document: "中华人民共和国国家通用语言文字法", clause: "第九条", kind: "derived", verified: false },
  cost: "全国政府网站普查评分表“严重错误”项",
  params: { allowed: [""] },
  messages: {
    typo: "“{text}”是错别字，应写作“{right}”。",
    explained: "“{text}”是错别字，应写作“{right}”：{note}。",
  },
  examples: {
    good: ["对重点工作作出部署。", "穿过人流不息的街道。", "既使企业受益，又使群众满意。"],
    bad: ["对重点工作作出「布署」。", "「既使如此」，也要照常办理。", "群众办事「迫不急待」。"],
    fixes: [["各科室要再接再励。", "各科室要再接再厉。"]],
  },
  lexicon: "typos",
  words: (_params, typos) => typos,

  *check({ entry, start, end }, { allowed }) {
    const { wrong, right, note, severity } = entry
    if (right === undefined || allowed.includes(wrong)) return
    const weight = severity === undefined ? {} : { severity }
    if (note === undefined) yield { messageId: "typo", start, end, data: { right }, fix: right, ...weight }
    else yield { messageId: "explained", start, end, data: { right, note }, fix: right, ...weight }
  },
})
