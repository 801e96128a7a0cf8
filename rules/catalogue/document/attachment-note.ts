import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { formatStandard } from "../../text/bases.ts"

const note = /^附件(?:[:：]|(?=\d{1,2}[.．、]))\s*(?:\d{1,2}[.．、])?[^。；;，,]{2,80}([。；;，,])$/u

export default blockRule({
  id: "document/attachment-note",
  covers: [18],
  title: "附件名称后面不加标点",
  severity: "hint",
  basis: formatStandard("7.3.4"),
  params: {},
  messages: { mark: "附件名称后面不加标点，请删去“{text}”。" },
  examples: {
    good: ["附件：1.申请表", "附件：云川市供水办法", "附件所列事项按规定办理。"],
    bad: ["附件：1.申请表「。」"],
    fixes: [["附件：申请表；", "附件：申请表"]],
  },
  gate: chars.han,
  triggers: ["附件"],

  *check(text) {
    if (note.test(text)) yield { messageId: "mark", start: text.length - 1, end: text.length, fix: "" }
  },
})
