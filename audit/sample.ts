/** Random numbers in [0, 1) that are the same for the same seed on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Keeps `size` of however many are offered, each with the same chance, without knowing how many come. */
export class Reservoir<Item> {
  readonly kept: Item[] = []
  readonly #size: number
  readonly #random: () => number
  #offered = 0

  constructor(size: number, seed: number) {
    this.#size = size
    this.#random = seededRandom(seed)
  }

  offer(item: Item): void {
    this.#offered++
    if (this.kept.length < this.#size) {
      this.kept.push(item)
      return
    }
    const at = Math.floor(this.#random() * this.#offered)
    if (at < this.#size) this.kept[at] = item
  }
}
