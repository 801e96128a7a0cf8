/** The only door to `rules/`: data in, findings out. No DOM, no Node, no clock. */
import { catalogue } from "./catalogue/index.ts"
import type { Draft } from "./engine/facts.ts"
import type { Profile } from "./engine/profile.ts"
import { type Checker, createChecker as createCheckerOf, type Lexicons } from "./engine/run.ts"
import type { Report } from "./engine/types.ts"

/** Prepares every rule for one profile; keep it, it remembers the blocks it has read. */
export function createChecker(profile: Profile, lexicons?: Lexicons): Checker {
  return createCheckerOf(catalogue, profile, lexicons)
}

/** Judges one draft once. */
export function run(draft: Draft, profile: Profile, lexicons?: Lexicons): Report {
  return createChecker(profile, lexicons).run(draft)
}

export { knownCalendar, knownYears } from "./calendar/known-years.ts"
export * from "./calendar/working-days.ts"
export { catalogue } from "./catalogue/index.ts"
export type { Rule, WordEntry } from "./engine/define-rule.ts"
export type * from "./engine/facts.ts"
export { diffOnce, type Edit, moveSpan } from "./engine/map-spans.ts"
export { type Profile, ProfileError, parseProfile } from "./engine/profile.ts"
export { type Checker, type Lexicons, textOf } from "./engine/run.ts"
export type * from "./engine/types.ts"
export { importUnitLists, unitLexicon } from "./lexicon/import-unit-lists.ts"
export { LexiconError } from "./lexicon/lexicon-error.ts"
export { lexiconsFrom, parseLexicon } from "./lexicon/parse-lexicon.ts"
export { blocksOfText, type PlacedBlock } from "./page/blocks-of-text.ts"
export type { PageElement } from "./page/page-element.ts"
export { type PageReading, readPage, readPageInSteps } from "./page/read-page.ts"
export { textOfElement } from "./page/text-of-element.ts"
