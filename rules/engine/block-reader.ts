import { scanBlock } from "./block-scanner.ts"
import type { BlockRule, GatherRule, Hit, Rule, WordRule } from "./define-rule.ts"
import { WordIndex } from "./find-words.ts"
import { Gates } from "./gates.ts"
import { RecentBlocks } from "./recent-blocks.ts"
import type { ActiveRule, Lexicons } from "./run.ts"
import type { Block, Skipped } from "./types.ts"

/** A rule with what calling it takes, all of one shape, so that the engine calls a hundred rules at one place fast. */
interface Asked<Answer> {
  readonly one: ActiveRule
  readonly params: unknown
  readonly doubt: (text: string) => boolean
  readonly ask: (text: string, params: unknown, block: Block) => Answer
}

interface BlockHit {
  readonly one: ActiveRule
  readonly hit: Hit
}

/** What one gathering rule saw; `rule` is its place among the active gathering rules. */
export interface Noted {
  readonly rule: number
  readonly note: unknown
}

/** What one block gave, independent of the blocks around it. */
export interface ReadBlock {
  readonly hits: readonly BlockHit[]
  readonly notes: readonly Noted[]
  readonly failed: readonly Skipped[]
}

/** A word rule, or the number of a rule whose trigger it is. */
type IndexOwner = ActiveRule<WordRule> | number

const none: readonly never[] = []
const always = () => true

/** Reads single blocks with every block, word and gathering rule, once per distinct text. */
export class BlockReader {
  readonly skipped: readonly Skipped[]
  readonly #patterns: readonly Asked<Iterable<Hit>>[]
  readonly #gathering: readonly Asked<unknown>[]
  /** The patterns' gates, then those of the gathering rules. */
  readonly #gates: Gates
  readonly #words = new WordIndex<IndexOwner>()
  readonly #recent = new RecentBlocks<ReadBlock>()

  constructor(active: readonly ActiveRule[], lexicons: Lexicons) {
    const patterns = active.filter((one): one is ActiveRule<BlockRule> => has(one, "block"))
    const gathering = active.filter((one): one is ActiveRule<GatherRule> => has(one, "gather"))
    const gated = [...patterns, ...gathering]
    this.#patterns = patterns.map((one) => ({ ...asked(one), ask: one.rule.check }))
    this.#gathering = gathering.map((one) => ({ ...asked(one), ask: one.rule.gather }))
    this.#gates = new Gates(gated.map(({ rule }) => rule))
    for (const [number, one] of gated.entries()) this.#addTriggers(one, number)
    this.skipped = this.#index(
      active.filter((one): one is ActiveRule<WordRule> => has(one, "words")),
      lexicons,
    )
  }

  read(block: Block): ReadBlock {
    return this.#recent.get(block) ?? this.#recent.keep(block, this.#readAnew(block))
  }

  /** True when the block had to be read. */
  readAhead(block: Block): boolean {
    if (this.#recent.get(block) !== undefined) return false
    this.#recent.keep(block, this.#readAnew(block))
    return true
  }

  #readAnew(block: Block): ReadBlock {
    const { text, kind } = block
    const [patterns, gathering] = [this.#patterns, this.#gathering]
    this.#gates.next()
    const scan = scanBlock(text, this.#words, this.#seen)
    const { open } = this.#gates
    const count = this.#gates.ask(scan, kind)
    const said = new Said()
    // Counting loops: most of the work is to ask some rules of each block that say nothing.
    let at = 0
    for (; at < count; at++) {
      const asked = patterns[open[at] ?? 0]
      if (asked === undefined) break
      said.check(asked, text, block)
    }
    for (const { owner, entry, start, end } of scan.words ?? none) {
      if (typeof owner !== "number") said.look(owner, { entry, start, end, text }, block)
    }
    for (; at < count; at++) {
      const number = (open[at] ?? 0) - patterns.length
      const asked = gathering[number]
      if (asked !== undefined) said.gather(asked, number, text, block)
    }
    return said
  }

  readonly #seen = (owner: IndexOwner): void => {
    if (typeof owner === "number") this.#gates.seen(owner)
  }

  #addTriggers({ rule, params }: ActiveRule<BlockRule | GatherRule>, number: number): void {
    const triggers = typeof rule.triggers === "function" ? rule.triggers(params) : rule.triggers
    for (const trigger of triggers ?? none) this.#words.addTrigger(number, trigger)
  }

  #index(rules: readonly ActiveRule<WordRule>[], lexicons: Lexicons): Skipped[] {
    const skipped: Skipped[] = []
    for (const one of rules) {
      const { lexicon, id } = one.rule
      const list = lexicon === undefined ? none : lexicons[lexicon]
      if (list === undefined) skipped.push({ rule: id, reason: `词表“${lexicon}”未载入，未检查` })
      else for (const entry of one.rule.words(one.params, list)) this.#words.add(one, entry)
    }
    return skipped
  }
}

/** Collects what the rules say about one block. Most say nothing: the lists are made when they are needed. */
class Said implements ReadBlock {
  #hits: BlockHit[] | undefined
  #notes: Noted[] | undefined
  #failed: Skipped[] | undefined

  get hits(): readonly BlockHit[] {
    return this.#hits ?? none
  }

  get notes(): readonly Noted[] {
    return this.#notes ?? none
  }

  get failed(): readonly Skipped[] {
    return this.#failed ?? none
  }

  check({ ask, doubt, params, one }: Asked<Iterable<Hit>>, text: string, block: Block): void {
    try {
      if (!doubt(text)) return
      const hits = ask(text, params, block)
      if (Array.isArray(hits) && hits.length === 0) return
      for (const hit of hits) this.#add(one, hit)
    } catch (error) {
      this.#fail(one.rule, error)
    }
  }

  look(one: ActiveRule<WordRule>, found: Parameters<WordRule["check"]>[0], block: Block): void {
    try {
      for (const hit of one.rule.check(found, one.params, block)) this.#add(one, hit)
    } catch (error) {
      this.#fail(one.rule, error)
    }
  }

  gather({ ask, doubt, params, one }: Asked<unknown>, index: number, text: string, block: Block): void {
    try {
      if (!doubt(text)) return
      const note = ask(text, params, block)
      if (note === undefined) return
      this.#notes ??= []
      this.#notes.push({ rule: index, note })
    } catch (error) {
      this.#fail(one.rule, error)
    }
  }

  #add(one: ActiveRule, hit: Hit): void {
    this.#hits ??= []
    this.#hits.push({ one, hit })
  }

  #fail(rule: Rule, error: unknown): void {
    this.#failed ??= []
    this.#failed.push({ rule: rule.id, reason: String(error) })
  }
}

function asked(one: ActiveRule<BlockRule | GatherRule>) {
  return { one, params: one.params, doubt: one.rule.doubt ?? always }
}

function has(one: ActiveRule, shape: Rule["shape"]): boolean {
  return one.rule.shape === shape
}
