import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"

/** Small, half-width and vertical forms that fonts and converters put for the common marks. */
const common: Readonly<Record<string, string>> = {
  "﹐": "，",
  "﹑": "、",
  "﹒": "。",
  "﹔": "；",
  "﹕": "：",
  "﹖": "？",
  "﹗": "！",
  "︰": "：",
  "｡": "。",
  "､": "、",
  "･": "·",
  "‚": "，",
  "＂": "”",
  "＇": "’",
  "〝": "“",
  "〞": "”",
  "〟": "”",
  "﹪": "%",
  "﹙": "（",
  "﹚": "）",
  "︿": "〈",
  "﹀": "〉",
  "︽": "《",
  "︾": "》",
}
const odd = /(?<=[\p{sc=Han}\d）”》])[﹐﹑﹒﹔﹕﹖﹗︰｡､･‚＂＇〞〟﹪﹚﹀︾]|[＂〝﹙︿︽](?=\p{sc=Han})/gu

export default gatherRule({
  id: "conversion/no-odd-punctuation",
  title: "标点用通用的字符",
  severity: "should",
  basis: accuracyDuty,
  params: { single: 6 },
  messages: {
    odd: "“{text}”不是通用的标点字符，改为“{right}”。",
    many: "全文有{count}处不通用的标点字符，多半是复制时带来的，请统一替换。",
  },
  examples: {
    good: ["加强领导，落实责任。"],
    bad: ["加强领导「﹐」落实责任「｡」", "增长5「﹪」"],
    fixes: [["加强领导﹔落实责任", "加强领导；落实责任"]],
  },
  gate: chars.odd,

  gather: (text) => [...findPattern(text, odd)].map(({ 0: mark, index }) => ({ mark, index })),

  *conclude(notes, { single }) {
    const hits = notes.flatMap(({ block, note }) =>
      note.map(({ mark, index }) => {
        const right = common[mark] ?? ""
        return { messageId: "odd" as const, block, start: index, end: index + 1, data: { right }, fix: right }
      }),
    )
    yield* fold(hits, { limit: single, many: "many" })
  },
})
