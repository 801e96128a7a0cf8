import type { Block, Draft } from "../../rules/index.ts"
import type { PreparedRules } from "../engine/engine.ts"
import type { Board } from "./board.ts"

/** What a feature may use. Everything it begins ends when `signal` aborts. */
export interface Frame {
  readonly document: Document
  readonly board: Board
  /** Asked for when the first text is there to be checked. */
  rules(): Promise<PreparedRules>
  readonly drafts: Drafts
}

/** What a text is, beyond its words. */
export interface Drafts {
  facetsOf(element: HTMLElement, blocks: readonly Block[], today: string): Pick<Draft, "reply" | "page">
  /** Can a rule about facts be judged before the text is published? */
  judgesDraft(rule: string): boolean
}

export interface Feature {
  readonly id: string
  start(frame: Frame, signal: AbortSignal): void
}

/** Starts every feature; one that fails is named and the others go on. */
export function startFeatures(features: readonly Feature[], frame: Frame, signal: AbortSignal): void {
  for (const feature of features) {
    try {
      feature.start(frame, signal)
    } catch (error) {
      console.error(`[civic ${feature.id}]`, error)
    }
  }
}
