import { pairHash } from "../engine/reading.ts"

export interface PairEntry<Value> {
  /** Two characters that tell where to look. */
  readonly pair: string
  /** Two more, of which one must stand beside them. */
  readonly more: string
  readonly value: Value
}

/**
 * Values by two characters and one of two more. Nearly every word of a text begins like some entry, so what is asked
 * for each of them lies in plain arrays. Others may have the same hash: whoever asks must compare.
 */
export class PairTable<Value> {
  readonly values: readonly Value[]
  /** Place of each hash in `#starts`; 0 for none. */
  readonly #placeOf = new Uint16Array(65536)
  readonly #starts: Int32Array
  readonly #more: Int32Array

  constructor(entries: readonly PairEntry<Value>[]) {
    const sorted = [...entries].sort((one, other) => hashOf(one.pair) - hashOf(other.pair))
    const starts = [0]
    for (const [at, entry] of sorted.entries()) {
      const hash = hashOf(entry.pair)
      if (this.#placeOf[hash] === 0) this.#placeOf[hash] = starts.push(at) - 1
    }
    this.#starts = Int32Array.from([...starts, sorted.length])
    this.#more = Int32Array.from(sorted, ({ more }) => more.charCodeAt(0) | (more.charCodeAt(1) << 16))
    this.values = sorted.map(({ value }) => value)
  }

  /** The values of a known hash are those from `startOf` up to, not including, `endOf`. */
  startOf(hash: number): number {
    return this.#starts[this.#placeOf[hash] ?? 0] ?? 0
  }

  endOf(hash: number): number {
    return this.#starts[(this.#placeOf[hash] ?? 0) + 1] ?? 0
  }

  /** Is one of these two among the two that go with the value? */
  fits(value: number, one: number, other: number): boolean {
    const more = this.#more[value] ?? 0
    const [first, second] = [more & 0xffff, more >>> 16]
    return one === first || one === second || other === first || other === second
  }
}

/** Texts one behind the other in one array, by number: comparing with them follows no pointers. */
export class TextRow {
  readonly #units: Uint16Array
  readonly #starts: Int32Array

  constructor(texts: readonly string[]) {
    this.#units = Uint16Array.from(texts.join(""), (one) => one.charCodeAt(0))
    let end = 0
    this.#starts = Int32Array.from([0, ...texts.map(({ length }) => (end += length))])
  }

  lengthOf(text: number): number {
    return (this.#starts[text + 1] ?? 0) - (this.#starts[text] ?? 0)
  }

  /** How many units of the text stand at `start`, before the first that differs. */
  sameLength(text: number, units: Uint16Array, start: number): number {
    const from = this.#starts[text] ?? 0
    const end = this.#starts[text + 1] ?? 0
    let at = from
    while (at < end && this.#units[at] === units[start + at - from]) at++
    return at - from
  }
}

/** Two marks for pairs of characters, in 16 kB that stay in the processor's cache. */
export class PairMarks {
  readonly #bits = new Int32Array(4096)

  /** `mark`: 1 or 2. */
  add(pair: string, mark: number): void {
    const hash = hashOf(pair)
    this.#bits[hash >>> 4] = (this.#bits[hash >>> 4] ?? 0) | (mark << ((hash & 15) << 1))
  }

  at(hash: number): number {
    return ((this.#bits[hash >>> 4] ?? 0) >>> ((hash & 15) << 1)) & 3
  }
}

function hashOf(pair: string): number {
  return pairHash(pair.charCodeAt(0), pair.charCodeAt(1))
}
