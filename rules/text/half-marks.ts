export type MarkClass = "comma" | "period" | "semicolon" | "colon" | "question" | "bracket"

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
  ".": "period",
  "。": "period",
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
  ".": "。",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
}
const anyMark = /[,.;:!?(，。；：！？（]/gu
/** A full stop, not the dot of 一. or 甲.乙: a clause before it, and the end of the paragraph or a sentence after. */
const clause = /[\p{sc=Han}]{6}$/u
const clauseAfter = /^\p{sc=Han}{6}/u
const stopped = /\p{sc=Han}{4}[”》）)]?$/u
const afterHan = /[\p{sc=Han}”’》〉）)〕】]/u
const beforeHan = /^\s?[\p{sc=Han}“‘《〈（〔【]/u
const bracketed = /^\(([^()（）]{1,60})\)/u

/** Half-width marks that stand in Chinese text, and how many full-width ones there are to compare with. */
export function countMarks(text: string): MarkCount {
  const half: HalfMark[] = []
  const full: Record<MarkClass, number> = {
    comma: 0,
    period: 0,
    semicolon: 0,
    colon: 0,
    question: 0,
    bracket: 0,
  }
  anyMark.lastIndex = 0
  for (let match = anyMark.exec(text); match !== null; match = anyMark.exec(text)) {
    const kind = kinds[match[0]]
    if (kind === undefined) continue
    if (match[0] > "\u00ff") full[kind]++
    else if (kind === "period") {
      const at = match.index
      if (isFullStop(text, at)) half.push({ kind, start: at, end: at + 1, full: "。" })
    } else {
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

function isFullStop(text: string, at: number): boolean {
  if (clauseAfter.test(text.slice(at + 1, at + 7))) return clause.test(text.slice(Math.max(0, at - 6), at))
  return (
    text.length > 12 &&
    /^.\s?$/u.test(text.slice(at, at + 3)) &&
    stopped.test(text.slice(Math.max(0, at - 6), at))
  )
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

/** The full-width marks of a text alone. */
export function countFull(text: string): Readonly<Record<MarkClass, number>> {
  const full: Record<MarkClass, number> = {
    comma: 0,
    period: 0,
    semicolon: 0,
    colon: 0,
    question: 0,
    bracket: 0,
  }
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0xff01 && text[at] !== "。") continue
    const kind = kinds[text.charAt(at)]
    if (kind !== undefined) full[kind]++
  }
  return full
}
