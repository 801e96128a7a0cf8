import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"

/** A joiner between two emoji belongs to them. */
const invisible =
  /(?<!\p{Extended_Pictographic}\ufe0f?)[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]+/gu

export default gatherRule({
  id: "conversion/no-invisible-characters",
  covers: [56],
  title: "没有看不见的控制字符",
  severity: "should",
  basis: accuracyDuty,
  params: { single: 3 },
  messages: {
    invisible: "这里有看不见的控制字符，会妨碍检索和朗读，请删去。",
    many: "全文有{count}处看不见的控制字符，会妨碍检索和朗读，请统一删去。",
  },
  examples: {
    good: ["云川市", "👨‍👩‍👧 一家人"],
    bad: ["云川「\u200b」市"],
    fixes: [["云川\u200b市", "云川市"]],
  },
  gate: chars.odd,

  gather: (text) =>
    [...findPattern(text, invisible)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),

  *conclude(notes, { single }) {
    const hits = notes.flatMap(({ block, note }) =>
      note.map((place) => ({ ...place, messageId: "invisible" as const, block, fix: "" })),
    )
    yield* fold(hits, { limit: single, many: "many" })
  },
})
