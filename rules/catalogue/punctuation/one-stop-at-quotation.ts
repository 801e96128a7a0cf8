import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"

const doubled = /(?<=[。！？]”)。/gu

export default blockRule({
  id: "punctuation/one-stop-at-quotation",
  title: "后引号里外只用一个句号",
  severity: "should",
  basis: punctuationStandard("5.1", "derived"),
  params: {},
  messages: { doubled: "引号里已经有句末点号，引号外的句号请删去。" },
  examples: {
    good: ["他说：“要抓紧。”", "他提出“要抓紧”。"],
    bad: ["他说：“要抓紧。”「。」"],
    fixes: [["他说：“要抓紧。”。", "他说：“要抓紧。”"]],
  },
  gate: chars.bracket | chars.fullPunctuation,
  triggers: ["。”。", "！”。", "？”。"],

  *check(text) {
    for (const { index } of findPattern(text, doubled)) {
      yield { messageId: "doubled", start: index, end: index + 1, fix: "" }
    }
  },
})
