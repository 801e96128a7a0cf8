import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"

const split = /(?<=[”》])，(?=和(?!其|它|他|她|我|你|谁|以往|过去|去年))/gu

export default blockRule({
  id: "punctuation/no-comma-before-he",
  title: "用“和”连接的并列词语之间不加逗号",
  severity: "hint",
  basis: punctuationStandard("4.5.1", "derived"),
  params: {},
  messages: { comma: "“和”已经连接前后两项，前面的逗号通常可以删去。" },
  examples: {
    good: ["“三通”和远程教育", "他答应了“试点”，和其他人一道出发。"],
    bad: ["推进“三通”「，」和远程教育建设"],
    fixes: [["“三通”，和远程教育", "“三通”和远程教育"]],
  },
  gate: chars.bracket | chars.fullPunctuation,
  triggers: ["，和"],

  *check(text) {
    if (!text.includes("，和")) return
    for (const { index } of findPattern(text, split)) {
      yield { messageId: "comma", start: index, end: index + 1, fix: "", fixKind: "suggest" }
    }
  },
})
