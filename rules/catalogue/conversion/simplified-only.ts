import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { fold } from "../../text/fold.ts"
import { simplifiedCharacters, traditionalCharacters } from "../../text/traditional-characters.ts"

const simplified = new Map(
  [...traditionalCharacters].map((one, at) => [one, simplifiedCharacters[at] ?? one]),
)

export default gatherRule({
  id: "conversion/simplified-only",
  covers: [53],
  title: "简体中文页面不夹用繁体字",
  severity: "should",
  basis: { document: "中华人民共和国国家通用语言文字法", clause: "第九条", kind: "direct", verified: false },
  params: { single: 5 },
  messages: {
    traditional: "“{text}”是繁体字，应为“{right}”（人名、书法作品等除外）。",
    many: "全文有{count}处繁体字，像是转换留下的，请整篇转换为简体。",
  },
  examples: {
    good: ["政府网站信息公开", "乾隆年间，後来于此"],
    bad: ["政府「網」站信息公「開」"],
    fixes: [["政府網站", "政府网站"]],
  },
  gate: chars.traditional,

  gather(text) {
    const found: { start: number; end: number; right: string }[] = []
    let last = -1
    for (let at = 0; at < text.length; at++) {
      const right = simplified.get(text[at] ?? "")
      if (right === undefined) continue
      const before = found.at(-1)
      // Neighbours make one word: 網站建設 is one place for the reader.
      if (before !== undefined && last === at - 1)
        found[found.length - 1] = { ...before, end: at + 1, right: before.right + right }
      else found.push({ start: at, end: at + 1, right })
      last = at
    }
    return found
  },

  *conclude(notes, { single }) {
    const hits = notes.flatMap(({ block, note }) =>
      note.map(({ start, end, right }) => {
        const place = { block, start, end, data: { right }, fix: right, fixKind: "suggest" as const }
        return { ...place, messageId: "traditional" as const }
      }),
    )
    yield* fold(hits, { limit: single, many: "many" })
  },
})
