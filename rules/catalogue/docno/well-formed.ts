import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { findPattern, findPatterns, group } from "../../engine/find-pattern.ts"
import { hasOddDocno } from "../../text/docno-doubts.ts"

/** Year in brackets of which at least one is a six-angle one, and all that may follow. What is right is passed over. */
const number =
  /(?!〔(?:19|20)\d{2}〕\d{1,5}号(?!号))[[【(（［﹝〔]{1,2}\s?(\d{2,4}年?)\s?[〕\]】)）］﹞]{1,2}(\s?第?)(\d{0,5})(\s?[×xXＸ*＊_＿]{0,4}\s?)(号{0,2})/gu
/** 云政发〔2021 9号, 云政发2021〕9号: one half of the bracket is lost. */
const halves: readonly RegExp[] = [
  /〔((?:19|20)\d{2})\s?(?=\d{1,4}号)/gu,
  // What stands before is asked last: a pattern that begins with it is tried at every character.
  /((?:19|20)\d{2})〕(?<=\p{sc=Han}\d{4}〕)(?=\d{1,4}号)/gu,
]
/** 〔2022〕云建发63号: the year comes before the code. */
const turned = /〔((?:19|20)\d{2})〕(\p{sc=Han}{2,8}[发函办规])(\d{1,5}号)/gu
/** “〔2019〕12、13号”, “〔2019〕12号”, “〔2019〕12-1号”: the 号 comes later. */
const continues = /^\s?(?:[、，,和及至\-—~～/]\s?\d|文(?!件)|\d)/u

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
    lost: "发文字号的括号缺了一半，应当写作“{right}”。",
    extra: "发文字号写作“{right}”，没有别的字。",
    mixed: "发文字号的括号前后不一致，应当写作“{right}”。",
    year: "发文字号的年份应当写全四位，请核对“{text}”。",
    odd: "发文字号的年份不会是这一年，请核对“{text}”。",
    turned: "发文字号先写机关代字，再写年份和顺序号，写作“{right}”。",
  },
  unfinished: { hao: "word" },
  examples: {
    good: ["云政发〔2021〕9号", "云政发〔2021〕9、10号", "云政发〔2019〕12-1号", "〔2024〕"],
    bad: [
      "（云党通「〔2017〕 号」）",
      "（云林资「〔2009〕589」）",
      "云政办「[2019〕12号」",
      "云政办「〔19〕12号」",
      "云政办「〔2019年〕12号」，云政办「〔2019〕12号号」",
      "云政办「2019〕」12号",
      "云建发「〔2202〕63号」",
      "（「〔2022〕云建发63号」）",
    ],
    fixes: [
      ["（云林资〔2009〕589）", "（云林资〔2009〕589号）"],
      ["云政办[2019〕12号", "云政办〔2019〕12号"],
    ],
  },
  gate: chars.sixAngle | chars.digit,
  doubt: hasOddDocno,

  *check(text) {
    for (const match of findPattern(text, number)) {
      const before = text[match.index - 1] ?? ""
      if (!/\p{sc=Han}/u.test(before)) continue
      const hit = judge(match, text.slice(match.index + match[0].length))
      if (hit !== undefined)
        yield { ...hit, start: match.index, end: match.index + match[0].trimEnd().length }
    }
    for (const match of findPattern(text, turned)) {
      const right = `${group(match, 2)}〔${group(match, 1)}〕${group(match, 3)}`
      const place = { start: match.index, end: match.index + match[0].length }
      yield { messageId: "turned", ...place, data: { right }, fix: right, fixKind: "suggest" }
    }
    for (const match of findPatterns(text, halves)) {
      const right = `〔${group(match, 1)}〕`
      const place = { start: match.index, end: match.index + match[0].length }
      yield { messageId: "lost", ...place, data: { right }, fix: right }
    }
  },
})

function judge(
  match: RegExpExecArray,
  rest: string,
): Hit<"serial" | "hao" | "mixed" | "year" | "odd" | "extra"> | undefined {
  const [whole, year, , serial, blank, hao] = [0, 1, 2, 3, 4, 5].map((at) => group(match, at))
  if (year === undefined || serial === undefined || whole === undefined) return undefined
  const opens = /^[〔﹝]/u.test(whole)
  const closes = /[〕﹞]/u.test(whole)
  if (!opens && !closes) return undefined
  const right = `〔${year.slice(0, 4)}〕${serial}号`
  if (isExtra(whole, year, hao)) {
    return hao !== "" && serial !== "" ? { messageId: "extra", fix: right, data: { right } } : undefined
  }
  if (year.length === 3) return undefined
  if (!/^(?:19|20)\d\d$/u.test(year)) return oddYear(year, serial, hao)
  if (serial === "") return hao === "号" ? { messageId: "serial" } : undefined
  if (opens !== closes && hao === "号") return { messageId: "mixed", fix: right, data: { right } }
  if (hao === "" && blank?.trim() === "" && opens && closes && !continues.test(rest)) {
    return { messageId: "hao", fix: right, data: { right } }
  }
  return undefined
}

/** 〔19〕12号, 〔2202〕12号 */
function oddYear(year: string, serial: string, hao: string | undefined): Hit<"year" | "odd"> | undefined {
  if (hao !== "号" || serial === "") return undefined
  return { messageId: year.length === 2 ? "year" : "odd", severity: "should" }
}

/** 〔2019年〕, 号号, 〔〔2019〕 */
function isExtra(whole: string, year: string, hao = ""): boolean {
  return year.length === 5 || hao === "号号" || /[[【(（［﹝〔]{2}|[〕\]】)）］﹞]{2}/u.test(whole)
}
