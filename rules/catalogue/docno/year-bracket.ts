import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"

const wrongBracket = /(\p{sc=Han}{1,14})[[【(（［]\s?((?:19|20)\d{2})\s?[\]】)）］]\s?第?\s?(\d{1,5})\s?号/gu
/** 案号 are written with round brackets: （2023）某01民终1号. */
const courtCase = /(?:民|刑|行|执|赔|法)$/u

export default blockRule({
  id: "docno/year-bracket",
  covers: [1],
  title: "发文字号的年份用六角括号",
  severity: "must",
  basis: { document: "GB/T 9704-2012", clause: "7.2.5", kind: "direct", verified: true },
  params: {},
  messages: { bracket: "发文字号的年份应当用六角括号“〔〕”括入，写作“{right}”。" },
  examples: {
    good: ["根据国办发〔2006〕104号文件", "（2023）京01民终1号", "见《通知》（2024年第3号）"],
    bad: ["根据「国办发[2006]104号」文件", "按照「云政办函（2021）7号」要求"],
    fixes: [["根据国办发[2006]104号文件", "根据国办发〔2006〕104号文件"]],
  },
  gate: chars.bracket | chars.digit,

  *check(text) {
    for (const match of findPattern(text, wrongBracket)) {
      const agency = agencyCode(group(match, 1))
      if (agency === "" || courtCase.test(agency)) continue
      const right = `${agency}〔${group(match, 2)}〕${group(match, 3)}号`
      const end = match.index + match[0].length
      const start = match.index + group(match, 1).length - agency.length
      yield { messageId: "bracket", start, end, data: { right }, fix: right }
    }
  },
})

/** The code proper, without the words that lead to it: “根据国办发” → “国办发”. */
function agencyCode(before: string): string {
  return before.replace(
    /^.*(?:根据|按照|依据|遵照|参照|经|见|和|与|及|以|由|的|件|文件|印发|转发|执行|落实|贯彻)(?=\p{sc=Han}{2})/u,
    "",
  )
}
