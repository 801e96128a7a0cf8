import { chars, charTable, edgesOf } from "./chars.ts"
import type { WordFound, WordIndex } from "./find-words.ts"
import { neighbourTables } from "./neighbours.ts"
import { pairsOf, unitsOf } from "./units.ts"

/** What one pass over a block tells. */
export interface Scan<Owner> {
  /** Bits of `chars`: the characters that occur, how the block begins and ends. */
  readonly kinds: number
  /** Bits of `neighbours`. */
  readonly near: number
  readonly words: readonly WordFound<Owner>[] | undefined
}

const { classOfUnit, pairs } = neighbourTables
const { sortOfUnit, kindsOfSort, classOfSort } = sortUnits()
const digit = classOfUnit["0".charCodeAt(0)] ?? 0
const longNumber = 11
const longestJoint = 3

/**
 * Reads a block once for everything that decides which rules are worth calling: kinds of characters, neighbours,
 * long numbers, listed words and triggers. Some tables, no allocation unless a word is found.
 */
export function scanBlock<Owner>(
  text: string,
  index: WordIndex<Owner>,
  triggered: (owner: Owner) => void,
): Scan<Owner> {
  const { begins } = index
  let words: WordFound<Owner>[] | undefined
  let kinds = edgesOf(text)
  let near = 0
  let beforeClass = 0
  let lastDigit = -1
  let digits = 0
  const units = unitsOf(text)
  const hashes = pairsOf(text)
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] ?? 0
    const sort = sortOfUnit[unit] ?? 0
    const unitClass = classOfSort[sort] ?? 0
    kinds |= kindsOfSort[sort] ?? 0
    near |= pairs[(beforeClass << 5) | unitClass] ?? 0
    const hash = hashes[at] ?? 0
    if (begins.has(hash) && at > 0) words = index.collect(words, hash, text, at - 1, triggered)
    if (unitClass === digit) {
      digits = lastDigit >= 0 && areJoined(text, lastDigit + 1, at) ? digits + 1 : 1
      if (digits >= longNumber) kinds |= chars.longNumber
      lastDigit = at
    }
    beforeClass = unitClass
  }
  return { kinds, near, words }
}

/**
 * Units of the same kinds and the same class are of one sort; there are some dozens. One small table that stays in the
 * processor's cache, instead of two large ones that do not.
 */
function sortUnits() {
  const sortOfUnit = new Uint8Array(65536)
  const kindsOfSort = new Int32Array(256)
  const classOfSort = new Uint8Array(256)
  const sorts = new Map<string, number>()
  let sort = 0
  for (let unit = 0; unit < 65536; unit++) {
    const kinds = (charTable[unit] ?? 0) | 0
    const unitClass = classOfUnit[unit] ?? 0
    if (unit === 0 || kindsOfSort[sort] !== kinds || classOfSort[sort] !== unitClass) {
      const key = `${kinds} ${unitClass}`
      sort = sorts.get(key) ?? sorts.size
      if (sort > 255) throw new RangeError("more sorts of characters than a byte can number")
      sorts.set(key, sort)
      kindsOfSort[sort] = kinds
      classOfSort[sort] = unitClass
    }
    sortOfUnit[unit] = sort
  }
  return { sortOfUnit, kindsOfSort, classOfSort }
}

function areJoined(text: string, start: number, end: number): boolean {
  if (end - start > longestJoint) return false
  for (let at = start; at < end; at++) {
    if (((charTable[text.charCodeAt(at)] ?? 0) & chars.joiner) === 0) return false
  }
  return true
}
