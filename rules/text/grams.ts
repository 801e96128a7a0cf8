import { HashSet } from "../engine/find-words.ts"

const none: readonly never[] = []

/** What three characters say, by a number for the three. A set of bits, small enough to stay in the cache, says no first. */
export class Grams<Value> {
  readonly #known = new HashSet()
  readonly #values = new Map<number, Value[]>()

  /** `text`: three UTF-16 units. */
  add(text: string, value: Value): void {
    const gram = gramOf(text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2))
    this.#known.add(gram & 0xffff)
    const values = this.#values.get(gram)
    if (values === undefined) this.#values.set(gram, [value])
    else values.push(value)
  }

  mayHold(gram: number): boolean {
    return this.#known.has(gram & 0xffff)
  }

  /** Other characters may have the same number: whoever asks must compare. */
  at(gram: number): readonly Value[] {
    return this.#values.get(gram) ?? none
  }
}

/** A number of 30 bits for three UTF-16 units. */
export function gramOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) & 0x3fffffff
}
