import type { ReadBlock } from "./block-reader.ts"
import { type GatherRule, Undecided } from "./define-rule.ts"
import type { Draft } from "./facts.ts"
import type { ActiveRule } from "./run.ts"
import type { Finding, Skipped } from "./types.ts"
import { writeFinding } from "./write-finding.ts"

/** What one rule said about the whole. */
export interface Outcome {
  readonly findings: readonly Finding[]
  readonly skipped?: Skipped
  readonly failed?: Skipped
}

interface Placed {
  readonly block: number
  readonly note: unknown
}

const nothing: Outcome = { findings: [] }

/** The blocks that differ from the last draft: `from` up to, not including, `oldEnd` and `newEnd`. */
export interface Change {
  readonly from: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** What every gathering rule concludes; asks a rule again only when its notes, or the draft it reads, have changed. */
export class Conclusions {
  readonly #rules: readonly ActiveRule<GatherRule>[]
  readonly #readsDraft: readonly boolean[]
  #notes: (readonly Placed[])[]
  #outcomes: (Outcome | undefined)[]

  constructor(active: readonly ActiveRule[]) {
    this.#rules = active.filter((one): one is ActiveRule<GatherRule> => one.rule.shape === "gather")
    // Nothing to forget in a rule file: who takes the third parameter reads the draft.
    this.#readsDraft = this.#rules.map(({ rule }) => rule.conclude.length > 2)
    this.#notes = this.#rules.map(() => [])
    this.#outcomes = this.#rules.map(() => undefined)
  }

  conclude(
    draft: Draft,
    old: readonly ReadBlock[],
    now: readonly ReadBlock[],
    change: Change,
  ): readonly Outcome[] {
    const changed = this.#changed(old, now, change)
    if (changed.size > 0) this.#collect(now, changed, change)
    return this.#rules.map((one, index) => {
      const notes = this.#notes[index] ?? []
      if (notes.length === 0) return nothing
      const kept = this.#outcomes[index]
      if (kept !== undefined && !changed.has(index) && this.#readsDraft[index] !== true) return kept
      const outcome = weigh(one, () => one.rule.conclude(notes, one.params, draft), draft)
      this.#outcomes[index] = outcome
      return outcome
    })
  }

  /** The rules of which notes came, went or moved. */
  #changed(
    old: readonly ReadBlock[],
    now: readonly ReadBlock[],
    { from, oldEnd, newEnd }: Change,
  ): Set<number> {
    const changed = new Set<number>()
    const add = (blocks: readonly ReadBlock[], start: number, end: number) => {
      for (let at = start; at < end; at++) {
        for (const { rule } of blocks[at]?.notes ?? []) changed.add(rule)
      }
    }
    const hasMoved = oldEnd !== newEnd
    add(old, from, hasMoved ? old.length : oldEnd)
    add(now, from, hasMoved ? now.length : newEnd)
    return changed
  }

  /** Renews the notes of the changed rules between `from` and `newEnd`; behind them only when blocks have moved. */
  #collect(now: readonly ReadBlock[], changed: ReadonlySet<number>, { from, oldEnd, newEnd }: Change): void {
    const hasMoved = oldEnd !== newEnd
    const end = hasMoved ? now.length : newEnd
    const lists: Placed[][] = []
    const rest: (readonly Placed[])[] = []
    for (const rule of changed) {
      const old = this.#notes[rule] ?? []
      const list = old.slice(0, placeOf(old, from))
      lists[rule] = list
      rest[rule] = hasMoved ? [] : old.slice(placeOf(old, oldEnd))
    }
    for (let block = from; block < end; block++) {
      for (const { rule, note } of now[block]?.notes ?? []) lists[rule]?.push({ block, note })
    }
    for (const rule of changed) this.#notes[rule] = [...(lists[rule] ?? []), ...(rest[rule] ?? [])]
  }
}

/** Index of the first note at `block` or behind it. */
function placeOf(notes: readonly Placed[], block: number): number {
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notes[middle]?.block ?? block) < block) low = middle + 1
    else high = middle
  }
  return low
}

/** Runs a rule on the whole draft. What it throws becomes `skipped` or `failed`, never an exception. */
export function weigh(
  one: ActiveRule,
  hits: () => ReturnType<GatherRule["conclude"]>,
  { blocks }: Draft,
): Outcome {
  const rule = one.rule.id
  const findings: Finding[] = []
  try {
    for (const hit of hits()) findings.push(writeFinding(one, hit, blocks, hit.block))
    return findings.length === 0 ? nothing : { findings }
  } catch (error) {
    if (error instanceof Undecided) return { findings, skipped: { rule, reason: error.message } }
    return { findings, failed: { rule, reason: reasonOf(error) } }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
