import { type DraftHit, gatherRule } from "../../engine/define-rule.ts"
import type { Draft } from "../../engine/facts.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"
import {
  countFull,
  countMarks,
  type HalfMark,
  type MarkClass,
  type MarkCount,
} from "../../text/half-marks.ts"

const classes: readonly MarkClass[] = ["comma", "period", "semicolon", "colon", "question", "bracket"]
const ordinal = /^\([一二三四五六七八九十]{1,3}\)$/u

export default gatherRule({
  id: "punctuation/full-width",
  covers: [27, 28],
  title: "中文用全角标点",
  severity: "should",
  basis: punctuationStandard("5.1"),
  // A mark that is half-width more often than `share` was made so by a copy chain, not by a slip.
  params: { share: 0.5, single: 6 },
  messages: {
    half: "中文里用全角标点：“{wrong}”改为“{right}”。",
    many: "全文有{count}处半角标点，多半是复制时转换造成的，请统一改为全角。",
  },
  examples: {
    good: [
      "比例为3:1，上午8:30开始，共1,000元。",
      "国内生产总值(GDP)增长。",
      "见 http://www.yunchuan.gov.cn/a?b=1。",
    ],
    bad: [
      "开展迎新年系列活动「,」助力发展，感受喜庆，体验文化。",
      "「(一)」 申请表；\n（二）证明；\n（三）照片。",
    ],
    fixes: [["参加笔试,并通过，合格。", "参加笔试，并通过，合格。"]],
  },
  gate: 0,
  near: neighbours.halfBesideHan,

  gather(text): MarkCount | undefined {
    const marks = countMarks(text)
    return marks.half.length > 0 ? marks : undefined
  },

  *conclude(notes, { share, single }, draft) {
    const spoilt = spoiltKinds(notes, share, draft)
    const hits = (wanted: (kind: MarkClass) => boolean): DraftHit<"half" | "many">[] =>
      notes.flatMap(({ block, note }) =>
        note.half.filter(({ kind }) => wanted(kind)).map((mark) => hitAt(mark, block, draft)),
      )
    // A text whose commas were converted was converted as a whole: one finding for all of it.
    const isSpoilt = (kind: MarkClass) => spoilt.includes(kind) || spoilt.includes("comma")
    // Brackets alone are often left half-width by input methods; commas betray a converted text.
    const severity = spoilt.includes("comma") ? "should" : "hint"
    for (const hit of fold(hits(isSpoilt), { limit: 0, many: "many" })) {
      yield { ...hit, severity }
    }
    yield* fold(
      hits((kind) => !isSpoilt(kind)),
      { limit: single, many: "many" },
    )
  },
})

interface Noted {
  readonly block: number
  readonly note: MarkCount
}

/** Full-width marks are counted only when there are half-width ones to compare them with. */
function spoiltKinds(notes: readonly Noted[], share: number, { blocks }: Draft): MarkClass[] {
  const halves = notes.flatMap(({ note }) => note.half)
  const often = classes.filter((wanted) => halves.filter(({ kind }) => kind === wanted).length >= 3)
  if (often.length === 0) return []
  const noted = new Map(notes.map(({ block, note }) => [block, note.full]))
  const counts = blocks.map(({ text }, block) => noted.get(block) ?? countFull(text))
  return often.filter((wanted) => {
    const half = halves.filter(({ kind }) => kind === wanted).length
    const full = counts.reduce((sum, count) => sum + count[wanted], 0)
    return half > share * (half + full)
  })
}

function hitAt({ kind, start, end, full }: HalfMark, block: number, draft: Draft): DraftHit<"half" | "many"> {
  const wrong = draft.blocks[block]?.text.slice(start, end) ?? ""
  const hit = { messageId: "half" as const, block, start, end, data: { wrong, right: full }, fix: full }
  // (一) beside （二） is a slip everybody sees; a remark in half-width brackets is a matter of habit.
  const isHabit = kind === "bracket" && !ordinal.test(wrong)
  return isHabit ? { ...hit, severity: "hint" } : hit
}
