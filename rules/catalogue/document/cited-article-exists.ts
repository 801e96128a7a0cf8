import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { readOrdinal } from "../../text/ordinals.ts"

const own =
  /本(?:办法|规定|细则|条例|意见|规则|章程|制度|须知|指南|规程|标准|规范|方案|决定|通告|公约)(第[一二三四五六七八九十百零]{1,7}条)/gu

export default gatherRule({
  id: "document/cited-article-exists",
  title: "引用本文件的条款时该条存在",
  severity: "should",
  basis: accuracyDuty,
  // Fewer articles than this may be an extract.
  params: { least: 5 },
  messages: { absent: "本文件只到第{last}条，没有{text}，请核对。" },
  examples: {
    good: ["第一条 依据上位法第九十条制定。\n第二条 本办法第一条所称供水。"],
    bad: ["第一条 甲。\n第二条 乙。\n第三条 丙。\n第四条 违反本办法「第九条」的。\n第五条 戊。"],
  },
  gate: chars.han,
  triggers: [..."一二三四五六七八九十百零〇"]
    .map((one) => `第${one}`)
    .concat(
      [
        "办法",
        "规定",
        "细则",
        "条例",
        "意见",
        "规则",
        "章程",
        "制度",
        "须知",
        "指南",
        "规程",
        "标准",
        "规范",
        "方案",
        "决定",
        "通告",
        "公约",
      ].map((one) => `本${one}第`),
    ),

  gather(text) {
    const ordinal = readOrdinal(text)
    const article = ordinal?.level === "article" ? ordinal.value : 0
    const cited = [...findPattern(text, own)].map((match) => ({
      start: match.index + match[0].length - group(match, 1).length,
      end: match.index + match[0].length,
      value: readOrdinal(`${group(match, 1)} `)?.value ?? 0,
    }))
    return article > 0 || cited.length > 0 ? { article, cited } : undefined
  },

  *conclude(notes, { least }) {
    const articles = notes.map(({ note }) => note.article).filter((value) => value > 0)
    const last = Math.max(0, ...articles)
    // Counted from the first to the last without a break: the whole text is here.
    if (articles.length < least || articles.length !== last) return
    for (const { block, note } of notes) {
      for (const { start, end, value } of note.cited) {
        if (value > last) yield { messageId: "absent", block, start, end, data: { last } }
      }
    }
  },
})
