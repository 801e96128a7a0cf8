import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { numeralStandard } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"

const wide = /[０-９Ａ-Ｚａ-ｚ％][０-９Ａ-Ｚａ-ｚ％．]*/gu

export default gatherRule({
  id: "punctuation/half-width-alphanumerics",
  covers: [37],
  title: "字母、数字用半角",
  severity: "should",
  basis: numeralStandard("5.1.7.1"),
  params: { single: 2 },
  messages: {
    wide: "字母、数字用半角，写作“{right}”。",
    percent: "百分号用半角“%”，与数字的字体一致。",
    many: "全文有{count}处全角字母、数字，请统一改为半角。",
  },
  examples: {
    good: ["增长5%，共3A级景区2家"],
    bad: ["共「３０」家", "增长50「％」"],
    fixes: [["共３０家", "共30家"]],
  },
  gate: chars.fullAlnum,

  gather: (text) => [...findPattern(text, wide)].map(({ 0: found, index }) => ({ found, index })),

  *conclude(notes, { single }) {
    const all = notes.flatMap(({ block, note }) => note.map(({ found, index }) => ({ block, found, index })))
    const hits = all.map(({ block, found, index }) => {
      const right = narrow(found)
      const place = { block, start: index, end: index + found.length, data: { right }, fix: right }
      return found === "％"
        ? { ...place, messageId: "percent" as const, severity: "hint" as const }
        : { ...place, messageId: "wide" as const }
    })
    yield* fold(
      hits.filter(({ messageId }) => messageId === "wide"),
      { limit: single, many: "many" },
    )
    // ％ is a matter of the font as much as of the text: one word about it is enough.
    yield* hits.filter(({ messageId }) => messageId === "percent").slice(0, 1)
  },
})

function narrow(text: string): string {
  return [...text].map((one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).join("")
}
