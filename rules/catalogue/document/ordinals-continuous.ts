import { chars } from "../../engine/chars.ts"
import { type DraftHit, gatherRule } from "../../engine/define-rule.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { type Ordinal, type OrdinalLevel, readOrdinal } from "../../text/ordinals.ts"

/** From the outermost in; a heading of one level begins all deeper ones anew. */
const depth: Readonly<Record<OrdinalLevel, number>> = {
  chapter: 0,
  article: 1,
  han: 2,
  hanBracket: 3,
  arabic: 4,
  arabicBracket: 5,
  circle: 6,
}

interface Step {
  readonly block: number
  readonly note: Ordinal
}

export default gatherRule({
  id: "document/ordinals-continuous",
  covers: [22],
  title: "序号连续，不跳不重",
  severity: "should",
  basis: accuracyDuty,
  // Texts with more breaks than this number in another way: extracts, tables, two documents in one.
  params: { most: 2 },
  messages: {
    gap: "序号由“{before}”跳到这里，请核对是否缺少内容。",
    twice: "序号“{text}”重复，请核对。",
  },
  examples: {
    good: [
      "一、目标\n（一）甲\n（二）乙\n二、任务\n（三）丙\n三、保障",
      "一、目标\n1.甲\n2.乙\n二、任务\n1.丙",
      "三、节选\n四、节选",
      "第一条 甲。\n第二条 乙。\n第四条之一 丙。",
    ],
    bad: ["一、目标\n二、任务\n「四、」保障", "（一）甲\n（二）乙\n「（二）」丙\n（三）丁"],
  },
  gate: chars.opensOrdinal,

  gather: (text) => readOrdinal(text),

  *conclude(notes, { most }) {
    const last = new Map<OrdinalLevel, Step>()
    const hits: DraftHit<"gap" | "twice">[] = []
    for (const step of notes) {
      const { level } = step.note
      const before = last.get(level)
      const hit = before === undefined ? undefined : breakBetween(before, step, notes)
      if (hit !== undefined) hits.push(hit)
      if (hits.length > most) return
      last.set(level, step)
      // 章 and 条 count through the whole document; so may （一） under 一、, hence it is kept as well.
      for (const deeper of last.keys()) {
        if (depth[deeper] > depth[level] && depth[deeper] > depth.hanBracket) last.delete(deeper)
      }
    }
    yield* hits
  },
})

function breakBetween(
  before: Step,
  { block, note }: Step,
  all: readonly Step[],
): DraftHit<"gap" | "twice"> | undefined {
  const { level, value, length } = note
  // Anew from one: the next section, list or document.
  if (value === 1 || value === before.note.value + 1) return undefined
  const place = { block, start: 0, end: length }
  const isNear = block - before.block <= 40
  const isDeeper = depth[level] >= depth.arabic && block - before.block > 6
  if (!isNear || isDeeper) return undefined
  if (value === before.note.value) {
    const isFollowed = all.some(
      (one) => one.block > block && one.note.level === level && one.note.value === value + 1,
    )
    return isFollowed || value > 1 ? { ...place, messageId: "twice" } : undefined
  }
  if (value !== before.note.value + 2) return undefined
  return { ...place, messageId: "gap", data: { before: String(before.note.value) } }
}
