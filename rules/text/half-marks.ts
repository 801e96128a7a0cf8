export type MarkClass = "comma" | "semicolon" | "colon" | "question" | "bracket"

export interface HalfMark {
  readonly kind: MarkClass
  readonly start: number
  readonly end: number
  readonly full: string
}

export interface MarkCount {
  readonly half: readonly HalfMark[]
  readonly full: Readonly<Record<MarkClass, number>>
}

const kinds: Readonly<Record<string, MarkClass>> = {
  ",": "comma",
  ";": "semicolon",
  ":": "colon",
  "!": "question",
  "?": "question",
  "(": "bracket",
  "，": "comma",
  "；": "semicolon",
  "：": "colon",
  "！": "question",
  "？": "question",
  "（": "bracket",
}
const fullForms: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
}
const anyMark = /[,;:!?(，；：！？（]/gu
const afterHan = /[\p{sc=Han}”’》〉）)〕】]/u
const beforeHan = /^\s?[\p{sc=Han}“‘《〈（〔【]/u
const bracketed = /^\(([^()（）]{1,60})\)/u

/** Half-width marks that stand in Chinese text, and how many full-width ones there are to compare with. */
export function countMarks(text: string): MarkCount {
  const half: HalfMark[] = []
  const full: Record<MarkClass, number> = { comma: 0, semicolon: 0, colon: 0, question: 0, bracket: 0 }
  anyMark.lastIndex = 0
  for (let match = anyMark.exec(text); match !== null; match = anyMark.exec(text)) {
    const kind = kinds[match[0]]
    if (kind === undefined) continue
    if (match[0] > "\u00ff") full[kind]++
    else {
      const mark = kind === "bracket" ? halfBracket(text, match.index) : halfMark(text, match.index, kind)
      if (mark === undefined) continue
      half.push(mark)
      anyMark.lastIndex = mark.end
    }
  }
  return { half, full }
}

/** 3:1, 8:30, 1,000 and marks beside Latin letters are not Chinese punctuation. */
function halfMark(text: string, at: number, kind: MarkClass): HalfMark | undefined {
  const before = text[at - 1] ?? ""
  const after = text.slice(at + 1, at + 3)
  const isChinese = afterHan.test(before)
    ? !/^\/\//.test(after)
    : kind !== "colon" && /[\d%％]/.test(before) && beforeHan.test(after)
  if (!isChinese) return undefined
  return { kind, start: at, end: at + 1, full: fullForms[text[at] ?? ""] ?? "" }
}

/** A pair with Chinese inside counts as one mark; everything inside is widened with it. */
function halfBracket(text: string, at: number): HalfMark | undefined {
  const pair = bracketed.exec(text.slice(at, at + 64))
  const inside = pair?.[1]
  if (inside === undefined || !/\p{sc=Han}/u.test(inside)) return undefined
  return { kind: "bracket", start: at, end: at + inside.length + 2, full: `（${widen(inside)}）` }
}

function widen(text: string): string {
  return countMarks(text)
    .half.toReversed()
    .reduce((done, { start, end, full }) => done.slice(0, start) + full + done.slice(end), text)
}
