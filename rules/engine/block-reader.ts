import { type Scan, scanBlock } from "./block-scanner.ts"
import type { BlockRule, GatherRule, Hit, Rule, WordRule } from "./define-rule.ts"
import { WordIndex } from "./find-words.ts"
import { RecentBlocks } from "./recent-blocks.ts"
import type { ActiveRule, Lexicons } from "./run.ts"
import type { Block, Skipped } from "./types.ts"

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

/** A rule that reads single blocks, with what a block must have for it. */
interface Gated {
  readonly gate: number
  readonly near: number
  readonly blocks: readonly Block["kind"][] | undefined
  /** Number of the block in which one of its triggers was seen last; `always` when it has none. */
  seenIn: number
}

interface GatedRule<R extends BlockRule | GatherRule> extends Gated {
  readonly one: ActiveRule<R>
  readonly index: number
}

type IndexOwner = ActiveRule<WordRule> | Gated

const always = -1
const none: readonly never[] = []

/** Reads single blocks with every block, word and gathering rule, once per distinct text. */
export class BlockReader {
  readonly skipped: readonly Skipped[]
  readonly #patterns: readonly GatedRule<BlockRule>[]
  readonly #gathering: readonly GatedRule<GatherRule>[]
  readonly #words = new WordIndex<IndexOwner>()
  readonly #recent = new RecentBlocks<ReadBlock>()
  #count = 0

  constructor(active: readonly ActiveRule[], lexicons: Lexicons) {
    this.#patterns = active
      .filter((one): one is ActiveRule<BlockRule> => has(one, "block"))
      .map((one, index) => this.#gated(one, index))
    this.#gathering = active
      .filter((one): one is ActiveRule<GatherRule> => has(one, "gather"))
      .map((one, index) => this.#gated(one, index))
    this.skipped = this.#index(
      active.filter((one): one is ActiveRule<WordRule> => has(one, "words")),
      lexicons,
    )
  }

  read(block: Block): ReadBlock {
    return this.#recent.get(block) ?? this.#recent.keep(block, this.#readAnew(block))
  }

  #readAnew(block: Block): ReadBlock {
    const { text } = block
    this.#count++
    const scan = scanBlock(text, this.#words, this.#seen)
    const said = new Said()
    for (const rule of this.#patterns) {
      if (this.#isWorthwhile(rule, scan, block)) said.check(rule.one, text, block)
    }
    for (const { owner, entry, start, end } of scan.words ?? none) {
      if (!("gate" in owner)) said.look(owner, { entry, start, end, text }, block)
    }
    for (const rule of this.#gathering) {
      if (this.#isWorthwhile(rule, scan, block)) said.gather(rule, text, block)
    }
    return said
  }

  /** A trigger was seen in the block that is being read. */
  readonly #seen = (owner: IndexOwner): void => {
    if ("gate" in owner) owner.seenIn = this.#count
  }

  #isWorthwhile({ gate, near, seenIn, blocks }: Gated, scan: Scan<IndexOwner>, { kind }: Block): boolean {
    return (
      (scan.kinds & gate) === gate &&
      (scan.near & near) === near &&
      (seenIn === always || seenIn === this.#count) &&
      (blocks === undefined || blocks.includes(kind))
    )
  }

  #gated<R extends BlockRule | GatherRule>(one: ActiveRule<R>, index: number): GatedRule<R> {
    const { gate, near = 0, blocks, triggers } = one.rule
    const gated = { one, index, gate, near, blocks, seenIn: triggers === undefined ? always : 0 }
    const words = typeof triggers === "function" ? triggers(one.params) : triggers
    for (const trigger of words ?? none) this.#words.addTrigger(gated, trigger)
    return gated
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
  hits: readonly BlockHit[] = none
  notes: readonly Noted[] = none
  failed: readonly Skipped[] = none

  check(one: ActiveRule<BlockRule>, text: string, block: Block): void {
    try {
      for (const hit of one.rule.check(text, one.params, block)) this.hits = added(this.hits, { one, hit })
    } catch (error) {
      this.#fail(one.rule, error)
    }
  }

  look(one: ActiveRule<WordRule>, found: Parameters<WordRule["check"]>[0], block: Block): void {
    try {
      for (const hit of one.rule.check(found, one.params, block)) this.hits = added(this.hits, { one, hit })
    } catch (error) {
      this.#fail(one.rule, error)
    }
  }

  gather({ one, index }: GatedRule<GatherRule>, text: string, block: Block): void {
    try {
      const note = one.rule.gather(text, one.params, block)
      if (note !== undefined) this.notes = added(this.notes, { rule: index, note })
    } catch (error) {
      this.#fail(one.rule, error)
    }
  }

  #fail(rule: Rule, error: unknown): void {
    this.failed = added(this.failed, { rule: rule.id, reason: String(error) })
  }
}

function added<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return [...list, value]
}

function has(one: ActiveRule, shape: Rule["shape"]): boolean {
  return one.rule.shape === shape
}
