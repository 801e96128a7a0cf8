import { HashSet } from "../engine/find-words.ts"

const none: readonly never[] = []

/** What three characters say, by a number for the three. A set of bits, small enough to stay in the cache, says no first. */
export class Grams<Value> {
  readonly #known = new HashSet()
  /** For each number, where its values stand; 0 for none. */
  readonly #placeOf = new Uint16Array(65536)
  readonly #values: Value[][] = [[]]

  /** `text`: three UTF-16 units. */
  add(text: string, value: Value): void {
    const gram = gramOf(text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2))
    this.#known.add(gram)
    const place = this.#placeOf[gram] || this.#values.push([]) - 1
    this.#placeOf[gram] = place
    this.#values[place]?.push(value)
  }

  /** Other characters may have the same number: whoever asks must compare. */
  at(gram: number): readonly Value[] {
    return this.#known.has(gram) ? (this.#values[this.#placeOf[gram] ?? 0] ?? none) : none
  }
}

/** 16 bits for three UTF-16 units. */
export function gramOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) & 0xffff
}
