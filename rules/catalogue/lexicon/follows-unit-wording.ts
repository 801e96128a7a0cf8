import { wordRule } from "../../engine/define-rule.ts"

export default wordRule({
  id: "lexicon/follows-unit-wording",
  covers: [60],
  title: "用本单位规定的表述",
  severity: "should",
  basis: {
    document: "本单位的规范表述清单",
    clause: "由本单位导入",
    kind: "profile",
    verified: false,
  },
  cost: "“出现严重表述错误”属于单项否决",
  params: { allowed: [""] },
  messages: {
    replace: "按本单位清单，“{text}”应写作“{right}”{note}。",
    avoid: "本单位清单要求慎用“{text}”，请核对{note}。",
  },
  // What is right and wrong is in the unit's own list; the tests bring one with this entry.
  examples: {
    good: ["云川经济开发区管理委员会发布公告。"],
    bad: ["「云川经开区管委会」发布公告。"],
    fixes: [["云川经开区管委会发布公告。", "云川经济开发区管理委员会发布公告。"]],
  },
  lexicon: "unit",
  words: (_params, unit) => unit,

  *check({ entry, start, end }, { allowed }) {
    const { wrong, right, severity } = entry
    const note = entry.note === undefined ? "" : `（${entry.note}）`
    if (allowed.includes(wrong)) return
    const weight = severity === undefined ? {} : { severity }
    if (right === undefined) yield { messageId: "avoid", start, end, data: { note }, ...weight }
    else {
      const fix = { fix: right, fixKind: "suggest" } as const
      yield { messageId: "replace", start, end, data: { right, note }, ...fix, ...weight }
    }
  },
})
