import { soundsLike } from "./homophones.ts"
import { looksLike } from "./look-alikes.ts"

export interface PhraseSlip {
  readonly start: number
  readonly end: number
  readonly right: string
}

interface Phrase {
  readonly text: string
  /** Any one character more, less or other inside it is a slip, not only one of like sound or shape. */
  readonly isWhole: boolean
}

const han = /^\p{sc=Han}$/u
/** Characters that stand between the parts of a name without hurting it, and those that count. */
const harmless = new Set(
  "的了和与及并或等也均都所地得以之为在对将其各市县区省州镇乡村本我全〇一二三四五六七八九十百千万两几第副非不未无新老旧原",
)
/** Both ways are words of their own: 监督检查, 监督检察; 实时监测, 适时监测. */
const bothRight = new Set(
  "查察 定订 作做 帐账 它他 她他 实适 实时 及即 交缴 联连 须需 止至 录陆 示识 像象 利力 渡度 记纪 元员 员园 期其 分份 型形 有由 于与 和合 在再 时是 年念 会汇 法发 市事".split(
    " ",
  ),
)
const shortestWhole = 6

/**
 * Finds phrases written with one slip. Whatever the slip, the first two or the last two characters are untouched:
 * two tables on these make one walk over the text enough.
 */
export class PhraseSlips {
  readonly #byHead = new Map<number, Phrase[]>()
  readonly #byTail = new Map<number, Phrase[]>()
  readonly #exact = new Set<string>()
  /** 1 for the hash of every pair in the tables: nearly every place of a text is dismissed by it. */
  readonly #pairs = new Uint8Array(65536)

  constructor(whole: readonly string[], sounded: readonly string[]) {
    for (const text of whole) this.#add({ text, isWhole: text.length >= shortestWhole })
    for (const text of sounded) this.#add({ text, isWhole: false })
  }

  #add(phrase: Phrase): void {
    const { text } = phrase
    this.#exact.add(text)
    for (const [table, at] of [
      [this.#byHead, 0],
      [this.#byTail, text.length - 2],
    ] as const) {
      const key = keyAt(text, at)
      table.set(key, [...(table.get(key) ?? []), phrase])
      this.#pairs[hashOf(key)] = 1
    }
  }

  find(text: string): PhraseSlip[] {
    const found: PhraseSlip[] = []
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = keyAt(text, at)
      if (this.#pairs[hashOf(pair)] === 0) continue
      for (const phrase of this.#byHead.get(pair) ?? []) this.#keep(found, slipAfter(text, at, phrase), text)
      for (const phrase of this.#byTail.get(pair) ?? []) {
        this.#keep(found, slipBefore(text, at + 2, phrase), text)
      }
    }
    return found
  }

  #keep(found: PhraseSlip[], slip: PhraseSlip | undefined, text: string): void {
    if (slip === undefined || this.#exact.has(text.slice(slip.start, slip.end))) return
    if (found.some(({ start, end }) => slip.start < end && start < slip.end)) return
    if (!this.#isPartOfExact(text, slip)) found.push(slip)
  }

  /** 人民政治协商会议 lies whole in the text although 政治协商会议 might be read into a part of it. */
  #isPartOfExact(text: string, { start, end, right }: PhraseSlip): boolean {
    for (let from = Math.max(0, start - 6); from <= start; from++) {
      for (const { text: phrase } of this.#byHead.get(keyAt(text, from)) ?? []) {
        const isCovered = from + phrase.length >= end - 1 && from + phrase.length > start + 2
        if (isCovered && phrase !== right && text.startsWith(phrase, from)) return true
      }
    }
    return false
  }
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)
}

function hashOf(key: number): number {
  return (Math.imul(key >>> 16, 0x9e35) ^ Math.imul(key & 0xffff, 0x85eb)) & 0xffff
}

/** The head is right: where does the rest first differ, and by what? */
function slipAfter(text: string, start: number, { text: right, isWhole }: Phrase): PhraseSlip | undefined {
  let at = 2
  while (at < right.length && text[start + at] === right[at]) at++
  if (at === right.length) return undefined
  const rest = right.slice(at)
  const written = start + at
  const isInside = at < right.length - 1
  if (text.startsWith(rest.slice(1), written + 1) && isOther(text[written], right[at], isWhole && isInside)) {
    return { start, end: start + right.length, right }
  }
  if (text.startsWith(rest, written + 1) && isExtra(text[written], text[written - 1], isWhole && isInside)) {
    return { start, end: start + right.length + 1, right }
  }
  // 发展改革委会同财政局: the 会 is the first half of the next word.
  const isLost = isWhole && isInside && right[at] !== "员" && text.startsWith(rest.slice(1), written)
  return isLost ? { start, end: start + right.length - 1, right } : undefined
}

/** The tail is right and the slip lies in the first two characters. */
function slipBefore(text: string, end: number, { text: right, isWhole }: Phrase): PhraseSlip | undefined {
  const start = end - right.length
  if (start < 0 || !text.startsWith(right.slice(2), start + 2)) return undefined
  const isFirst = text[start] !== right[0]
  const isSecond = text[start + 1] !== right[1]
  if (isFirst === isSecond) return undefined
  const at = isFirst ? 0 : 1
  return isOther(text[start + at], right[at], isWhole && isSecond) ? { start, end, right } : undefined
}

function isOther(written = "", right = "", isAny: boolean): boolean {
  if (!han.test(written) || bothRight.has(written + right) || bothRight.has(right + written)) return false
  if (soundsLike(written, right) || looksLike(written, right)) return true
  return isAny && !harmless.has(written)
}

/** A character written twice is a slip in every phrase, any other only in the names. */
function isExtra(written = "", before = "", isAny: boolean): boolean {
  return han.test(written) && (written === before || (isAny && !harmless.has(written)))
}
