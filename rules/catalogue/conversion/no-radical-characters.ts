import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"

const radical = /[\u2e80-\u2fdf\uf900-\ufaff]+/gu

export default gatherRule({
  id: "conversion/no-radical-characters",
  covers: [57],
  title: "不用部首字符和兼容汉字代替汉字",
  severity: "should",
  basis: accuracyDuty,
  params: { single: 6 },
  messages: {
    radical: "“{text}”是部首或兼容字符，搜索不到，应为“{right}”。",
    many: "全文有{count}处部首或兼容字符（多半由PDF复制而来），搜索不到，请统一替换。",
  },
  examples: {
    good: ["人民用水"],
    bad: ["「⼈」民「⽤⽔」"],
    fixes: [["⼈民⽤⽔", "人民用水"]],
  },
  gate: chars.odd,

  gather: (text) => [...findPattern(text, radical)].map(({ 0: found, index }) => ({ found, index })),

  *conclude(notes, { single }) {
    const hits = notes.flatMap(({ block, note }) =>
      note.map(({ found, index }) => {
        const right = found.normalize("NFKC")
        const place = { block, start: index, end: index + found.length }
        // A few supplementary radicals have no plain form.
        return right === found
          ? { ...place, messageId: "radical" as const, data: { right: "对应的汉字" } }
          : { ...place, messageId: "radical" as const, data: { right }, fix: right }
      }),
    )
    yield* fold(hits, { limit: single, many: "many" })
  },
})
