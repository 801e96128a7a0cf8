import type { WordFound, WordIndex } from "./find-words.ts"
import { readingOf } from "./reading.ts"

/** What one pass over a block tells. */
export interface Scan<Owner> {
  /** Bits of `chars`: the characters that occur, how the block begins and ends. */
  readonly kinds: number
  /** Bits of `neighbours`. */
  readonly near: number
  readonly words: readonly WordFound<Owner>[] | undefined
}

/** Places where a listed word may begin, reused from block to block. */
let spots = new Int32Array(4096)

/**
 * Reads a block once for everything that decides which rules are worth calling: kinds of characters, neighbours,
 * long numbers, listed words and triggers. Some tables, no allocation unless a word is found.
 */
export function scanBlock<Owner>(
  text: string,
  index: WordIndex<Owner>,
  triggered: (owner: Owner) => void,
): Scan<Owner> {
  const { kinds, near, pairs } = readingOf(text)
  const count = readSpots(text.length, pairs, index)
  let words: WordFound<Owner>[] | undefined
  for (let spot = 0; spot < count; spot++) {
    const at = spots[spot] ?? 0
    words = index.collect(words, pairs[at] ?? 0, text, at - 1, triggered)
  }
  return { kinds, near, words }
}

/** A loop over every character: small, and without a branch that the processor would have to guess. */
function readSpots(length: number, pairs: Uint16Array, { begins }: WordIndex<unknown>): number {
  if (spots.length < length) spots = new Int32Array(2 * length)
  let count = 0
  for (let at = 1; at < length; at++) {
    spots[count] = at
    count += begins.bit(pairs[at] ?? 0)
  }
  return count
}
