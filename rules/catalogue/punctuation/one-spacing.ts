import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { formatStandard } from "../../text/bases.ts"

const spaced = /[ \u00a0](?:(?<=\p{sc=Han}[ \u00a0])(?=\d)|(?<=\d[ \u00a0])(?=\p{sc=Han}))/gu

export default gatherRule({
  id: "punctuation/one-spacing",
  covers: [39],
  title: "汉字与数字之间的空格全文一致",
  severity: "hint",
  basis: formatStandard("7.3.5.4", "derived"),
  // Pages that space on purpose stay as they are: only the minority is shown, and at most `shown` of it.
  params: { share: 0.2, shown: 3 },
  messages: { spaced: "全文汉字与数字之间大多不留空格，这里留了，请统一。" },
  examples: {
    good: ["在2018年底，于2017年初。", "在 2018 年底，于 2017 年初。"],
    bad: ["2016年、2017年、2019年、2021年，在「 」2018年底完成。"],
    fixes: [
      [
        "2015年、2016年、2017年、2019年、2020年，在 2018年。",
        "2015年、2016年、2017年、2019年、2020年，在2018年。",
      ],
    ],
  },
  gate: chars.digit | chars.han,
  near: neighbours.spaceAfter,

  gather(text) {
    const places = [...findPattern(text, spaced)]
      .map(({ index }) => index)
      // An ordinal is followed by a space of its own: “3. 申请”, “第3条 申请”.
      .filter((at) => at > 8 && text.length > 15)
    return places.length > 0 ? places : undefined
  },

  *conclude(notes, { share, shown }, { blocks }) {
    const places = notes.flatMap(({ block, note }) => note.map((start) => ({ block, start })))
    const rest = blocks.reduce((sum, { text }) => sum + countUnspaced(text), 0)
    if (places.length > share * rest) return
    for (const { block, start } of places.slice(0, shown)) {
      yield { messageId: "spaced", block, start, end: start + 1, fix: "" }
    }
  },
})

/** Digits right beside a Chinese character. */
function countUnspaced(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x30 || unit > 0x39) continue
    if (isHan(text, at + 1) || isHan(text, at - 1)) count++
  }
  return count
}

function isHan(text: string, at: number): boolean {
  const unit = at >= 0 && at < text.length ? text.charCodeAt(at) : 0
  return unit >= 0x3400 && unit <= 0x9fff
}
