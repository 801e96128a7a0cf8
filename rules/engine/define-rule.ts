import type { Draft } from "./facts.ts"
import type { Basis, Block, BlockKind, Facet, FixKind, Severity, Unfinished } from "./types.ts"

export type Data = Readonly<Record<string, string | number>>

/** What a rule yields; the engine adds title, severity, basis and the written message. */
export interface Hit<MessageId extends string = string> {
  readonly messageId: MessageId
  readonly data?: Data
  /** Offsets in the block's text; both absent for a finding about the whole. */
  readonly start?: number
  readonly end?: number
  /** Replacement for exactly `start…end`. */
  readonly fix?: string
  /** Default `safe`. */
  readonly fixKind?: FixKind
  readonly selector?: string
  /** The words at fault; taken from the span when absent. */
  readonly text?: string
  /** Lowers (or raises) the rule's severity for this one place. */
  readonly severity?: Severity
}

/** A hit of a rule that looks at several blocks says which one. */
export interface DraftHit<MessageId extends string = string> extends Hit<MessageId> {
  readonly block?: number
}

/** In `bad`, 「」 mark the expected span; a text that needs 「」 itself is given as a `Draft`. */
export type Example = string | Draft

interface RuleHead<Params, MessageId extends string> {
  /** Path under `catalogue/`, and the demand it makes. */
  readonly id: string
  /** Number of the candidate in the research list, 1–140; a rule may cover more than one. */
  readonly covers?: readonly number[]
  readonly title: string
  readonly severity: Severity
  readonly basis: Basis
  /** What it costs in a spot check, with its own source. */
  readonly cost?: string
  readonly params: Params
  readonly messages: Readonly<Record<MessageId, string>>
  /** Messages that only hold if nothing more comes: a writer who is still at it is not told. */
  readonly unfinished?: Readonly<Partial<Record<MessageId, Unfinished>>>
  readonly examples: {
    readonly good: readonly Example[]
    readonly bad: readonly Example[]
    /** [before, after] of applying every fix once. */
    readonly fixes?: readonly (readonly [string, string])[]
  }
}

/** What a block must have before a rule is called for it. Each must hold wherever the rule could find something. */
interface Gates<Params> {
  /** Kinds of characters (`chars`) the block must contain, all of them. */
  readonly gate: number
  /** Neighbours (`neighbours`) the block must contain, all of them. */
  readonly near?: number
  /** The only kinds of block it reads; all when absent. */
  readonly blocks?: readonly BlockKind[]
  /** Texts of two characters or more, one of which the block must contain. */
  readonly triggers?: readonly string[] | ((params: Params) => readonly string[])
  /** A cheap last question; where the answer is no, the rule could find nothing. */
  readonly doubt?: (text: string) => boolean
}

/** Judges one block by itself; its result is cached by the block's text. */
export interface BlockRule<Params = unknown, MessageId extends string = string>
  extends RuleHead<Params, MessageId>,
    Gates<Params> {
  readonly shape: "block"
  check(text: string, params: Params, block: Block): Iterable<Hit<MessageId>>
}

/** One entry of a word list: where `wrong` stands and no blocker touches it, `right` is proposed. */
export interface WordEntry {
  readonly wrong: string
  readonly right?: string
  readonly note?: string
  /** Texts that, standing right before the word, make it right. */
  readonly notAfter?: readonly string[]
  /** Texts that, standing right after the word, make it right. */
  readonly notBefore?: readonly string[]
  /** Weighs this one word differently from the rest of its list. */
  readonly severity?: Severity
  /** Year from which the word is out of date; speaking of an earlier year it stays right. */
  readonly since?: number
}

/** Looks words up; all word rules share one pass over the text. */
export interface WordRule<Params = unknown, MessageId extends string = string>
  extends RuleHead<Params, MessageId> {
  readonly shape: "words"
  /** Name of the lexicon it reads, when the words are data of the host. Missing: the rule is skipped. */
  readonly lexicon?: string
  words(params: Params, lexicon: readonly WordEntry[]): Iterable<WordEntry>
  check(
    found: { readonly entry: WordEntry; readonly start: number; readonly end: number; readonly text: string },
    params: Params,
    block: Block,
  ): Iterable<Hit<MessageId>>
}

/**
 * Judges the blocks together. `gather` reads one block (cached by its text), `conclude` weighs what was gathered,
 * so that a keystroke re-reads one block only. Without a note there is nothing to conclude; a `conclude` that takes
 * no draft is asked again only when its notes have changed.
 */
export interface GatherRule<Params = unknown, MessageId extends string = string, Note = unknown>
  extends RuleHead<Params, MessageId>,
    Gates<Params> {
  readonly shape: "gather"
  gather(text: string, params: Params, block: Block): Note | undefined
  conclude(
    notes: readonly { readonly block: number; readonly note: Note }[],
    params: Params,
    draft: Draft,
  ): Iterable<DraftHit<MessageId>>
}

/** Judges facts: page, column, site, reply or attachment. */
export interface FactRule<
  Params = unknown,
  MessageId extends string = string,
  Needs extends Exclude<Facet, "text"> = Exclude<Facet, "text">,
> extends RuleHead<Params, MessageId> {
  readonly shape: "facts"
  readonly needs: readonly Needs[]
  check(draft: Draft & Required<Pick<Draft, Needs>>, params: Params): Iterable<DraftHit<MessageId>>
}

/** Yielded by a fact rule that cannot tell: becomes `skipped` with this reason. */
export class Undecided extends Error {
  override readonly name = "Undecided"
}

export type Rule = BlockRule | WordRule | GatherRule | FactRule

// The four constructors only fix the types: a rule stays plain data with one function.

export function blockRule<Params, MessageId extends string>(
  rule: Omit<BlockRule<Params, MessageId>, "shape">,
): Rule {
  return { ...rule, shape: "block" } as unknown as Rule
}

export function wordRule<Params, MessageId extends string>(
  rule: Omit<WordRule<Params, MessageId>, "shape">,
): Rule {
  return { ...rule, shape: "words" } as unknown as Rule
}

export function gatherRule<Params, MessageId extends string, Note>(
  rule: Omit<GatherRule<Params, MessageId, Note>, "shape">,
): Rule {
  return { ...rule, shape: "gather" } as unknown as Rule
}

export function factRule<Params, MessageId extends string, Needs extends Exclude<Facet, "text">>(
  rule: Omit<FactRule<Params, MessageId, Needs>, "shape">,
): Rule {
  return { ...rule, shape: "facts" } as unknown as Rule
}
