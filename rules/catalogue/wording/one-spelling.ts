import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { numeralStandard } from "../../text/bases.ts"

/** Words people write in two ways, both right; the usual one first. What is wrong by itself stands in the lexicon. */
const pairs: readonly (readonly [string, string])[] = [
  ["政务微博、微信", "政务微博微信"],
  ["县（市、区）", "县市区"],
  ["县（区）", "县区"],
  ["“互联网+政务服务”", "互联网+政务服务"],
  ["“放管服”改革", "放管服改革"],
  ["想象", "想像"],
  ["抵消", "抵销"],
]

interface Place {
  readonly pair: number
  readonly side: 0 | 1
  readonly start: number
  readonly end: number
}

export default gatherRule({
  id: "wording/one-spelling",
  covers: [61],
  title: "同一词语全文写法一致",
  severity: "hint",
  basis: numeralStandard("4.3", "derived"),
  params: { pairs },
  messages: { variant: "全文多写作“{usual}”，这里写作“{text}”，请统一。" },
  examples: {
    good: ["管好县（区）、县（区）。", "开通政务微博微信。"],
    bad: ["开通政务微博、微信，管好政务微博、微信，用活「政务微博微信」。"],
    fixes: [["想象一，想象二，想像三。", "想象一，想象二，想象三。"]],
  },
  gate: chars.han,
  triggers: (params) => params.pairs.flat(),

  gather(text, params): Place[] | undefined {
    const places: Place[] = []
    for (const [pair, words] of params.pairs.entries()) {
      for (const side of [0, 1] as const) {
        const word = words[side]
        for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
          if (side === 0 || !isPartOfOther(text, at, words))
            places.push({ pair, side, start: at, end: at + word.length })
        }
      }
    }
    return places.length > 0 ? places : undefined
  },

  *conclude(notes, params) {
    const all = notes.flatMap(({ block, note }) => note.map((place) => ({ block, ...place })))
    for (const [pair, words] of params.pairs.entries()) {
      const mine = all.filter((one) => one.pair === pair)
      const second = mine.filter(({ side }) => side === 1)
      const first = mine.length - second.length
      if (first === 0 || second.length === 0) continue
      const rare = second.length > first ? 0 : 1
      const usual = words[rare === 0 ? 1 : 0]
      for (const { block, side, start, end } of mine) {
        if (side !== rare) continue
        yield { messageId: "variant", block, start, end, data: { usual }, fix: usual, fixKind: "suggest" }
      }
    }
  },
})

/** 互联网+政务服务 inside “互联网+政务服务” is the same word, not the other spelling. */
function isPartOfOther(text: string, at: number, [usual, other]: readonly [string, string]): boolean {
  const shift = usual.indexOf(other)
  return shift > 0 && text.startsWith(usual, at - shift)
}
