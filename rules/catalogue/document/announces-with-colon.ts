import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { readOrdinal } from "../../text/ordinals.ts"

const announcement = /(?:如下|以下(?:几点|几个方面|方面|要求|内容|意见|措施|工作))[。；，;,.]?$/u

export default gatherRule({
  id: "document/announces-with-colon",
  title: "提起下文的“如下”之后用冒号",
  severity: "hint",
  basis: punctuationStandard("4.7.3.1"),
  params: {},
  messages: { colon: "“如下”提起下文，后面用冒号。" },
  examples: {
    good: ["现将有关事项通知如下：\n一、加强领导。", "经办流程如下。\n申请人提出申请。"],
    bad: ["现将有关事项通知如「下。」\n一、加强领导。", "现提出以下意「见」\n（一）加强领导。"],
    fixes: [["现将有关事项通知如下。\n一、加强领导。", "现将有关事项通知如下：\n一、加强领导。"]],
  },
  gate: chars.han,
  triggers: ["如下", "以下几", "以下方", "以下要", "以下内", "以下意", "以下措", "以下工"],

  gather(text): { start: number; end: number; fix: string } | undefined {
    if (text.length < 6 || !announcement.test(text.slice(-8))) return undefined
    const isMarked = /[。；，;,.]$/u.test(text)
    const start = text.length - (isMarked ? 2 : 1)
    return { start, end: text.length, fix: `${text.charAt(start)}：` }
  },

  *conclude(notes, _params, draft) {
    for (const { block, note } of notes) {
      const [own, next] = [draft.blocks[block], draft.blocks[block + 1]]
      // A title that says 如下, and a heading, take no mark.
      if (own === undefined || next === undefined || own.kind === "title" || own.kind === "heading") continue
      if (readOrdinal(next.text)?.value === 1) yield { messageId: "colon", block, ...note }
    }
  },
})
