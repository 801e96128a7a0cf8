import { BlockReader, type ReadBlock } from "./block-reader.ts"
import { type Change, Conclusions, type Outcome, weigh } from "./conclusions.ts"
import type { FactRule, Rule, WordEntry } from "./define-rule.ts"
import type { Draft } from "./facts.ts"
import { oneAWord } from "./one-a-word.ts"
import { mergeParams, type Profile, ProfileError } from "./profile.ts"
import type { Block, Facet, Finding, Report, Skipped } from "./types.ts"
import { writeFinding } from "./write-finding.ts"

/** A rule as this profile wants it. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R
  readonly params: unknown
  readonly severity: Finding["severity"]
}

/** Word lists the host has loaded, by name. A rule whose list is missing is skipped with the reason. */
export type Lexicons = Readonly<Record<string, readonly WordEntry[]>>

export interface Checker {
  /**
   * Judges a draft. Blocks seen before are not read again, and what did not change since the last draft is not
   * judged again. Never throws for anything in the draft.
   */
  run(draft: Draft): Report
  /** Reads blocks ahead, which is nearly all of the work of a long text, with a pause after each: `run` is short then. */
  readAhead(blocks: readonly Block[]): Generator<undefined, void>
}

/**
 * Prepares the catalogue for one profile. Throws `ProfileError` naming the key when the profile names an unknown
 * rule or parameter.
 */
export function createChecker(
  catalogue: readonly Rule[],
  profile: Profile,
  lexicons: Lexicons = {},
): Checker {
  const active = activate(catalogue, profile)
  const reader = new BlockReader(active, lexicons)
  const conclusions = new Conclusions(active)
  const facts = active.filter((one): one is ActiveRule<FactRule> => one.rule.shape === "facts")
  let last: Judged = { blocks: [], read: [], findings: [] }
  return {
    run(draft) {
      const change = changeOf(last.blocks, draft.blocks)
      const judged = judgeBlocks(reader, draft.blocks, last, change)
      const outcomes = [
        ...conclusions.conclude(draft, last.read, judged.read, change),
        ...facts.map((one) => judgeFacts(one, draft)),
      ]
      last = judged
      return reportOf(judged, outcomes, reader.skipped)
    },
    *readAhead(blocks) {
      for (const block of blocks) if (reader.readAhead(block)) yield
    },
  }
}

/** The last draft's blocks with what each gave by itself. */
interface Judged {
  readonly blocks: readonly Block[]
  readonly read: readonly ReadBlock[]
  readonly findings: readonly (readonly Finding[])[]
}

const none: readonly never[] = []

/** A keystroke changes one block of hundreds: what stands before and after it is the same. */
function changeOf(old: readonly Block[], now: readonly Block[]): Change {
  const shorter = Math.min(old.length, now.length)
  let from = 0
  while (from < shorter && isSame(old[from], now[from])) from++
  let tail = 0
  while (tail < shorter - from && isSame(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++
  return { from, oldEnd: old.length - tail, newEnd: now.length - tail }
}

function isSame(one: Block | undefined, other: Block | undefined): boolean {
  if (one === other) return true
  return one?.text === other?.text && one?.kind === other?.kind && one?.selector === other?.selector
}

function judgeBlocks(reader: BlockReader, blocks: readonly Block[], last: Judged, change: Change): Judged {
  const { from, oldEnd, newEnd } = change
  const fresh = blocks.slice(from, newEnd).map((block) => reader.read(block))
  const read = last.read.slice(0, from).concat(fresh, last.read.slice(oldEnd))
  const written = (start: number, end: number) =>
    read.slice(start, end).map(({ hits }, at) => writeHits(hits, blocks, start + at))
  // Findings name their block: those behind an inserted paragraph are written anew.
  const findings =
    oldEnd === newEnd
      ? last.findings.slice(0, from).concat(written(from, newEnd), last.findings.slice(oldEnd))
      : last.findings.slice(0, from).concat(written(from, read.length))
  return { blocks, read, findings }
}

function writeHits(hits: ReadBlock["hits"], blocks: readonly Block[], block: number): readonly Finding[] {
  if (hits.length === 0) return none
  return oneAWord(hits.map(({ one, hit }) => writeFinding(one, hit, blocks, block)))
}

function judgeFacts(one: ActiveRule<FactRule>, draft: Draft): Outcome {
  const missing = one.rule.needs.find((facet) => draft[facet] === undefined)
  if (missing === undefined)
    return weigh(one, () => one.rule.check(draft as Required<Draft>, one.params), draft)
  return { findings: none, skipped: { rule: one.rule.id, reason: missingFacet[missing] } }
}

function reportOf(judged: Judged, outcomes: readonly Outcome[], unread: readonly Skipped[]): Report {
  const findings: Finding[] = []
  const skipped: Skipped[] = [...unread]
  const failed = new Map<string, string>()
  for (const written of judged.findings) if (written.length > 0) findings.push(...written)
  for (const read of judged.read) {
    for (const { rule, reason } of read.failed) failed.set(rule, reason)
  }
  for (const outcome of outcomes) {
    for (const finding of outcome.findings) findings.push(finding)
    if (outcome.skipped !== undefined) skipped.push(outcome.skipped)
    if (outcome.failed !== undefined) failed.set(outcome.failed.rule, outcome.failed.reason)
  }
  return { findings, skipped, failed: [...failed].map(([rule, reason]) => ({ rule, reason })) }
}

const missingFacet: Readonly<Record<Exclude<Facet, "text">, string>> = {
  page: "没有网页信息，未检查",
  column: "不是栏目页，未检查",
  site: "没有全站数据，未检查",
  reply: "不是来信答复，未检查",
  document: "没有附件，未检查",
}

function activate(catalogue: readonly Rule[], profile: Profile): ActiveRule[] {
  const ids = new Set(catalogue.map((rule) => rule.id))
  for (const id of Object.keys(profile.rules)) {
    if (!ids.has(id)) throw new ProfileError(`rules.${id}`, "no such rule")
  }
  return catalogue.flatMap((rule) => {
    const setting = profile.rules[rule.id]
    if (setting?.enabled === false) return []
    const params = mergeParams(rule.params, setting?.params, `rules.${rule.id}.params`)
    return [{ rule, params, severity: setting?.severity ?? rule.severity }]
  })
}

/** All text of a draft's blocks joined by newlines; for hosts that show or hash it. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n")
}
