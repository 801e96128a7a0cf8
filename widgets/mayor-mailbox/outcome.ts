import type { Receipt } from "../../service/contract.ts"

/** What became of one attempt to send one letter. */
export type Outcome =
  /** `null`: an existing back end took it and gave no receipt of ours. */
  | { readonly kind: "delivered"; readonly receipt: Receipt | null }
  /** Fields are at fault; the letter goes back to the form. `message` is the service's, and may be empty. */
  | { readonly kind: "refused"; readonly fields: Readonly<Record<string, string>>; readonly message: string }
  /** The id is taken by another letter; the letter goes back to the form and gets a new id. */
  | { readonly kind: "conflict" }
  /** Nothing wrong with the letter: it stays in the outbox and is tried again. */
  | { readonly kind: "later"; readonly reason: LaterReason; readonly afterMs: number }

export type LaterReason = "offline" | "busy" | "down"

/** A line that comes and goes costs nobody anything, a service in trouble is spared. */
const longest: Readonly<Record<LaterReason, number>> = { offline: 30_000, busy: 120_000, down: 120_000 }
const untilSeenAgain = 300_000

/** Waits 4 s, 8 s, 16 s …, or what the service asked for. */
export function delayAfter(attempts: number, outcome: Outcome): number {
  if (outcome.kind !== "later") return untilSeenAgain
  return Math.max(outcome.afterMs, Math.min(longest[outcome.reason], 4000 * 2 ** Math.max(0, attempts - 1)))
}

export function laterBy(status: number, afterMs: number): Outcome {
  return { kind: "later", reason: status === 429 ? "busy" : "down", afterMs }
}
