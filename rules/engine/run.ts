import { BlockReader, type ReadBlock } from "./block-reader.ts"
import {
  type DraftHit,
  type FactRule,
  type GatherRule,
  type Rule,
  Undecided,
  type WordEntry,
} from "./define-rule.ts"
import type { Draft } from "./facts.ts"
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
  /** Judges a draft. Blocks seen before are not read again. Never throws for anything in the draft. */
  run(draft: Draft): Report
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
  const gathering = active.filter((one): one is ActiveRule<GatherRule> => one.rule.shape === "gather")
  const facts = active.filter((one): one is ActiveRule<FactRule> => one.rule.shape === "facts")
  return {
    run(draft) {
      const findings: Finding[] = []
      const skipped: Skipped[] = [...reader.skipped]
      const failed = new Map<string, string>()
      const blocks = draft.blocks.map((block) => reader.read(block))
      for (const [block, read] of blocks.entries()) {
        for (const { one, hit } of read.hits) findings.push(writeFinding(one, hit, draft.blocks, block))
        for (const { rule, reason } of read.failed) failed.set(rule, reason)
      }
      const guard = (one: ActiveRule, hits: () => Iterable<DraftHit>) => {
        try {
          for (const hit of hits()) findings.push(writeFinding(one, hit, draft.blocks, hit.block))
        } catch (error) {
          if (error instanceof Undecided) skipped.push({ rule: one.rule.id, reason: error.message })
          else failed.set(one.rule.id, reasonOf(error))
        }
      }
      for (const [index, one] of gathering.entries()) {
        guard(one, () => one.rule.conclude(notesOf(blocks, index), one.params, draft))
      }
      for (const one of facts) {
        const missing = one.rule.needs.find((facet) => draft[facet] === undefined)
        if (missing !== undefined) skipped.push({ rule: one.rule.id, reason: missingFacet[missing] })
        else guard(one, () => one.rule.check(draft as Required<Draft>, one.params))
      }
      return { findings, skipped, failed: [...failed].map(([rule, reason]) => ({ rule, reason })) }
    },
  }
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

function notesOf(blocks: readonly ReadBlock[], index: number): { block: number; note: unknown }[] {
  const notes: { block: number; note: unknown }[] = []
  for (let block = 0; block < blocks.length; block++) {
    const note = blocks[block]?.notes[index]
    if (note !== undefined) notes.push({ block, note })
  }
  return notes
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** All text of a draft's blocks joined by newlines; for hosts that show or hash it. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n")
}
