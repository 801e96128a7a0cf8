import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { type OrdinalLevel, readOrdinal } from "../../text/ordinals.ts"

interface Item {
  readonly level: OrdinalLevel
  readonly value: number
  readonly length: number
  readonly last: string
  readonly isOneSentence: boolean
}

interface Placed {
  readonly block: number
  readonly note: Item
}

export default gatherRule({
  id: "document/list-marks-agree",
  title: "分项列举的各项末尾标点一致",
  severity: "should",
  basis: punctuationStandard("4.6.3", "derived"),
  params: { least: 2 },
  messages: { period: "其他各项以分号结尾，这一项未到末项就用了句号。" },
  examples: {
    good: ["（一）甲；\n（二）乙；\n（三）丙。", "（一）甲。\n（二）乙。\n（三）丙。"],
    bad: ["（一）代码证；\n（二）申请表；\n（三）采集设计「。」\n（四）补偿协议。"],
    fixes: [
      ["（一）甲；\n（二）乙；\n（三）丙。\n（四）丁。", "（一）甲；\n（二）乙；\n（三）丙；\n（四）丁。"],
    ],
  },
  gate: chars.opensOrdinal,

  gather(text): Item | undefined {
    const ordinal = readOrdinal(text)
    if (ordinal === undefined) return undefined
    const { level, value } = ordinal
    const last = text.slice(-1)
    const isOneSentence = last === "。" && !/[；;]/u.test(text) && text.indexOf("。") === text.length - 1
    return { level, value, length: text.length, last, isOneSentence }
  },

  *conclude(notes, { least }) {
    for (const list of listsOf(notes)) {
      const inner = list.slice(0, -1)
      const semicolons = inner.filter(({ note }) => /[；;]/u.test(note.last)).length
      const periods = inner.filter(({ note }) => note.last === "。" && note.isOneSentence)
      if (semicolons < least || periods.length !== 1 || inner.length !== semicolons + 1) continue
      for (const { block, note } of periods) {
        yield { messageId: "period", block, start: note.length - 1, end: note.length, fix: "；" }
      }
    }
  },
})

/** Runs of neighbouring blocks that count 1, 2, 3 … on one level. */
function* listsOf(notes: readonly Placed[]): Generator<Placed[]> {
  let list: Placed[] = []
  for (const one of notes) {
    const before = list.at(-1)
    const goesOn =
      before !== undefined &&
      one.block === before.block + 1 &&
      one.note.level === before.note.level &&
      one.note.value === before.note.value + 1
    if (!goesOn) {
      yield list
      list = []
    }
    list.push(one)
  }
  yield list
}
