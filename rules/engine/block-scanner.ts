import { chars, charTable, edgesOf } from "./chars.ts"
import { hashOf, type WordFound, type WordIndex } from "./find-words.ts"
import { neighbourTables } from "./neighbours.ts"

/** What one pass over a block tells. */
export interface Scan<Owner> {
  /** Bits of `chars`: the characters that occur, how the block begins and ends. */
  readonly kinds: number
  /** Bits of `neighbours`. */
  readonly near: number
  readonly words: readonly WordFound<Owner>[] | undefined
}

const { classOfUnit, pairs } = neighbourTables
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
  let before = 0
  let beforeClass = 0
  let lastDigit = -1
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const unitClass = classOfUnit[unit] ?? 0
    kinds |= charTable[unit] ?? 0
    near |= pairs[(beforeClass << 5) | unitClass] ?? 0
    const bucket = begins[hashOf(before, unit)] ?? 0
    if (bucket !== 0 && at > 0) words = index.collect(words, bucket, text, at - 1, triggered)
    if (unitClass === digit) {
      digits = lastDigit >= 0 && areJoined(text, lastDigit + 1, at) ? digits + 1 : 1
      if (digits >= longNumber) kinds |= chars.longNumber
      lastDigit = at
    }
    before = unit
    beforeClass = unitClass
  }
  return { kinds, near, words }
}

function areJoined(text: string, start: number, end: number): boolean {
  if (end - start > longestJoint) return false
  for (let at = start; at < end; at++) {
    if (((charTable[text.charCodeAt(at)] ?? 0) & chars.joiner) === 0) return false
  }
  return true
}
