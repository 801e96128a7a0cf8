import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { agencyCodeBefore } from "../../text/agency-code.ts"
import { hasOddDocno } from "../../text/docno-doubts.ts"
import { isOtherNumber } from "../../text/other-numbers.ts"

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
    good: ["云政发〔2021〕10号", "岭ICP备05000001号", "云市监处罚〔2021〕0023号", "云挂〔2021〕05号地块"],
    bad: ["云政发「〔2021〕03」号"],
    fixes: [["云政发〔2021〕03号", "云政发〔2021〕3号"]],
  },
  gate: chars.sixAngle | chars.digit,
  doubt: hasOddDocno,

  *check(text) {
    for (const match of findPattern(text, padded)) {
      const code = agencyCodeBefore(text, match.index)
      if (isOtherNumber(text, match.index - code.length, code, match.index + match[0].length)) continue
      const right = group(match, 1).trimEnd() + group(match, 2)
      yield {
        messageId: "zero",
        // Registers that count in four digits are numbered by habits of their own.
        severity: match[0].slice(match[0].indexOf("〕") + 1).trim().length === 4 ? "should" : "must",
        start: match.index,
        end: match.index + match[0].length,
        data: { right },
        fix: right,
      }
    }
  },
})
