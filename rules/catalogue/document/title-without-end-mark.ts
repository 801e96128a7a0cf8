import { blockRule } from "../../engine/define-rule.ts"
import { punctuationStandard } from "../../text/bases.ts"

export default blockRule({
  id: "document/title-without-end-mark",
  covers: [14],
  title: "标题末尾不用点号",
  severity: "should",
  basis: punctuationStandard("B.4"),
  params: {},
  messages: { mark: "标题末尾通常不用标点，请删去“{text}”。" },
  examples: {
    good: [
      { blocks: [{ kind: "title", text: "云川市人民政府关于供水的通知" }] },
      { blocks: [{ kind: "title", text: "供水怎么办？" }] },
      "供水恢复了。",
    ],
    bad: [{ blocks: [{ kind: "title", text: "云川市人民政府关于供水的通知。" }] }],
  },
  gate: 0,
  blocks: ["title"],

  *check(text) {
    if (text.length > 80) return
    const match = /(?<=[^。，；：、,;])[。，；：、,;]$/u.exec(text)
    if (match !== null) yield { messageId: "mark", start: match.index, end: text.length, fix: "" }
  },
})
