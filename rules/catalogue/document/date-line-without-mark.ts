import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

const dateLine =
  /^\s*(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|二[〇○零]?[〇○零一二三四五六七八九]{2,3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[。，；、,.;]\s*$/gu

export default blockRule({
  id: "document/date-line-without-mark",
  title: "成文日期后面不用标点",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { mark: "单独成行的日期后面不用标点，请删去。" },
  examples: {
    good: ["2024年6月20日", "本办法自2024年6月20日起施行。", "成立于2024年6月20日。"],
    bad: ["2024年6月20「日。」", "二〇二四年六月二十「日，」"],
    fixes: [["2024年6月20日。", "2024年6月20日"]],
  },
  gate: chars.date,
  doubt: (text) => text.length <= 24,

  *check(text) {
    for (const { 0: line } of findPattern(text, dateLine)) {
      const end = line.trimEnd().length
      yield { messageId: "mark", start: end - 2, end, fix: "日" }
    }
  },
})
