import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { agencyCodeBefore } from "../../text/agency-code.ts"

const year = /[〔[(（【]\d{4}[〕\])）】]\s?第?\d{1,5}\s?号/gu

export default gatherRule({
  id: "docno/one-agency-code",
  covers: [6],
  title: "同一机关代字写法一致",
  severity: "hint",
  basis: { document: "党政机关公文处理工作条例", clause: "第九条第五项", kind: "derived", verified: true },
  params: {},
  messages: { variant: "全文另有“{other}”，这里是“{text}”，若为同一机关请核对次序。" },
  examples: {
    good: ["云政发〔2021〕1号、云政办发〔2021〕2号、云政函〔2021〕3号"],
    bad: ["按照云川政办发〔2021〕1号，\n「云川政发办」〔2005〕29号"],
  },
  gate: chars.digit | chars.bracket | chars.hao,

  gather(text) {
    const codes = [...findPattern(text, year)].map(({ index }) => {
      const code = agencyCodeBefore(text, index)
      return { code, start: index - code.length }
    })
    return codes.length > 0 ? codes : undefined
  },

  *conclude(notes) {
    const seen = new Set<string>()
    const byCharacters = new Map<string, string>()
    for (const { block, note } of notes) {
      for (const { code, start } of note) {
        if (seen.has(code)) continue
        seen.add(code)
        // 政发 and 政办发 are different codes by right; the same characters in another order are not.
        const characters = [...code].sort().join("")
        const other = code.length >= 4 ? byCharacters.get(characters) : undefined
        if (other === undefined) byCharacters.set(characters, code)
        else yield { messageId: "variant", block, start, end: start + code.length, data: { other } }
      }
    }
  },
})
