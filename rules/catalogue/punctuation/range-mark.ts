import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"

const wrong =
  /(?<=[\d年月日时点%万亿元岁])(?<![A-Za-z][\dA-Za-z]{0,20})\s?(?:-{2,4}|[―─]{1,2}|——|–{2})\s?(?=\d)/gu

export default blockRule({
  id: "punctuation/range-mark",
  title: "数值和时间的起止用一字线或浪纹线",
  severity: "should",
  basis: punctuationStandard("4.13.3.2"),
  params: {},
  messages: { range: "起止之间用一字线“—”或浪纹线“～”，不用“{text}”。" },
  examples: {
    good: ["2019—2021年", "3万～4万人", "0571-12345678", "索引号：j602402--2023-0165", "2021-01-02"],
    bad: ["再下达3「--」4万人", "2019「——」2021年"],
    fixes: [["再下达3--4万人", "再下达3—4万人"]],
  },
  gate: chars.digit | chars.dash,

  *check(text) {
    for (const { 0: found, index } of findPattern(text, wrong)) {
      yield { messageId: "range", start: index, end: index + found.length, fix: "—" }
    }
  },
})
