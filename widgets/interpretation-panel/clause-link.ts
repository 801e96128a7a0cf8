import type { ClauseMarks } from "./clause-marks.ts"
import type { Feed } from "./feed-types.ts"
import { policyText } from "./load-feed.ts"

type FeedTools = typeof import("./feed-tools.ts")

/** What the panel does when somebody reads in the page. */
export interface Listener {
  /** A clause was clicked. */
  clicked(clause: string): void
  /** A clause was scrolled to, or the text cursor entered it. */
  passed(clause: string): void
}

/** The bond between the feed's clauses and the policy's text in the page; begun and ended with the panel. */
export class ClauseLink {
  private marks: ClauseMarks | undefined
  private stopWatching = (): void => {}

  /** Finds the clauses in the page and starts to listen for what is being read. */
  begin(place: string, feed: Feed, { ClauseMarks, watchReading }: FeedTools, listener: Listener): void {
    const region = policyText(place)
    if (!region || !feed.clauses[0]) return
    const marks = new ClauseMarks(region, feed.clauses)
    this.marks = marks
    this.stopWatching = watchReading(region, marks, listener)
  }

  end(): void {
    this.stopWatching()
    this.marks?.clear()
    this.marks = undefined
    this.stopWatching = () => {}
  }

  has(clause: string): boolean {
    return this.marks?.has(clause) === true
  }

  show(clauses: readonly string[]): void {
    this.marks?.show(clauses)
  }

  scrollTo(clause: string): void {
    this.marks?.scrollTo(clause)
  }
}
