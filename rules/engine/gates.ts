import type { Scan } from "./block-scanner.ts"
import type { BlockRule, GatherRule } from "./define-rule.ts"
import type { BlockKind } from "./types.ts"

type GatedRule = BlockRule | GatherRule

/** Bytes of the two numbers that a scan gives: kinds of characters, then neighbours. */
const bytes = 8
const values = 256

/**
 * What a block must have for each rule. A set of rules is a few words of bits; every value of every byte of a scan
 * has its set of rules that may stay. So a hundred rules are asked by some dozen look-ups, and each open one is met
 * once.
 */
export class Gates {
  /** Words of 32 rules in a set. */
  readonly #size: number
  readonly #staying: Int32Array
  readonly #ofKind: Readonly<Record<BlockKind, Int32Array>>
  readonly #untriggered: Int32Array
  /** Rules without triggers, and those of which one was seen in this block. */
  readonly #seen: Int32Array
  /** The numbers of the open rules, in order; as many as `ask` said, until it is asked again. */
  readonly open: Uint16Array

  constructor(rules: readonly GatedRule[]) {
    this.#size = (rules.length + 31) >>> 5
    this.#staying = new Int32Array(bytes * values * this.#size)
    for (let byte = 0; byte < 4; byte++) {
      this.#fill(
        byte,
        rules.map(({ gate }) => byteOf(gate, byte)),
      )
      this.#fill(
        byte + 4,
        rules.map(({ near = 0 }) => byteOf(near, byte)),
      )
    }
    const setOf = (kind: BlockKind) => this.#setOf(rules, ({ blocks }) => blocks?.includes(kind) ?? true)
    this.#ofKind = {
      title: setOf("title"),
      heading: setOf("heading"),
      paragraph: setOf("paragraph"),
      item: setOf("item"),
      cell: setOf("cell"),
      caption: setOf("caption"),
    }
    this.#untriggered = this.#setOf(rules, ({ triggers }) => triggers === undefined)
    this.#seen = this.#untriggered.slice()
    this.open = new Uint16Array(rules.length)
  }

  /** A new block is about to be scanned. */
  next(): void {
    this.#seen.set(this.#untriggered)
  }

  /** A trigger of this rule stands in the block. */
  seen(rule: number): void {
    add(this.#seen, 0, rule)
  }

  /** How many rules are open. */
  ask({ kinds, near }: Scan<unknown>, kind: BlockKind): number {
    const ofKind = this.#ofKind[kind]
    let count = 0
    for (let word = 0; word < this.#size; word++) {
      let left = (this.#seen[word] ?? 0) & (ofKind[word] ?? 0)
      for (let byte = 0; byte < 4 && left !== 0; byte++) {
        left &= this.#stays(byte, byteOf(kinds, byte), word) & this.#stays(byte + 4, byteOf(near, byte), word)
      }
      for (; left !== 0; left &= left - 1) this.open[count++] = (word << 5) | (31 - Math.clz32(left & -left))
    }
    return count
  }

  #stays(byte: number, value: number, word: number): number {
    return this.#staying[(byte * values + value) * this.#size + word] ?? 0
  }

  #fill(byte: number, wanted: readonly number[]): void {
    for (let value = 0; value < values; value++) {
      const start = (byte * values + value) * this.#size
      for (const [rule, bits] of wanted.entries()) {
        if ((value & bits) === bits) add(this.#staying, start, rule)
      }
    }
  }

  #setOf(rules: readonly GatedRule[], isIn: (rule: GatedRule) => boolean): Int32Array {
    const set = new Int32Array(this.#size)
    for (const [number, rule] of rules.entries()) if (isIn(rule)) add(set, 0, number)
    return set
  }
}

function byteOf(bits: number, byte: number): number {
  return (bits >>> (8 * byte)) & 255
}

function add(sets: Int32Array, start: number, rule: number): void {
  const word = start + (rule >>> 5)
  sets[word] = (sets[word] ?? 0) | (1 << (rule & 31))
}
