import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"

const padded = /(〔\d{4}〕\s?)0+([1-9]\d*)(?=\s?号)/gu

export default blockRule({
  id: "docno/no-leading-zero",
  covers: [3],
  title: "发文顺序号不编虚位",
  severity: "must",
  basis: { document: "GB/T 9704-2012", clause: "7.2.5", kind: "direct", verified: true },
  params: {},
  messages: { zero: "发文顺序号不编虚位，“01”写作“1”：{right}号。" },
  examples: {
    good: ["云政发〔2021〕10号", "岭ICP备05000001号"],
    bad: ["云政发「〔2021〕03」号"],
    fixes: [["云政发〔2021〕03号", "云政发〔2021〕3号"]],
  },
  gate: chars.sixAngle | chars.digit,

  *check(text) {
    for (const match of findPattern(text, padded)) {
      const right = group(match, 1).trimEnd() + group(match, 2)
      yield {
        messageId: "zero",
        start: match.index,
        end: match.index + match[0].length,
        data: { right },
        fix: right,
      }
    }
  },
})
