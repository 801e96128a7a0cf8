import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"

const plate =
  /(?<![北东南天A-Za-z0-9](?=[京津沪渝]))[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.\s]?(?=[A-HJ-NP-Z]{0,4}\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9-])/gu

export default blockRule({
  id: "privacy/no-car-plate",
  title: "不公开个人车牌号码",
  severity: "should",
  basis: {
    document: "2018年政务公开工作要点",
    clause: "公开时要去标识化处理（车牌号码为引申）",
    kind: "derived",
    verified: true,
  },
  params: { keepStart: 2, keepEnd: 2 },
  messages: { plate: "这里有车牌号码，若属个人请隐去中间各位，如“{masked}”。" },
  examples: {
    good: ["车牌号云A***45", "贵S（2020）12号", "粤B2-20040001", "达到川A级标准"],
    bad: ["车牌「云A·12345」长期占道停放", "我的车「云AD12345」被刮", "车牌是「京A12345」"],
    fixes: [["车牌云A12345", "车牌云A***45"]],
  },
  gate: chars.latin | chars.han,
  near: neighbours.hanLatin,

  *check(text, { keepStart, keepEnd }) {
    for (const match of findPattern(text, plate)) {
      const bare = match[0].replace(/[·•.\s]/g, "")
      const hidden = "*".repeat(Math.max(0, bare.length - keepStart - keepEnd))
      const masked = bare.slice(0, keepStart) + hidden + bare.slice(bare.length - keepEnd)
      const span = { start: match.index, end: match.index + match[0].length }
      yield { messageId: "plate", ...span, data: { masked }, fix: masked, fixKind: "mask" }
    }
  },
})
