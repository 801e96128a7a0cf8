import { wordRule } from "../../engine/define-rule.ts"
import { isInTitleMarks } from "../../engine/title-marks.ts"

export default wordRule({
  id: "lexicon/uses-standard-terms",
  title: "用规范的单位和术语，不叠床架屋",
  severity: "hint",
  basis: {
    document: "国务院关于在我国统一实行法定计量单位的命令（1984年）及国家语言文字规范",
    clause: "法定计量单位；通用词语",
    kind: "derived",
    verified: false,
  },
  params: { allowed: [""] },
  messages: {
    term: "“{text}”宜改为“{right}”。",
    explained: "“{text}”宜改为“{right}”：{note}。",
  },
  examples: {
    good: ["管道长3千米。", "涉及多个部门。", "全体运动员胜利凯旋。"],
    bad: ["管径30「公分」。", "这项工作「涉及到」多个部门。"],
    fixes: [["管径30公分。", "管径30厘米。"]],
  },
  lexicon: "terms",
  words: (_params, terms) => terms,

  *check({ entry, start, end, text }, { allowed }) {
    const { wrong, right, note, severity } = entry
    if (right === undefined || allowed.includes(wrong) || isInTitleMarks(text, start)) return
    const more = { fix: right, fixKind: "suggest", ...(severity === undefined ? {} : { severity }) } as const
    if (note === undefined) yield { messageId: "term", start, end, data: { right }, ...more }
    else yield { messageId: "explained", start, end, data: { right, note }, ...more }
  },
})
