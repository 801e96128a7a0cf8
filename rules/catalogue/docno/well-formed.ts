import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"

/** Year in brackets of which at least one is a six-angle one, and all that may follow. */
const number = /[[【(（［﹝〔]\s?(\d{2,4})\s?[〕\]】)）］﹞](\s?第?)(\d{0,5})(\s?[×xXＸ*＊_]{0,4}\s?)(号?)/gu
/** “〔2019〕12、13号”, “〔2019〕12号”, “〔2019〕12-1号”: the 号 comes later. */
const continues = /^\s?(?:[、，,和及至\-—~～/]\s?\d|文|\d)/u

export default blockRule({
  id: "docno/well-formed",
  covers: [4],
  title: "发文字号由机关代字、年份、顺序号组成",
  severity: "must",
  basis: { document: "GB/T 9704-2012", clause: "7.2.5", kind: "direct", verified: true },
  params: {},
  messages: {
    serial: "发文字号“{text}”缺少顺序号，请补齐。",
    hao: "发文字号的顺序号后应当加“号”字，写作“{right}”。",
    mixed: "发文字号的括号前后不一致，应当写作“{right}”。",
    year: "发文字号的年份应当写全四位，请核对“{text}”。",
  },
  examples: {
    good: ["云政发〔2021〕9号", "云政发〔2021〕9、10号", "云政发〔2019〕12-1号", "〔2024〕"],
    bad: [
      "（云党通「〔2017〕 号」）",
      "（云林资「〔2009〕589」）",
      "云政办「[2019〕12号」",
      "云政办「〔19〕12号」",
    ],
    fixes: [
      ["（云林资〔2009〕589）", "（云林资〔2009〕589号）"],
      ["云政办[2019〕12号", "云政办〔2019〕12号"],
    ],
  },
  gate: chars.sixAngle | chars.digit,

  *check(text) {
    for (const match of findPattern(text, number)) {
      const before = text[match.index - 1] ?? ""
      if (!/\p{sc=Han}/u.test(before)) continue
      const hit = judge(match, text.slice(match.index + match[0].length))
      if (hit !== undefined)
        yield { ...hit, start: match.index, end: match.index + match[0].trimEnd().length }
    }
  },
})

function judge(match: RegExpExecArray, rest: string): Hit<"serial" | "hao" | "mixed" | "year"> | undefined {
  const [whole, year, , serial, blank, hao] = [0, 1, 2, 3, 4, 5].map((at) => group(match, at))
  if (year === undefined || serial === undefined) return undefined
  const opens = /^[〔﹝]/u.test(whole ?? "")
  const closes = /[〕﹞]/u.test(whole ?? "")
  if (!opens && !closes) return undefined
  if (year.length === 2)
    return hao === "号" && serial !== "" ? { messageId: "year", severity: "should" } : undefined
  if (year.length !== 4) return undefined
  if (serial === "") return hao === "号" ? { messageId: "serial" } : undefined
  const right = `〔${year}〕${serial}号`
  if (opens !== closes && hao === "号") return { messageId: "mixed", fix: right, data: { right } }
  if (hao === "" && blank?.trim() === "" && opens && closes && !continues.test(rest)) {
    return { messageId: "hao", fix: right, data: { right } }
  }
  return undefined
}
