import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { type OrdinalLevel, readOrdinal } from "../../text/ordinals.ts"

const order: readonly OrdinalLevel[] = ["han", "hanBracket", "arabic", "arabicBracket"]

export default gatherRule({
  id: "document/heading-order",
  covers: [21],
  title: "层次序数按“一、（一）1.（1）”的顺序",
  severity: "hint",
  basis: punctuationStandard("B.3.8"),
  params: {},
  messages: { inverted: "全文第一层用了“{outer}”，里层却用“{inner}”，通常依次用“一、”“（一）”“1.”“（1）”。" },
  examples: {
    good: ["一、目标\n（一）甲\n1.乙\n（1）丙", "第一条 甲\n（一）乙"],
    bad: ["（一）目标\n「一、」甲\n二、乙\n（二）任务"],
  },
  gate: chars.opensOrdinal,

  gather: (text) => readOrdinal(text),

  *conclude(notes, _params, draft) {
    const first = notes.find(({ note }) => order.includes(note.level))
    if (first === undefined || notes.some(({ note }) => note.level === "article")) return
    // The outer level goes on after the inner one began: only then is the order inverted.
    const inner = notes.find(
      ({ note }) => order.includes(note.level) && order.indexOf(note.level) < order.indexOf(first.note.level),
    )
    if (inner === undefined || first.note.value !== 1 || inner.note.value !== 1) return
    const goesOn = notes.some(
      ({ block, note }) => block > inner.block && note.level === first.note.level && note.value === 2,
    )
    if (!goesOn) return
    const shown = (one: typeof first) => draft.blocks[one.block]?.text.slice(0, one.note.length) ?? ""
    const data = { outer: shown(first), inner: shown(inner) }
    yield { messageId: "inverted", block: inner.block, start: 0, end: inner.note.length, data }
  },
})
