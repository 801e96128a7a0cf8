import type { WordEntry } from "./define-rule.ts"
import { pairHash } from "./reading.ts"

export interface WordFound<Owner> {
  readonly owner: Owner
  readonly entry: WordEntry
  readonly start: number
  readonly end: number
}

interface Slot<Owner> {
  readonly word: string
  /** The third unit, which tells most words apart from what stands there; -1 for a word of two. */
  readonly third: number
  /** Absent for a trigger. */
  readonly entry: WordEntry | undefined
  readonly owner: Owner
}

const none: readonly never[] = []

/** Every word list of the catalogue in one index keyed on the first two UTF-16 units, longest word first. */
export class WordIndex<Owner> {
  /** The hashes of all pairs of units some word begins with. It dismisses nearly every place of a text. */
  readonly begins = new HashSet()
  readonly #bucketOf = new Uint16Array(65536)
  readonly #buckets: Slot<Owner>[][] = [[]]

  /** Words shorter than two units cannot be told from ordinary text and are refused. */
  add(owner: Owner, entry: WordEntry): void {
    this.#insert(entry.wrong, entry, owner)
  }

  /** A text of which it only matters whether it occurs; `collect` names its owner to `triggered`. */
  addTrigger(owner: Owner, trigger: string): void {
    this.#insert(trigger, undefined, owner)
  }

  /** All words in `text` whose blockers do not touch them. One owner's hits never overlap: the longest wins. */
  find(text: string): readonly WordFound<Owner>[] {
    let found: WordFound<Owner>[] | undefined
    for (let at = 1; at < text.length; at++) {
      const hash = pairHash(text.charCodeAt(at - 1), text.charCodeAt(at))
      if (this.begins.bit(hash) === 1) found = this.collect(found, hash, text, at - 1)
    }
    return found ?? none
  }

  /** Adds the words with this hash that stand at `start`; the list is made when the first is found. */
  collect(
    found: WordFound<Owner>[] | undefined,
    hash: number,
    text: string,
    start: number,
    triggered?: (owner: Owner) => void,
  ): WordFound<Owner>[] | undefined {
    let list = found
    const third = start + 2 < text.length ? text.charCodeAt(start + 2) : -2
    for (const { word, third: wanted, entry, owner } of this.#buckets[this.#bucketOf[hash] ?? 0] ?? none) {
      if ((wanted !== -1 && wanted !== third) || !text.startsWith(word, start)) continue
      if (entry === undefined) triggered?.(owner)
      else if (!isBlocked(text, start, start + word.length, entry) && !reaches(list, owner, start)) {
        list ??= []
        list.push({ owner, entry, start, end: start + word.length })
      }
    }
    return list
  }

  #insert(word: string, entry: WordEntry | undefined, owner: Owner): void {
    if (word.length < 2) throw new RangeError(`word list: “${word}” is shorter than two characters`)
    const hash = pairHash(word.charCodeAt(0), word.charCodeAt(1))
    this.begins.add(hash)
    const number = this.#bucketOf[hash] || this.#buckets.push([]) - 1
    this.#bucketOf[hash] = number
    const bucket = this.#buckets[number] ?? []
    const after = bucket.findIndex((other) => other.word.length < word.length)
    const third = word.length > 2 ? word.charCodeAt(2) : -1
    bucket.splice(after === -1 ? bucket.length : after, 0, { word, third, entry, owner })
  }
}

/** A set of hashes from `pairHash`: one bit each, 8 kB in all, which stay in the processor's nearest cache. */
export class HashSet {
  readonly #bits = new Int32Array(2048)

  add(hash: number): void {
    this.#bits[hash >>> 5] = (this.#bits[hash >>> 5] ?? 0) | (1 << (hash & 31))
  }

  /** 1 when the hash is in the set. */
  bit(hash: number): number {
    return ((this.#bits[hash >>> 5] ?? 0) >>> (hash & 31)) & 1
  }
}

/** Does an earlier hit of this owner cover `start`? Hits come in order, so only the owner's last one can. */
function reaches<Owner>(
  found: readonly WordFound<Owner>[] | undefined,
  owner: Owner,
  start: number,
): boolean {
  const last = found?.findLast((other) => other.owner === owner)
  return last !== undefined && last.end > start
}

function isBlocked(text: string, start: number, end: number, entry: WordEntry): boolean {
  return (
    (entry.notAfter?.some((left) => text.endsWith(left, start)) ?? false) ||
    (entry.notBefore?.some((right) => text.startsWith(right, end)) ?? false)
  )
}
