import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"

const between = /(?<=”)、(?=“)|(?<=》)、(?=《)/gu

export default gatherRule({
  id: "punctuation/no-dunhao-between-quotes",
  covers: [31],
  title: "并列的引号之间、书名号之间通常不用顿号",
  severity: "hint",
  basis: punctuationStandard("4.5.3.5"),
  params: { single: 2 },
  messages: {
    dunhao: "并列的引号之间、书名号之间通常不用顿号，可以删去。",
    many: "全文有{count}处引号之间或书名号之间用了顿号，通常可以删去。",
  },
  examples: {
    good: ["“一站”“一网”“一号”", "《办法》（云政发〔2021〕9号）、《细则》"],
    bad: ["“一站”「、」“一网”", "《办法》「、」《细则》"],
    fixes: [["《办法》、《细则》", "《办法》《细则》"]],
  },
  gate: chars.bracket | chars.dunhao,
  triggers: ["”、“", "》、《"],

  gather(text): number[] | undefined {
    const places = [...findPattern(text, between)].map(({ index }) => index)
    return places.length > 0 ? places : undefined
  },

  *conclude(notes, { single }) {
    const hits = notes.flatMap(({ block, note }) =>
      note.map((start) => ({ messageId: "dunhao" as const, block, start, end: start + 1, fix: "" })),
    )
    yield* fold(hits, { limit: single, many: "many" })
  },
})
