import { HashSet, hashOf } from "../engine/find-words.ts"
import { unitsOf } from "../engine/units.ts"
import { Grams, gramOf } from "./grams.ts"
import { soundsLike } from "./homophones.ts"
import { looksLike } from "./look-alikes.ts"

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

/** Characters that stand between the parts of a name without hurting it, and those that count. */
const harmless = unitSet(
  "的了和与及并或等也均都所地得以之为在对将其各市县区省州镇乡村本我全〇一二三四五六七八九十百千万两几第副非不未无新老旧原",
)
/** Both ways are words of their own: 监督检查, 监督检察; 实时监测, 适时监测. */
const bothRight = pairSet(
  "查察 定订 作做 帐账 它他 她他 实适 实时 及即 交缴 联连 须需 止至 录陆 示识 像象 利力 渡度 记纪 元员 员园 期其 分份 型形 有由 于与 和合 在再 时是 年念 会汇 法发 市事",
)
const member = "员".charCodeAt(0)
/** Longer than any phrase: the array of units has as many zeros behind the text. */
const longest = 60
const shortestWhole = 6

/**
 * Finds phrases written with one slip. A slip from the third character on leaves the first two right, and one of the
 * two behind it; an earlier one leaves the last two right, and one before them. So two characters tell where to look,
 * and a third dismisses nearly all that is looked at.
 */
export class PhraseSlips {
  /** The hashes of two characters a phrase begins with, and ends with. */
  readonly #headPairs = new HashSet()
  readonly #tailPairs = new HashSet()
  /** By the first two and what may follow them, at once or behind one other: the third or the fourth. */
  readonly #heads = new Grams<Phrase>()
  /** By the last three. */
  readonly #tails = new Grams<Phrase>()
  /** By the first and the last two of a phrase of four. */
  readonly #shortTails = new Grams<Phrase>()
  readonly #byHead = new Map<string, string[]>()
  readonly #exact = new Set<string>()

  /** Throws `RangeError` for a phrase of less than four characters: one slip would leave nothing to know it by. */
  constructor(whole: readonly string[], sounded: readonly string[]) {
    for (const text of whole) this.#add(text, text.length >= shortestWhole)
    for (const text of sounded) this.#add(text, false)
  }

  #add(text: string, isWhole: boolean): void {
    const end = text.length
    if (end < 4 || end > longest)
      throw new RangeError(`set phrases: “${text}” has less than 4 or more than ${longest} characters`)
    const units = Uint16Array.from(text, (one) => one.charCodeAt(0))
    const phrase = { text, units, isWhole }
    const head = text.slice(0, 2)
    this.#exact.add(text)
    this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), text])
    this.#headPairs.add(hashOf(text.charCodeAt(0), text.charCodeAt(1)))
    this.#heads.add(text.slice(0, 3), phrase)
    if (text.charAt(3) !== text.charAt(2)) this.#heads.add(head + text.charAt(3), phrase)
    this.#tailPairs.add(hashOf(text.charCodeAt(end - 2), text.charCodeAt(end - 1)))
    this.#tails.add(text.slice(end - 3), phrase)
    if (end === 4) this.#shortTails.add(text.charAt(0) + text.slice(2), phrase)
  }

  find(text: string): readonly PhraseSlip[] {
    const found: PhraseSlip[] = []
    const units = unitsOf(text)
    const [heads, tails] = [this.#headPairs, this.#tailPairs]
    let right = 0
    let first = units[0] ?? 0
    for (let at = 1; at < text.length; at++) {
      const second = units[at] ?? 0
      const hash = hashOf(first, second)
      if (heads.has(hash)) right = Math.max(right, this.#lookBehindHead(found, text, units, at - 1))
      // What ends a phrase that stands there whole has been looked at.
      if (at >= right && at >= 3 && tails.has(hash)) this.#lookBeforeTail(found, text, units, at + 1)
      first = second
    }
    return found
  }

  /** Gives the end of the longest phrase that stands there whole, 0 when none does. */
  #lookBehindHead(found: PhraseSlip[], text: string, units: Uint16Array, start: number): number {
    const first = units[start] ?? 0
    const second = units[start + 1] ?? 0
    let end = 0
    for (let third = start + 2; third <= start + 3; third++) {
      const gram = gramOf(first, second, units[third] ?? 0)
      for (const phrase of this.#heads.at(gram)) {
        const same = sameLength(units, start, phrase.units)
        if (same === phrase.units.length) end = Math.max(end, start + same)
        else if (same >= 2) this.#keep(found, slipAfter(units, start, phrase, same), text)
      }
    }
    return end
  }

  #lookBeforeTail(found: PhraseSlip[], text: string, units: Uint16Array, end: number): void {
    const third = units[end - 2] ?? 0
    const fourth = units[end - 1] ?? 0
    const together = gramOf(units[end - 3] ?? 0, third, fourth)
    for (const phrase of this.#tails.at(together)) this.#keep(found, slipBefore(units, end, phrase), text)
    const around = gramOf(units[end - 4] ?? 0, third, fourth)
    for (const phrase of this.#shortTails.at(around)) this.#keep(found, slipBefore(units, end, phrase), text)
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

/** How many units of the phrase stand at `start`, before the first that differs. */
function sameLength(units: Uint16Array, start: number, right: Uint16Array): number {
  let at = 0
  while (at < right.length && units[start + at] === right[at]) at++
  return at
}

/** The head is right, the rest differs first at `at`: by what? */
function slipAfter(units: Uint16Array, start: number, phrase: Phrase, at: number): PhraseSlip | undefined {
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

function isOther(written: number, right: number, isAny: boolean): boolean {
  if (!isHan(written) || bothRight.has(pairOf(written, right))) return false
  if (soundsLike(written, right) || looksLike(written, right)) return true
  return isAny && !harmless.has(written)
}

/** A character written twice is a slip in every phrase, any other only in the names. */
function isExtra(written: number, before: number, isAny: boolean): boolean {
  return isHan(written) && (written === before || (isAny && !harmless.has(written)))
}

function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007
}

function unitSet(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (one) => one.charCodeAt(0)))
}

/** Pairs of characters, in both orders. */
function pairSet(pairs: string): ReadonlySet<number> {
  return new Set(
    pairs.split(" ").flatMap((pair) => {
      const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)]
      return [pairOf(one, other), pairOf(other, one)]
    }),
  )
}

function pairOf(one: number, other: number): number {
  return (one << 16) | other
}
