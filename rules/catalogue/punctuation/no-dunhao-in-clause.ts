import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

const number = "[一二三四五六七八九十百零〇\\d]{1,6}"
const split = new RegExp(
  `[、，](?=第)(?:(?<=第${number}条(?:之[一二三四五六七八九十])?[、，])(?=第${number}[款项])|(?<=第${number}款[、，])(?=第[（(]?${number}[）)]?项))`,
  "gu",
)

export default blockRule({
  id: "punctuation/no-dunhao-in-clause",
  title: "条、款、项连写，中间不加顿号",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { dunhao: "“第×条第×款第×项”指同一处时连写，中间不加标点。" },
  examples: {
    good: ["第十一条第二款规定", "第十一条、第十二条规定", "第三条第一款、第二款"],
    bad: ["本意见第十一条「、」第二款规定的审批表"],
    fixes: [["第十一条、第二款", "第十一条第二款"]],
  },
  gate: chars.di | chars.fullPunctuation,
  triggers: ["、第", "，第"],

  *check(text) {
    for (const { index } of findPattern(text, split)) {
      yield { messageId: "dunhao", start: index, end: index + 1, fix: "", fixKind: "suggest" }
    }
  },
})
