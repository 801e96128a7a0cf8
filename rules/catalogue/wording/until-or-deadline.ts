import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"

/** 截止 + a point in time that something lasts until; 截止日期, 报名截止 are right. */
const until =
  /(?<!申报|报名|受理|投标|征集|缴费|办理|提交|活动|招标|申请|登记|时间|日期)截止(?:到|至)?(?=\s?(?:\d{4}年|\d{1,2}月|\d{1,2}日|目前|今年|今日|上月|本月|年底|去年)[^，。；]{0,12}(?:[，,]|尚未|仍未|已有|已经|累计)|目前)/gu
const deadline = /截至(?=时间|日期|时限|期限)|(?<=报名|申报|受理|投标|征集|缴费)截至(?=[。；，])/gu

export default blockRule({
  id: "wording/until-or-deadline",
  covers: [51],
  title: "“截至”与“截止”不混用",
  severity: "should",
  basis: { document: "《现代汉语词典》", clause: "截止、截至条", kind: "derived", verified: false },
  params: {},
  messages: {
    until: "表示“到某时为止”用“截至”。",
    deadline: "表示期限结束用“截止”。",
  },
  examples: {
    good: ["截至2024年底，全市共有", "报名截止时间为3月1日", "申报于5月1日截止"],
    bad: [
      "「截止」2024年12月底，全市建成",
      "申报「截至」时间为5月1日",
      "「截止到」目前，共",
      "「截止」4月10日尚未拨付",
    ],
    fixes: [["截止到目前，共3家", "截至目前，共3家"]],
  },
  gate: chars.han,
  triggers: [
    "截止",
    "截至时",
    "截至日",
    "截至期",
    "报名截至",
    "申报截至",
    "受理截至",
    "投标截至",
    "征集截至",
    "缴费截至",
  ],

  *check(text) {
    if (!text.includes("截")) return
    for (const { 0: found, index } of findPattern(text, until)) {
      yield { messageId: "until", start: index, end: index + found.length, fix: "截至" }
    }
    for (const { 0: found, index } of findPattern(text, deadline)) {
      yield { messageId: "deadline", start: index, end: index + found.length, fix: "截止" }
    }
  },
})
