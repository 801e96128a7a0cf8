import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { agencyCodeBefore } from "../../text/agency-code.ts"
import { isOtherNumber } from "../../text/other-numbers.ts"

const withDi = /(〔\d{4}〕)\s?第\s?(\d{1,5})\s?(?=号)/gu

export default blockRule({
  id: "docno/no-di-in-serial",
  covers: [2],
  title: "发文顺序号不加“第”字",
  severity: "must",
  basis: { document: "GB/T 9704-2012", clause: "7.2.5", kind: "direct", verified: true },
  params: {},
  messages: { di: "发文顺序号不加“第”字，写作“{right}号”。" },
  examples: {
    good: [
      "云政发〔2021〕9号",
      "云川市人民政府令第22号",
      "云川市人民政府公告2024年第3号",
      "云川仲裁字〔2021〕第9号",
    ],
    bad: ["（云政函「〔1996〕第36」号）"],
    fixes: [["云政函〔1996〕第36号", "云政函〔1996〕36号"]],
  },
  gate: chars.sixAngle | chars.digit | chars.di,

  *check(text) {
    for (const match of findPattern(text, withDi)) {
      const code = agencyCodeBefore(text, match.index)
      if (isOtherNumber(text, match.index - code.length, code, match.index + match[0].length)) continue
      const right = group(match, 1) + Number(group(match, 2))
      yield {
        messageId: "di",
        start: match.index,
        end: match.index + match[0].length,
        data: { right },
        fix: right,
      }
    }
  },
})
