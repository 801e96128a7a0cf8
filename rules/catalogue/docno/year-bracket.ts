import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { agencyCodeBefore } from "../../text/agency-code.ts"

/** Begins at the bracket: scanning for Chinese characters first would visit every one of them. */
const wrongBracket =
  /[[【(（［﹝❲〘„“{<＜〈《「『‹〖]\s?((?:19|20)\d{2})\s?年?[\]】)）］﹞❳〙‟”}>＞〉》」』›〗]\s?第?\s?(\d{1,5})\s?号(?![楼院线房室门车台店铺厂桥井地宗])/gu
/** 案号: （2023）某01民终1号, 某刑终字（2015）第12号. */
const courtCase = /(?:[初终再监执申]字?|刑|执|赔|仲案?字?)$/u
/** 国用（2005）第12号, 房权证（2008）3号: certificates are numbered in their own way. */
const certificate = /(?:国用|集用|[证准许权备登鉴检药械消]字?|许可|林权|选址|[地建乡]字|公示|公告|令)$/u

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
    ],
    bad: [
      "根据「国办发[2006]104号」文件",
      "按照「云政办函（2021）7号」要求",
      "（「云党通﹝2017﹞12号」）",
      "《云川市供水条例》（「云府【2020】 第8号」）",
      "转发「云财建„2009‟165号」文件",
    ],
    fixes: [
      ["根据国办发[2006]104号文件", "根据国办发〔2006〕104号文件"],
      ["云府【2020】 第8号", "云府〔2020〕8号"],
    ],
  },
  gate: chars.digit | chars.hao,
  near: neighbours.bracketDigit,

  *check(text) {
    for (const match of findPattern(text, wrongBracket)) {
      const agency = agencyCodeBefore(text, match.index)
      if (agency === "" || courtCase.test(agency) || certificate.test(agency)) continue
      const right = `${agency}〔${group(match, 1)}〕${Number(group(match, 2))}号`
      const start = match.index - agency.length
      const end = match.index + match[0].length
      yield { messageId: "bracket", start, end, data: { right }, fix: right }
    }
  },
})
