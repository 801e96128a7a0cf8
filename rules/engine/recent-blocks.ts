import type { Block } from "./types.ts"

/** Blocks of each kind in one generation. A long document has some 400; an editor's afternoon a few thousand. */
const generation = 5000

/**
 * Remembers something for the texts seen last. Two generations a kind: when the young one is full it becomes the
 * old one and what nobody asked for since is forgotten, without any book-keeping at each look-up.
 */
export class RecentBlocks<Value> {
  readonly #kinds = new Map<Block["kind"], Generations<Value>>()

  get({ kind, text }: Block): Value | undefined {
    const kept = this.#kinds.get(kind)
    if (kept === undefined) return undefined
    const young = kept.young.get(text)
    if (young !== undefined) return young
    const old = kept.old.get(text)
    if (old !== undefined) put(kept, text, old)
    return old
  }

  keep({ kind, text }: Block, value: Value): Value {
    let kept = this.#kinds.get(kind)
    if (kept === undefined) {
      kept = { young: new Map(), old: new Map() }
      this.#kinds.set(kind, kept)
    }
    put(kept, text, value)
    return value
  }
}

interface Generations<Value> {
  young: Map<string, Value>
  old: Map<string, Value>
}

function put<Value>(kept: Generations<Value>, text: string, value: Value): void {
  kept.young.set(text, value)
  if (kept.young.size < generation) return
  kept.old = kept.young
  kept.young = new Map()
}
