import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"

const verb =
  "(?:进一步|丰富|加强|深入|全面|切实|认真|有效|充分|贯彻|落实|推动|推进|促进|提高|提升|迎接|保障|确保|规范|做好|加快|营造|增强|方便|解决|帮助|弘扬|激发|扩大|优化|展示|庆祝)"
const hanging = new RegExp(
  `(?:^|[。！？])为了?${verb}[^。！？；：，“”]{2,30}(?:，${verb}[^。！？；：，“”]{1,30}){0,4}(。)(?=.)`,
  "gu",
)

export default blockRule({
  id: "punctuation/no-period-after-purpose",
  title: "“为……”之后用逗号引出主句",
  severity: "should",
  basis: punctuationStandard("4.1.3", "derived"),
  params: {},
  messages: { hanging: "“为……”只说了目的，还没有说做什么，这里应当用逗号。" },
  examples: {
    good: ["为丰富生活，迎接新年，幼儿园开展了活动。大家很高兴。", "为人民服务。这是宗旨。"],
    bad: ["为丰富师生生活，迎接新年的到来「。」幼儿园开展了活动。"],
    fixes: [["为提高效率。现印发通知。", "为提高效率，现印发通知。"]],
  },
  gate: chars.han | chars.fullPunctuation,
  triggers: [
    "为进一步",
    "为丰富",
    "为加强",
    "为深入",
    "为全面",
    "为切实",
    "为认真",
    "为有效",
    "为充分",
    "为贯彻",
    "为落实",
    "为推动",
    "为推进",
    "为促进",
    "为提高",
    "为提升",
    "为迎接",
    "为保障",
    "为确保",
    "为规范",
    "为做好",
    "为加快",
    "为营造",
    "为增强",
    "为方便",
    "为解决",
    "为帮助",
    "为弘扬",
    "为激发",
    "为扩大",
    "为优化",
    "为展示",
    "为庆祝",
    "为了进一步",
    "为了丰富",
    "为了加强",
    "为了深入",
    "为了全面",
    "为了切实",
    "为了认真",
    "为了有效",
    "为了充分",
    "为了贯彻",
    "为了落实",
    "为了推动",
    "为了推进",
    "为了促进",
    "为了提高",
    "为了提升",
    "为了迎接",
    "为了保障",
    "为了确保",
    "为了规范",
    "为了做好",
    "为了加快",
    "为了营造",
    "为了增强",
    "为了方便",
    "为了解决",
    "为了帮助",
    "为了弘扬",
    "为了激发",
    "为了扩大",
    "为了优化",
    "为了展示",
    "为了庆祝",
  ],

  *check(text) {
    if (!text.includes("为")) return
    for (const { 0: found, index } of findPattern(text, hanging)) {
      const end = index + found.length
      yield { messageId: "hanging", start: end - 1, end, fix: "，", fixKind: "suggest" }
    }
  },
})
