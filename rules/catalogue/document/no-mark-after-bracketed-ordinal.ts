import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { readOrdinal } from "../../text/ordinals.ts"

export default blockRule({
  id: "document/no-mark-after-bracketed-ordinal",
  covers: [23],
  title: "加括号的序次语后面不用点号",
  severity: "should",
  basis: punctuationStandard("B.3.4"),
  params: {},
  messages: { mark: "加括号的序次语后面不用标点，写作“{right}”。" },
  examples: {
    good: ["（一）总体要求", "1.总体要求", "一、总体要求", "（一）......"],
    bad: ["「（一）、」总体要求", "「（2）．」申请表", "「（一）、、」总体要求"],
    fixes: [["（一）、总体要求", "（一）总体要求"]],
  },
  gate: chars.bracket | chars.opensOrdinal,

  *check(text) {
    const ordinal = readOrdinal(text)
    if (ordinal === undefined || !ordinal.level.endsWith("Bracket") || ordinal.mark.length < 2) return
    const right = text.slice(0, ordinal.length - 1)
    const marks = /^(?![.．]{2})[、.．，]+/.exec(text.slice(right.length))?.[0]
    // A row of dots stands for what is left out.
    if (marks === undefined) return
    yield { messageId: "mark", start: 0, end: right.length + marks.length, data: { right }, fix: right }
  },
})
