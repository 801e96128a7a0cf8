import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { agencyCodeBefore } from "../../text/agency-code.ts"
import { isOtherNumber } from "../../text/other-numbers.ts"

/** Begins at the bracket: scanning for Chinese characters first would visit every one of them. */
const wrongBracket =
  /[[【(（［﹝❲〘„“{<＜〈《「『‹〖]\s?((?:19|20)\d{2})\s?年?[\]】)）］﹞❳〙‟”}>＞〉》」』›〗]\s?第?\s?(\d{1,5})(?:\s?号(?![楼院线房室门车台店铺厂桥井地宗])|(?=[）)，。、；]))/gu
/** Codes that nothing else ends like: with them the number is a 发文字号 even where 号 is lost. */
const strongCode = /[政办府委党财建教农水交环林人卫文厅局税](?:[发函办]|办发|发办|办函)$/u

export default blockRule({
  id: "docno/year-bracket",
  covers: [1],
  title: "发文字号的年份用六角括号",
  severity: "must",
  basis: { document: "GB/T 9704-2012", clause: "7.2.5", kind: "direct", verified: true },
  params: {},
  messages: { bracket: "发文字号的年份应当用六角括号“〔〕”括入，写作“{right}”。" },
  examples: {
    good: [
      "根据国办发〔2006〕104号文件",
      "（2023）岭01民终1号",
      "见《通知》（2024年第3号）",
      "审图号：岭S（2019）012号",
      "云刑终字（2015）第12号",
      "云国用（2005）第123号",
      "行政处罚决定书文号：云交罚字[2021]第0023号",
      "项目编号：云采竞磋[2021]36号",
      "第一次会议第（2021）9号建议",
    ],
    bad: [
      "根据「国办发[2006]104号」文件",
      "按照「云政办函（2021）7号」要求",
      "（「云党通﹝2017﹞12号」）",
      "《云川市供水条例》（「云府【2020】 第8号」）",
      "转发「云财建„2009‟165号」文件",
      "（「云政办发[2021]9」）",
      "「云政发 [2021]9号」",
    ],
    fixes: [
      ["根据国办发[2006]104号文件", "根据国办发〔2006〕104号文件"],
      ["云府【2020】 第8号", "云府〔2020〕8号"],
    ],
  },
  gate: chars.digit,
  near: neighbours.bracketDigit,

  *check(text) {
    for (const match of findPattern(text, wrongBracket)) {
      const gap = text[match.index - 1] === " " ? 1 : 0
      const agency = agencyCodeBefore(text, match.index - gap)
      const start = match.index - gap - agency.length
      const end = match.index + match[0].length
      const isStrong = strongCode.test(agency)
      if (agency === "" || isOtherNumber(text, start, agency, end)) continue
      // A serial padded to three digits and more counts certificates; a code alone, without 号, is a book or a year.
      if (!isStrong && (gap > 0 || !match[0].endsWith("号") || /^0\d\d/u.test(group(match, 2)))) continue
      const right = `${agency}〔${group(match, 1)}〕${Number(group(match, 2))}号`
      yield { messageId: "bracket", start, end, data: { right }, fix: right }
    }
  },
})
