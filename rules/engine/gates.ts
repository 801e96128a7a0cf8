import type { Scan } from "./block-scanner.ts"
import type { BlockRule, GatherRule } from "./define-rule.ts"
import type { BlockKind } from "./types.ts"

const kindBits: Readonly<Record<BlockKind, number>> = {
  title: 1,
  heading: 2,
  paragraph: 4,
  item: 8,
  cell: 16,
  caption: 32,
}
const anyKind = 63
/** Stands for the number of the block in a gate without triggers. */
const always = -1

/** What a block must have for each rule, by the rule's number. Asked of every rule for every block: plain arrays. */
export class Gates {
  readonly #chars: Int32Array
  readonly #near: Int32Array
  readonly #kinds: Uint8Array
  /** Number of the block in which one of the rule's triggers was seen last. */
  readonly #seenIn: Int32Array
  #block = 0

  constructor(rules: readonly (BlockRule | GatherRule)[]) {
    this.#chars = Int32Array.from(rules, ({ gate }) => gate)
    this.#near = Int32Array.from(rules, ({ near = 0 }) => near)
    this.#kinds = Uint8Array.from(rules, ({ blocks }) => bitsOf(blocks))
    this.#seenIn = Int32Array.from(rules, ({ triggers }) => (triggers === undefined ? always : 0))
  }

  /** A new block is about to be scanned. */
  next(): void {
    this.#block++
  }

  /** A trigger of this rule stands in the block. */
  seen(rule: number): void {
    this.#seenIn[rule] = this.#block
  }

  areOpen(rule: number, scan: Scan<unknown>, kind: BlockKind): boolean {
    const chars = this.#chars[rule] ?? 0
    const near = this.#near[rule] ?? 0
    const seenIn = this.#seenIn[rule] ?? 0
    return (
      (scan.kinds & chars) === chars &&
      (scan.near & near) === near &&
      (seenIn === always || seenIn === this.#block) &&
      ((this.#kinds[rule] ?? 0) & kindBits[kind]) !== 0
    )
  }
}

function bitsOf(kinds: readonly BlockKind[] | undefined): number {
  return kinds?.reduce((bits, kind) => bits | kindBits[kind], 0) ?? anyKind
}
