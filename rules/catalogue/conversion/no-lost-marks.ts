import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { accuracyDuty } from "../../text/bases.ts"

const doubtful = /[?？](?<=(\p{sc=Han}{2})[?？])(?=(\p{sc=Han}{2}))/gu
const interpunct = /([·•・—])(?<=(\p{sc=Han}{2})[·•・—])(?=(\p{sc=Han}{2}))/gu
/** “庆典？云川”: no question ends in the middle of a quoted name without a word of asking. */
const insideName = /[“《][^“”《》？?，。]{1,12}[？?][^“”《》？?，。]{1,12}[”》]/u
const asking = /[吗呢么何谁哪几多怎否啥]/u

interface Seen {
  readonly start: number
  readonly key: string
  readonly mark: string
}

export default gatherRule({
  id: "conversion/no-lost-marks",
  title: "标点没有在转码时变成问号",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { lost: "这里的问号像是转码时丢失的“{right}”，请核对。" },
  examples: {
    good: ["怎么办？云川市这样做。", "“办不办？谁来办”"],
    bad: ["“惠侨·乡愁”活动，“惠侨「？」乡愁”展览", "举办“山水「？」云川”展览"],
    fixes: [["举办“山水？云川”展览", "举办“山水·云川”展览"]],
  },
  gate: chars.joint | chars.han,
  near: neighbours.hanJoint,

  gather(text): Seen[] | undefined {
    const marks = [...findPattern(text, interpunct)].map((match) => ({
      start: match.index,
      key: `${group(match, 2)}${group(match, 3)}`,
      mark: group(match, 1),
    }))
    const questions = [...findPattern(text, doubtful)].map((match) => {
      const around = text.slice(Math.max(0, match.index - 14), match.index + 15)
      const isName = insideName.test(around) && !asking.test(around)
      return { start: match.index, key: `${group(match, 1)}${group(match, 2)}`, mark: isName ? "??" : "?" }
    })
    const seen = [...marks, ...questions]
    return seen.length > 0 ? seen : undefined
  },

  *conclude(notes) {
    const whole = new Map(
      notes.flatMap(({ note }) =>
        note.filter(({ mark }) => !mark.startsWith("?")).map((one) => [one.key, one.mark]),
      ),
    )
    for (const { block, note } of notes) {
      for (const { start, key, mark } of note) {
        if (!mark.startsWith("?")) continue
        const right = whole.get(key) ?? (mark === "??" ? "·" : undefined)
        if (right === undefined) continue
        yield {
          messageId: "lost",
          block,
          start,
          end: start + 1,
          data: { right },
          fix: right,
          fixKind: "suggest",
        }
      }
    }
  },
})
