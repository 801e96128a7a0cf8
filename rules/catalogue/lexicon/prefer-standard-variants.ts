import { wordRule } from "../../engine/define-rule.ts"
import { isInTitleMarks } from "../../engine/title-marks.ts"

export default wordRule({
  id: "lexicon/prefer-standard-variants",
  title: "异形词用推荐词形",
  severity: "hint",
  basis: {
    document: "第一批异形词整理表（GF 1001-2001）",
    clause: "整理表",
    kind: "derived",
    verified: false,
  },
  params: { allowed: [""] },
  messages: {
    variant: "“{text}”不是推荐的写法，宜写作“{right}”。",
    explained: "“{text}”不是推荐的写法，宜写作“{right}”：{note}。",
  },
  examples: {
    good: ["建立管理台账。", "《帐簿登记办法》", "他坐在帐篷里。"],
    bad: ["建立管理「台帐」。", "各单位要做好「帐簿」登记。"],
    fixes: [["建立管理台帐。", "建立管理台账。"]],
  },
  lexicon: "variants",
  words: (_params, variants) => variants,

  *check({ entry, start, end, text }, { allowed }) {
    const { wrong, right, note, severity } = entry
    // A document's title is quoted as it was published.
    if (right === undefined || allowed.includes(wrong) || isInTitleMarks(text, start)) return
    const more = { fix: right, fixKind: "suggest", ...(severity === undefined ? {} : { severity }) } as const
    if (note === undefined) yield { messageId: "variant", start, end, data: { right }, ...more }
    else yield { messageId: "explained", start, end, data: { right, note }, ...more }
  },
})
