import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { agencyCodeBefore } from "../../text/agency-code.ts"

const spaced = /(\s{0,4})〔(\s{0,4})(\d{4})(\s{0,4})〕(\s{0,4})(\d{1,5})(\s{0,4})号/gu

export default blockRule({
  id: "docno/unbroken",
  covers: [5],
  title: "发文字号中间不留空格",
  severity: "should",
  basis: { document: "GB/T 9704-2012", clause: "7.2.5", kind: "derived", verified: true },
  params: {},
  messages: { space: "发文字号中间不留空格，写作“{right}”。" },
  examples: {
    good: ["云政发〔2021〕9号", "云川市人民政府　　〔2021〕9号"],
    bad: ["「云政发〔2021〕 9 号」", "（「云政办函 〔2016〕202号」）"],
    fixes: [["云政发〔2021〕 9 号", "云政发〔2021〕9号"]],
  },
  gate: chars.sixAngle | chars.digit | chars.space,

  *check(text) {
    for (const match of findPattern(text, spaced)) {
      const lead = group(match, 1)
      // A wide gap before the bracket is layout, and without a code nothing is broken.
      const agency = lead.length > 1 ? "" : agencyCodeBefore(text, match.index)
      const gaps = [2, 4, 5, 7].map((at) => group(match, at)).join("") + (agency === "" ? "" : lead)
      if (gaps === "") continue
      const start = agency === "" ? match.index + lead.length : match.index - agency.length
      const right = `${agency}〔${group(match, 3)}〕${group(match, 6)}号`
      yield { messageId: "space", start, end: match.index + match[0].length, data: { right }, fix: right }
    }
  },
})
