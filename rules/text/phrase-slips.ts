import { HashSet } from "../engine/find-words.ts"
import { pairHash, readingOf } from "../engine/reading.ts"
import { PairMarks, PairTable, TextRow } from "./pair-table.ts"
import { isExtra, isOther } from "./slip-characters.ts"

export interface PhraseSlip {
  readonly start: number
  readonly end: number
  readonly right: string
}

interface Phrase {
  readonly text: string
  readonly units: Uint16Array
  /** Any one character more, less or other inside it is a slip, not only one of like sound or shape. */
  readonly isWhole: boolean
}

const member = "员".charCodeAt(0)
/** Longer than any phrase: the array of units has as many zeros behind the text. */
const longest = 60
const shortestWhole = 6
/** What a pair of characters may be: the first two of a phrase, or the last two. */
const head = 1
const tail = 2
/** Place and marks of each pair worth a look, reused from text to text. */
let spots = new Int32Array(4096)

/**
 * Finds phrases written with one slip. A slip from the third character on leaves the first two right, and one of the
 * two behind it; an earlier one leaves the last two right, and one before them. So two characters tell where to look,
 * and a third dismisses nearly all that is looked at.
 */
export class PhraseSlips {
  readonly #marks = new PairMarks()
  /** Pairs with a third character that goes with them: two look-ups instead of one at each phrase of the pair. */
  readonly #headThirds = new HashSet()
  readonly #tailThirds = new HashSet()
  /** By the first two characters and the two behind them. */
  readonly #heads: PairTable<Phrase>
  readonly #headTexts: TextRow
  /** By the last two and what stands before them, in a phrase of four also its first. */
  readonly #tails: PairTable<Phrase>
  readonly #byHead = new Map<string, string[]>()
  readonly #exact: ReadonlySet<string>

  /** Throws `RangeError` for a phrase of less than four characters: one slip would leave nothing to know it by. */
  constructor(whole: readonly string[], sounded: readonly string[]) {
    const phrases = [
      ...whole.map((text) => phraseOf(text, text.length >= shortestWhole)),
      ...sounded.map((text) => phraseOf(text, false)),
    ]
    const heads = phrases.map((value) => ({
      pair: value.text.slice(0, 2),
      more: value.text.slice(2, 4),
      value,
    }))
    const tails = phrases.map((value) => ({
      pair: value.text.slice(-2),
      more: beforeTail(value.text),
      value,
    }))
    this.#heads = new PairTable(heads)
    this.#headTexts = new TextRow(this.#heads.values.map(({ text }) => text))
    this.#tails = new PairTable(tails)
    for (const { pair, more } of heads) this.#know(pair, more, head, this.#headThirds)
    for (const { pair, more } of tails) this.#know(pair, more, tail, this.#tailThirds)
    this.#exact = new Set(phrases.map(({ text }) => text))
    for (const text of this.#exact) {
      const begin = text.slice(0, 2)
      this.#byHead.set(begin, [...(this.#byHead.get(begin) ?? []), text])
    }
  }

