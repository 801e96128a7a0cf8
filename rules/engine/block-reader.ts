import { charsOf } from "./chars.ts"
import type { BlockRule, GatherRule, Hit, Rule, WordRule } from "./define-rule.ts"
import { WordIndex } from "./find-words.ts"
import type { ActiveRule, Lexicons } from "./run.ts"
import type { Block, Skipped } from "./types.ts"

/** What one block gave, independent of the blocks around it. */
export interface ReadBlock {
  readonly hits: readonly { readonly one: ActiveRule; readonly hit: Hit }[]
  /** One note a gathering rule, in the order of the active gathering rules; `undefined` where it saw nothing. */
  readonly notes: readonly unknown[]
  readonly failed: readonly Skipped[]
}

/** Blocks of each kind remembered. A long document has some 400; an editor's afternoon a few thousand. */
const remembered = 5000

/** Reads single blocks with every block, word and gathering rule, once per distinct text. */
export class BlockReader {
  readonly skipped: readonly Skipped[]
  readonly #patterns: readonly ActiveRule<BlockRule>[]
  readonly #gathering: readonly ActiveRule<GatherRule>[]
  readonly #words = new WordIndex<ActiveRule<WordRule>>()
  /** By kind, then text: a text's hash is remembered by the engine, that of a joined key is not. */
  readonly #seen = new Map<Block["kind"], Map<string, ReadBlock>>()

  constructor(active: readonly ActiveRule[], lexicons: Lexicons) {
    this.#patterns = active.filter((one): one is ActiveRule<BlockRule> => has(one, "block"))
    this.#gathering = active.filter((one): one is ActiveRule<GatherRule> => has(one, "gather"))
    this.skipped = this.#index(
      active.filter((one): one is ActiveRule<WordRule> => has(one, "words")),
      lexicons,
    )
  }

  read(block: Block): ReadBlock {
    const { kind, text } = block
    const ofKind = this.#seen.get(kind) ?? new Map<string, ReadBlock>()
    const seen = ofKind.get(text)
    if (seen !== undefined) {
      // Re-inserting keeps the map in order of last use; not worth its cost while there is room.
      if (ofKind.size > remembered / 2) {
        ofKind.delete(text)
        ofKind.set(text, seen)
      }
      return seen
    }
    const read = this.#readAnew(block)
    if (ofKind.size === 0) this.#seen.set(kind, ofKind)
    ofKind.set(text, read)
    if (ofKind.size > remembered) ofKind.delete(ofKind.keys().next().value ?? "")
    return read
  }

  #readAnew(block: Block): ReadBlock {
    const { text } = block
    const kinds = charsOf(text)
    const hits: { one: ActiveRule; hit: Hit }[] = []
    const failed: Skipped[] = []
    const fail = (rule: Rule, error: unknown) => failed.push({ rule: rule.id, reason: String(error) })
    for (const one of this.#patterns) {
      if ((kinds & one.rule.gate) !== one.rule.gate) continue
      try {
        for (const hit of one.rule.check(text, one.params, block)) hits.push({ one, hit })
      } catch (error) {
        fail(one.rule, error)
      }
    }
    for (const { owner, ...found } of this.#words.find(text)) {
      try {
        for (const hit of owner.rule.check({ ...found, text }, owner.params, block))
          hits.push({ one: owner, hit })
      } catch (error) {
        fail(owner.rule, error)
      }
    }
    const notes = this.#gathering.map((one) => {
      if ((kinds & one.rule.gate) !== one.rule.gate) return undefined
      try {
        return one.rule.gather(text, one.params, block)
      } catch (error) {
        fail(one.rule, error)
        return undefined
      }
    })
    return { hits, notes, failed }
  }

  #index(rules: readonly ActiveRule<WordRule>[], lexicons: Lexicons): Skipped[] {
    const skipped: Skipped[] = []
    for (const one of rules) {
      const { lexicon, id } = one.rule
      const list = lexicon === undefined ? [] : lexicons[lexicon]
      if (list === undefined) skipped.push({ rule: id, reason: `词表“${lexicon}”未载入，未检查` })
      else for (const entry of one.rule.words(one.params, list)) this.#words.add(one, entry)
    }
    return skipped
  }
}

function has(one: ActiveRule, shape: Rule["shape"]): boolean {
  return one.rule.shape === shape
}
