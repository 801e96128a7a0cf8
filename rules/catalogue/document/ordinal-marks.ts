import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { punctuationStandard } from "../../text/bases.ts"

const han = /^([一二三四五六七八九十]{1,3})([.．,，]|、[、，,.．])\s?(?=\p{sc=Han})/u
const di = /^(第[一二三四五六七八九十百零]{1,5}([章条节编款]))([、，,.．])\s?(?=\p{sc=Han})/u
const first = /^(第[一二三四五]|首先|其次|再次|最后)、(?=\p{sc=Han}{4})/u

export default blockRule({
  id: "document/ordinal-marks",
  covers: [23],
  title: "序次语后面用对点号",
  severity: "hint",
  basis: punctuationStandard("B.3.2", "derived"),
  params: {},
  messages: {
    han: "汉字序次语后面用顿号，写作“{right}”。",
    di: "“第……{unit}”后面不用点号，空一格即可。",
    first: "“第一”“首先”后面用逗号，写作“{right}”。",
  },
  examples: {
    good: ["一、总体要求", "第一章 总则", "首先，加强领导。", "第一、二条", "一：一配比"],
    bad: ["「一.」总体要求", "「第一章、」总则", "「首先、」加强领导落实责任", "「一、、」总体要求"],
    fixes: [["一.总体要求", "一、总体要求"]],
  },
  gate: chars.han | chars.opensOrdinal,

  *check(text) {
    const start = text.charAt(0)
    if (start === "第" || start === "首" || start === "其" || start === "再" || start === "最") {
      yield* words(text)
      return
    }
    const match = han.exec(text)
    if (match === null) return
    const right = `${match[1] ?? ""}、`
    const isDoubled = match[2]?.length === 2
    yield {
      messageId: "han",
      start: 0,
      end: (match[1] ?? "").length + (match[2] ?? "").length,
      data: { right },
      fix: right,
      ...(isDoubled ? { severity: "should" as const } : {}),
    }
  },
})

function* words(text: string) {
  const article = di.exec(text)
  if (article !== null) {
    const [, number = "", unit = "", mark = ""] = article
    const place = { start: 0, end: number.length + mark.length }
    yield { messageId: "di" as const, ...place, data: { unit }, fix: number, fixKind: "suggest" as const }
  }
  const ordinal = first.exec(text)?.[1]
  if (ordinal !== undefined) {
    const right = `${ordinal}，`
    yield { messageId: "first" as const, start: 0, end: right.length, data: { right }, fix: right }
  }
}