  find(text: string): readonly PhraseSlip[] {
    const found: PhraseSlip[] = []
    const count = this.#readSpots(text)
    const { units, pairs } = readingOf(text)
    let right = 0
    for (let index = 0; index < count; index++) {
      const spot = spots[index] ?? 0
      const at = spot >>> 2
      const hash = pairs[at] ?? 0
      if ((spot & head) !== 0 && mayFit(this.#headThirds, hash, units[at + 1], units[at + 2]))
        right = Math.max(right, this.#lookBehindHead(found, text, units, at - 1, hash))
      // What ends a phrase that stands there whole has been looked at.
      const isOpen = (spot & tail) !== 0 && at >= right && at >= 3
      if (isOpen && mayFit(this.#tailThirds, hash, units[at - 2], units[at - 3]))
        this.#lookBeforeTail(found, text, units, at + 1, hash)
    }
    return found
  }

  #know(pair: string, more: string, mark: number, thirds: HashSet): void {
    this.#marks.add(pair, mark)
    const hash = pairHash(pair.charCodeAt(0), pair.charCodeAt(1))
    for (const third of [0, 1]) thirds.add(pairHash(hash, more.charCodeAt(third)))
  }

  /**
   * Places where to look. A loop over every character: small, and without a branch that the processor would have to
   * guess.
   */
  #readSpots(text: string): number {
    const { length } = text
    if (spots.length < length) spots = new Int32Array(2 * length)
    const { pairs } = readingOf(text)
    const marks = this.#marks
    let count = 0
    for (let at = 1; at < length; at++) {
      const mark = marks.at(pairs[at] ?? 0)
      spots[count] = (at << 2) | mark
      count += (mark + 3) >> 2
    }
    return count
  }

  /** Gives the end of the longest phrase that stands there whole, 0 when none does. */
  #lookBehindHead(
    found: PhraseSlip[],
    text: string,
    units: Uint16Array,
    start: number,
    hash: number,
  ): number {
    const heads = this.#heads
    const [third = 0, fourth = 0] = [units[start + 2], units[start + 3]]
    const last = heads.endOf(hash)
    let end = 0
    for (let at = heads.startOf(hash); at < last; at++) {
      if (!heads.fits(at, third, fourth)) continue
      const same = this.#headTexts.sameLength(at, units, start)
      if (same === this.#headTexts.lengthOf(at)) end = Math.max(end, start + same)
      else if (same >= 2) this.#keep(found, slipAfter(units, start, heads.values[at], same), text)
    }
    return end
  }

  #lookBeforeTail(found: PhraseSlip[], text: string, units: Uint16Array, end: number, hash: number): void {
    const tails = this.#tails
    const [fourth = 0, third = 0] = [units[end - 4], units[end - 3]]
    const last = tails.endOf(hash)
    for (let at = tails.startOf(hash); at < last; at++) {
      const phrase = tails.fits(at, third, fourth) ? tails.values[at] : undefined
      if (phrase !== undefined) this.#keep(found, slipBefore(units, end, phrase), text)
    }
  }

  #keep(found: PhraseSlip[], slip: PhraseSlip | undefined, text: string): void {
    if (slip !== undefined && this.#isNew(found, slip, text)) found.push(slip)
  }

  #isNew(found: readonly PhraseSlip[], slip: PhraseSlip, text: string): boolean {
    if (this.#exact.has(text.slice(slip.start, slip.end))) return false
    if (found.some(({ start, end }) => slip.start < end && start < slip.end)) return false
    return !this.#isPartOfExact(text, slip)
  }

  /** 人民政治协商会议 lies whole in the text although 政治协商会议 might be read into a part of it. */
  #isPartOfExact(text: string, { start, end, right }: PhraseSlip): boolean {
    for (let from = Math.max(0, start - 6); from <= start; from++) {
      for (const phrase of this.#byHead.get(text.slice(from, from + 2)) ?? []) {
        const isCovered = from + phrase.length >= end - 1 && from + phrase.length > start + 2
        if (isCovered && phrase !== right && text.startsWith(phrase, from)) return true
      }
    }
    return false
  }
}

/** Is one of the two beside a pair perhaps among those that go with it? */
function mayFit(thirds: HashSet, hash: number, one = 0, other = 0): boolean {
  return (thirds.bit(pairHash(hash, one)) | thirds.bit(pairHash(hash, other))) === 1
}

function phraseOf(text: string, isWhole: boolean): Phrase {
  if (text.length < 4 || text.length > longest)
    throw new RangeError(`set phrases: “${text}” has less than 4 or more than ${longest} characters`)
  return { text, isWhole, units: Uint16Array.from(text, (one) => one.charCodeAt(0)) }
}

function beforeTail(text: string): string {
  const third = text.charAt(text.length - 3)
  return third + (text.length === 4 ? text.charAt(0) : third)
}

/** The head is right, the rest differs first at `at`: by what? */
function slipAfter(
  units: Uint16Array,
  start: number,
  phrase: Phrase | undefined,
  at: number,
): PhraseSlip | undefined {
  if (phrase === undefined) return undefined
  const right = phrase.units
  const { length } = right
  const isInside = at < length - 1
  const isAny = phrase.isWhole && isInside
  const written = start + at
  const found = units[written] ?? 0
  if (isSame(units, written + 1, right, at + 1) && isOther(found, right[at] ?? 0, isAny)) {
    return { start, end: start + length, right: phrase.text }
  }
  if (isSame(units, written + 1, right, at) && isExtra(found, units[written - 1] ?? 0, isAny)) {
    return { start, end: start + length + 1, right: phrase.text }
  }
  // 发展改革委会同财政局: the 会 is the first half of the next word.
  const isLost = isAny && right[at] !== member && isSame(units, written, right, at + 1)
  return isLost ? { start, end: start + length - 1, right: phrase.text } : undefined
}

/** Does what stands at `at` end the phrase as it goes on from `from`? The last one tells most quickly. */
function isSame(units: Uint16Array, at: number, right: Uint16Array, from: number): boolean {
  const shift = at - from
  for (let place = right.length - 1; place >= from; place--) {
    if (units[shift + place] !== right[place]) return false
  }
  return true
}

/** The tail is right and the slip lies in the first two characters. */
function slipBefore(units: Uint16Array, end: number, phrase: Phrase): PhraseSlip | undefined {
  const right = phrase.units
  const start = end - right.length
  if (start < 0) return undefined
  const isFirst = units[start] !== right[0]
  const isSecond = units[start + 1] !== right[1]
  if (isFirst === isSecond || !isSame(units, start + 2, right, 2)) return undefined
  const at = isFirst ? 0 : 1
  const isAny = phrase.isWhole && isSecond
  return isOther(units[start + at] ?? 0, right[at] ?? 0, isAny)
    ? { start, end, right: phrase.text }
    : undefined
}
