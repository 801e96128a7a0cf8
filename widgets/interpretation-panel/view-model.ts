import type { TemplateResult } from "lit"
import type { Chart, Feed } from "./feed-types.ts"
import type { Tab, Words } from "./strings.ts"

/** All that the views need to know, and what people can do in them. */
export interface ViewModel {
  readonly text: Words
  readonly feed: Feed
  /** Addresses in the feed are relative to this. */
  readonly base: string
  readonly tab: Tab
  /** Pieces that are unfolded. */
  readonly unfolded: readonly string[]
  /** The clause being read. */
  readonly clause: string
  /** Whether scrolling changes the clause. */
  readonly following: boolean
  /** Today's civil date. */
  readonly today: string
  /** Lazy parts, once they are there. */
  readonly drawChart: ((chart: Chart, text: Words) => TemplateResult) | undefined
  readonly cleanHtml: ((html: string) => DocumentFragment) | undefined
  inText(clause: string): boolean
  choose(tab: Tab): void
  unfold(piece: string): void
  readClause(clause: string): void
  showInText(clause: string): void
  follow(on: boolean): void
}
