import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { kindsOfDocument } from "../../text/document-kinds.ts"

const aboutTitle =
  /《([^《》]{0,40}关于(?:印发|转发|做好|进一步|加强|开展|推进|切实|公布|调整|加快|建立|完善|促进|规范|深化|组织|全面)[^《》]{4,80})》/gu
/** 印发《…》通知: 的 is lost. */
const lostDe =
  /(?:印发|转发|实施|废止|修订|修改|公布|发布|贯彻)《[^《》]{4,80}》(?=(?:通知|意见|决定|公告|批复|函)(?:[（(，。；、》]|$))/gu

export default blockRule({
  id: "document/cited-title-complete",
  title: "引用的文件名完整",
  severity: "should",
  basis: { document: "党政机关公文处理工作条例", clause: "第十九条", kind: "derived", verified: false },
  params: {},
  messages: {
    kind: "引用的文件名没有文种（通知、意见、办法等），请核对是否写全。",
    de: "“》”后面缺“的”字。",
  },
  examples: {
    good: [
      "《关于进一步加强供水工作的通知》",
      "《云川市关于促进就业的若干措施（试行）》",
      "关于印发《云川市供水办法》的通知",
      "印发《供水办法》通知各县",
    ],
    bad: [
      "转发《「云川市关于做好冬春季防控严防聚集性疫情」》",
      "「印发《云川市依法行政实施意见》」通知（云政办〔2021〕7号）",
    ],
    fixes: [["印发《云川市依法行政实施意见》通知。", "印发《云川市依法行政实施意见》的通知。"]],
  },
  gate: chars.bookTitle,
  triggers: [
    "》通知",
    "》意见",
    "》决定",
    "》公告",
    "》批复",
    "》函",
    "关于印发",
    "关于转发",
    "关于做好",
    "关于进一步",
    "关于加强",
    "关于开展",
    "关于推进",
    "关于切实",
    "关于公布",
    "关于调整",
    "关于加快",
    "关于建立",
    "关于完善",
    "关于促进",
    "关于规范",
    "关于深化",
    "关于组织",
    "关于全面",
  ],

  *check(text) {
    for (const match of findPattern(text, aboutTitle)) {
      const title = group(match, 1)
      if (kindsOfDocument.test(title.replace(/(?:[（(〔][^（）()]{0,40}[）)〕]|\d{4}年版)$/u, ""))) continue
      yield { messageId: "kind", start: match.index + 1, end: match.index + 1 + title.length }
    }
    for (const { 0: found, index } of findPattern(text, lostDe)) {
      yield {
        messageId: "de",
        start: index,
        end: index + found.length,
        fix: `${found}的`,
        fixKind: "suggest",
      }
    }
  },
})
