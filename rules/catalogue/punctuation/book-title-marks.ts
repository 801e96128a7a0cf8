import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { isBetween } from "../../text/is-between.ts"

const kinds =
  "(?:办法|条例|规定|通知|意见|方案|细则|标准|决定|法|规划|公告|通告|规范|指南|纲要|要点|制度|规则)"
/** <水法>, <<水法>>, ＜水法＞ instead of 《》; inside 《》 they are the concern of another rule. */
const angle = new RegExp(
  `(?:<{1,2}|＜{1,2}|〈{1,2})(\\p{sc=Han}[^<>＜＞《》〈〉]{0,50}${kinds}(?:（[^（）]{1,8}）)?)(?:>{1,2}|＞{1,2}|〉{1,2})`,
  "gu",
)

export default blockRule({
  id: "punctuation/book-title-marks",
  title: "书名、文件名用书名号",
  severity: "should",
  basis: punctuationStandard("4.15.3", "derived"),
  params: {},
  messages: { angle: "文件名用书名号，写作《{right}》。" },
  examples: {
    good: ["《云川市供水条例》", "《关于印发〈供水办法〉的通知》", "水深<办法规定"],
    bad: ["根据「<云川市供水条例>」规定", "根据「<<云川市供水办法（试行）>>」规定", "根据「〈水法〉」规定"],
    fixes: [["<<水法>>", "《水法》"]],
  },
  gate: chars.bracket | chars.han,
  triggers: [
    "法>",
    "例>",
    "定>",
    "知>",
    "见>",
    "案>",
    "则>",
    "准>",
    "划>",
    "告>",
    "范>",
    "南>",
    "要>",
    "点>",
    "度>",
    "）>",
    "法＞",
    "例＞",
    "定＞",
    "知＞",
    "见＞",
    "案＞",
    "则＞",
    "）＞",
    "法〉",
    "例〉",
    "定〉",
    "知〉",
    "见〉",
    "案〉",
    "则〉",
    "准〉",
    "划〉",
    "告〉",
    "范〉",
    "南〉",
    "要〉",
    "点〉",
    "度〉",
    "）〉",
  ],

  *check(text) {
    for (const match of findPattern(text, angle)) {
      if (isBetween(text, match.index, "《", "》")) continue
      const right = group(match, 1)
      const end = match.index + match[0].length
      yield { messageId: "angle", start: match.index, end, data: { right }, fix: `《${right}》` }
    }
  },
})
