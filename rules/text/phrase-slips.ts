import { soundsLike } from "./homophones.ts"
import { looksLike } from "./look-alikes.ts"

export interface PhraseSlip {
  readonly start: number
  readonly end: number
  readonly right: string
}

interface Phrase {
  readonly text: string
  /** The phrase's first two and last two UTF-16 units, as one number each. */
  readonly head: number
  readonly tail: number
  /** The units next to them; in a phrase of three the fourth is -1. */
  readonly third: number
  readonly fourth: number
  readonly beforeTail: number
  /** Any one character more, less or other inside it is a slip, not only one of like sound or shape. */
  readonly isWhole: boolean
}

interface Bucket {
  readonly heads: Phrase[]
  readonly tails: Phrase[]
}

const nobody: Bucket = { heads: [], tails: [] }
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
  readonly #buckets: Bucket[] = [nobody]
  /** Number of the bucket for the hash of every head and tail, 0 for none: dismisses nearly every place. */
  readonly #bucketOf = new Uint16Array(65536)
  readonly #exact = new Set<string>()

  constructor(whole: readonly string[], sounded: readonly string[]) {
    for (const text of whole) this.#add(text, text.length >= shortestWhole)
    for (const text of sounded) this.#add(text, false)
  }

  #add(text: string, isWhole: boolean): void {
    const phrase: Phrase = {
      text,
      isWhole,
      head: keyAt(text, 0),
      tail: keyAt(text, text.length - 2),
      third: unitAt(text, 2),
      fourth: unitAt(text, 3),
      beforeTail: unitAt(text, text.length - 3),
    }
    this.#exact.add(text)
    this.#bucketFor(phrase.head).heads.push(phrase)
    this.#bucketFor(phrase.tail).tails.push(phrase)
  }

  #bucketFor(key: number): Bucket {
    const hash = hashOf(key)
    const number = this.#bucketOf[hash] || this.#buckets.push({ heads: [], tails: [] }) - 1
    this.#bucketOf[hash] = number
    return this.#buckets[number] ?? nobody
  }

  find(text: string): readonly PhraseSlip[] {
    let found: PhraseSlip[] | undefined
    const buckets = this.#bucketOf
    let first = text.charCodeAt(0)
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at)
      const bucket = buckets[hashOfUnits(first, second)] ?? 0
      if (bucket !== 0) {
        found = this.#look(found, this.#buckets[bucket] ?? nobody, (first << 16) | second, text, at - 1)
      }
      first = second
    }
    return found ?? []
  }

  #look(
    before: PhraseSlip[] | undefined,
    { heads, tails }: Bucket,
    pair: number,
    text: string,
    at: number,
  ): PhraseSlip[] | undefined {
    let found = before
    const next = unitAt(text, at + 2)
    const afterNext = unitAt(text, at + 3)
    for (const phrase of heads) {
      if (phrase.head !== pair || !mayFollow(phrase, next, afterNext)) continue
      found = this.#keep(found, slipAfter(text, at, phrase), text)
    }
    const last = unitAt(text, at - 1)
    const beforeLast = unitAt(text, at - 2)
    for (const phrase of tails) {
      if (phrase.tail !== pair || !mayPrecede(phrase, last, beforeLast)) continue
      found = this.#keep(found, slipBefore(text, at + 2, phrase), text)
    }
    return found
  }

  #keep(
    found: PhraseSlip[] | undefined,
    slip: PhraseSlip | undefined,
    text: string,
  ): PhraseSlip[] | undefined {
    if (slip === undefined || this.#exact.has(text.slice(slip.start, slip.end))) return found
    if (found?.some(({ start, end }) => slip.start < end && start < slip.end) === true) return found
    return this.#isPartOfExact(text, slip) ? found : [...(found ?? []), slip]
  }

  /** 人民政治协商会议 lies whole in the text although 政治协商会议 might be read into a part of it. */
  #isPartOfExact(text: string, { start, end, right }: PhraseSlip): boolean {
    for (let from = Math.max(0, start - 6); from <= start; from++) {
      const key = keyAt(text, from)
      const { heads } = this.#buckets[this.#bucketOf[hashOf(key)] ?? 0] ?? nobody
      for (const { text: phrase, head } of heads) {
        if (head !== key) continue
        const isCovered = from + phrase.length >= end - 1 && from + phrase.length > start + 2
        if (isCovered && phrase !== right && text.startsWith(phrase, from)) return true
      }
    }
    return false
  }
}

function keyAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}

function hashOf(key: number): number {
  return hashOfUnits(key >>> 16, key & 0xffff)
}

function hashOfUnits(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x85eb)) & 0xffff
}

/** Two units tell nearly always that a phrase does not go on here, not even with one slip. */
function mayFollow({ third, fourth }: Phrase, next: number, afterNext: number): boolean {
  return next === third || fourth === -1 || afterNext === fourth || afterNext === third || next === fourth
}

/** In a phrase of five and more the unit before the tail is right as well, in one of four that or the first. */
function mayPrecede({ text, beforeTail }: Phrase, last: number, beforeLast: number): boolean {
  return last === beforeTail || text.length < 4 || (text.length === 4 && beforeLast === text.charCodeAt(0))
}

/** The head is right: where does the rest first differ, and by what? */
function slipAfter(text: string, start: number, { text: right, isWhole }: Phrase): PhraseSlip | undefined {
  let at = 2
  while (at < right.length && unitAt(text, start + at) === right.charCodeAt(at)) at++
  if (at === right.length) return undefined
  const isInside = at < right.length - 1
  if (isInside && !endsNear(text, start + right.length, right.charCodeAt(right.length - 1))) return undefined
  const rest = right.slice(at)
  const written = start + at
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

/** Does the phrase's last character stand where one character more, less or other would leave it? */
function endsNear(text: string, end: number, last: number): boolean {
  return unitAt(text, end - 1) === last || unitAt(text, end) === last || unitAt(text, end - 2) === last
}

/** A look beyond the end, answered by NaN, would make all look-ups of a compiled loop slow. */
function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : -1
}

/** The tail is right and the slip lies in the first two characters. */
function slipBefore(text: string, end: number, { text: right, isWhole }: Phrase): PhraseSlip | undefined {
  const start = end - right.length
  if (start < 0) return undefined
  for (let at = 2; at < right.length - 2; at++) {
    if (text.charCodeAt(start + at) !== right.charCodeAt(at)) return undefined
  }
  const isFirst = text.charCodeAt(start) !== right.charCodeAt(0)
  const isSecond = text.charCodeAt(start + 1) !== right.charCodeAt(1)
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
