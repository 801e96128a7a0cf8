import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { isBetween } from "../../text/is-between.ts"

const single = /‘([^‘’“”]{1,40})’/gu
/** “以“人民”为中心” */
const nested = /“(?:[^“”‘’。]{0,30}“([^“”]{1,20})”[^“”‘’。]{0,20}|“([^“”]{1,40})”[^“”‘’]{1,60})”/gu

export default blockRule({
  id: "punctuation/outer-quotes-double",
  title: "引号先用双引号，里面再用单引号",
  severity: "should",
  basis: punctuationStandard("4.8.3.4"),
  params: {},
  messages: {
    single: "最外层用双引号，写作“{right}”。",
    nested: "引号里面再用引号时，里面一层用单引号：‘{right}’。",
  },
  examples: {
    good: ["他说：“要落实‘放管服’改革。”", "It’s a boy’s book", "“一站”“一网”"],
    bad: ["落实「‘放管服’」改革", "坚持「“以“人民”为中心”」的思想", "「““水不进村，人不下山”，这是口号。”」"],
  },
  gate: chars.bracket | chars.han,
  doubt: (text) => text.includes("‘") || opensTwice(text),

  *check(text) {
    for (const match of findPattern(text, single)) {
      const inside = match[1] ?? ""
      if (isBetween(text, match.index, "“", "”") || !/\p{sc=Han}/u.test(inside)) continue
      const end = match.index + match[0].length
      yield { messageId: "single", start: match.index, end, data: { right: inside }, fix: `“${inside}”` }
    }
    if (!opensTwice(text)) return
    for (const match of findPattern(text, nested)) {
      const end = match.index + match[0].length
      yield { messageId: "nested", start: match.index, end, data: { right: match[1] ?? match[2] ?? "" } }
    }
  },
})

/** Is there a “ before the one before it is closed? */
function opensTwice(text: string): boolean {
  for (let at = text.indexOf("“"); at !== -1; ) {
    const next = text.indexOf("“", at + 1)
    if (next === -1) return false
    const close = text.indexOf("”", at + 1)
    if (close === -1 || next < close) return true
    at = next
  }
  return false
}
