import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { accuracyDuty } from "../../text/bases.ts"

export default gatherRule({
  id: "document/agency-name-whole",
  covers: [15],
  title: "标题里的发文机关名称完整",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { cut: "发文机关应为“{right}”，开头似有缺字。" },
  examples: {
    good: [
      "川市人民政府关于供水的通知",
      {
        blocks: [{ kind: "title", text: "云川市人民政府关于供水的通知" }],
        lists: { agencies: ["云川市人民政府"] },
      },
    ],
    bad: [
      {
        blocks: [{ kind: "title", text: "川市人民政府关于供水的通知" }],
        lists: { agencies: ["云川市人民政府"] },
      },
    ],
  },
  gate: chars.han,
  triggers: ["关于"],

  gather(text, _params, { kind }) {
    const end = kind === "title" || kind === "heading" ? text.indexOf("关于") : -1
    return end > 3 ? text.slice(0, end) : undefined
  },

  *conclude(notes, _params, { lists }) {
    const agencies = lists?.agencies ?? []
    for (const { block, note } of notes) {
      const right = agencies.find((agency) => agency.endsWith(note) && agency.length - note.length <= 2)
      if (right === undefined || agencies.includes(note)) continue
      yield {
        messageId: "cut",
        block,
        start: 0,
        end: note.length,
        data: { right },
        fix: right,
        fixKind: "suggest",
      }
    }
  },
})
