import { readHanNumber } from "./han-numbers.ts"

export type OrdinalLevel =
  | "han"
  | "hanBracket"
  | "arabic"
  | "arabicBracket"
  | "circle"
  | "chapter"
  | "article"

export interface Ordinal {
  readonly level: OrdinalLevel
  readonly value: number
  readonly length: number
  /** What stands between the number and the text: “、”, “．”, “）” … */
  readonly mark: string
}

const han = /^([一二三四五六七八九十]{1,3})([、.．,，：:])/u
const hanBracket = /^[（(]([一二三四五六七八九十]{1,3})([）)][、.．，]?)/u
const arabic = /^(\d{1,2})([.．、])(?:(?=\d{4}年)|(?!\d))/u
const arabicBracket = /^[（(](\d{1,2})([）)][、.．，]?)/u
const circle = /^([①-⑳])()/u
const chapter = /^第([一二三四五六七八九十]{1,3})(章)/u
const article = /^第([一二三四五六七八九十百零〇]{1,7})(条)(?!第|之|规定|的|、|和|至|款)/u
type Level = readonly [OrdinalLevel, RegExp]

/** By the first character: most paragraphs begin with none of these, and the others with one or two. */
const levels = new Map<string, readonly Level[]>([
  ...beginning("一二三四五六七八九十", [["han", han]]),
  ...beginning("（(", [
    ["hanBracket", hanBracket],
    ["arabicBracket", arabicBracket],
  ]),
  ...beginning("0123456789", [["arabic", arabic]]),
  ...beginning("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", [["circle", circle]]),
  ...beginning("第", [
    ["chapter", chapter],
    ["article", article],
  ]),
])

function beginning(first: string, these: readonly Level[]): [string, readonly Level[]][] {
  return [...first].map((one) => [one, these])
}

/** Several rules ask for the ordinal of one block, one after the other. */
let last: { readonly text: string; readonly ordinal: Ordinal | undefined } = { text: "", ordinal: undefined }

/** The ordinal a paragraph begins with. */
export function readOrdinal(text: string): Ordinal | undefined {
  if (!levels.has(text.charAt(0))) return undefined
  if (last.text !== text) last = { text, ordinal: readAnew(text) }
  return last.ordinal
}

function readAnew(text: string): Ordinal | undefined {
  for (const [level, pattern] of levels.get(text.charAt(0)) ?? []) {
    const match = pattern.exec(text)
    if (match === null) continue
    const [whole, number = "", mark = ""] = match
    const value = numberOf(level, number)
    if (Number.isNaN(value)) return undefined
    return { level, value, length: whole.length, mark }
  }
  return undefined
}

function numberOf(level: OrdinalLevel, number: string): number {
  if (level === "circle") return (number.codePointAt(0) ?? 0) - 0x2460 + 1
  if (level === "arabic" || level === "arabicBracket") return Number(number)
  return level === "article" ? readHanHundred(number) : readHanNumber(number)
}

/** “一百零三” → 103. */
function readHanHundred(text: string): number {
  const [before, after] = text.split("百")
  if (after === undefined) return readHanNumber(text)
  const hundreds = before === "" ? 1 : readHanNumber(before ?? "")
  return hundreds * 100 + (after === "" ? 0 : readHanNumber(after.replace(/[零〇]/u, "")))
}
