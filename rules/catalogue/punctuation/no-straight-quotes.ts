import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"

const quoted = /(?<!\d)"([^"\n]{1,60})"/gu
/** '放管服', ``放管服'' */
const single = /(?<![A-Za-z\d'`])(?:'{1,2}|`{1,2})([^'`"\n]{1,30})'{1,2}(?![A-Za-z\d'])/gu

/** {"name":"张三"} is a text for machines. */
const code = /[{,]\s?"[^"]{0,40}"\s?:/u

export default gatherRule({
  id: "punctuation/no-straight-quotes",
  covers: [30],
  title: "中文用弯引号",
  severity: "should",
  basis: punctuationStandard("4.8.2"),
  params: { single: 6 },
  messages: {
    straight: "中文用“”，不用直引号：{right}。",
    many: "全文有{count}处直引号，请统一改为“”。",
  },
  examples: {
    good: ["“放管服”改革", 'The "Belt and Road"', '屏幕 15.6" 与 14"', '{"name":"张三"}'],
    bad: ['深化「"放管服"」改革', "深化「'放管服'」改革"],
    fixes: [['深化"放管服"改革', "深化“放管服”改革"]],
  },
  gate: chars.bracket | chars.han | chars.ascii,

  gather(text): { start: number; end: number; right: string }[] | undefined {
    if (!/["']/.test(text) || code.test(text)) return undefined
    const pairs = [...findPattern(text, quoted), ...findPattern(text, single)].filter(({ 1: inside }) =>
      /\p{sc=Han}/u.test(inside ?? ""),
    )
    return pairs.map(({ 0: found, index, 1: inside }) => ({
      start: index,
      end: index + found.length,
      right: `“${inside}”`,
    }))
  },

  *conclude(notes, { single }) {
    const hits = notes.flatMap(({ block, note }) =>
      note.map(({ start, end, right }) => {
        const place = { block, start, end }
        return { ...place, messageId: "straight" as const, data: { right }, fix: right }
      }),
    )
    yield* fold(hits, { limit: single, many: "many" })
  },
})
