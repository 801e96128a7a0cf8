import { newLetterId } from "./letter-ids.ts"
import type { OutboxLetter } from "./letter-record.ts"
import type { LetterStore } from "./letter-store.ts"
import { delayBefore, type Outcome } from "./outcome.ts"

export interface OutboxOptions {
  readonly store: LetterStore
  /** Which mailbox's letters to send. */
  readonly key: string
  readonly attempt: (letter: OutboxLetter) => Promise<Outcome>
  /** Brings the store in line with the outcome and shows it; resolves when both are done. */
  readonly settle: (letter: OutboxLetter, outcome: Outcome) => Promise<void>
  /** Letters of this mailbox may have been sent by another tab. */
  readonly recheck: () => Promise<void>
}

const leaseMs = 20_000
const renewMs = 5000
/** How often a tab without the lease looks whether it is free. */
const waitForLeaseMs = 1500

/** Sends what lies in the outbox, one letter after the other, in one tab at a time. */
export class Outbox {
  private readonly owner = newLetterId()
  private readonly options: OutboxOptions
  private running = false
  private stopped = false
  private timer = 0

  constructor(options: OutboxOptions) {
    this.options = options
    addEventListener("online", this.flush)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    removeEventListener("online", this.flush)
  }

  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer)
    if (this.running || this.stopped) return
    this.running = true
    const wait = await this.sendAll()
    this.running = false
    if (wait > 0 && !this.stopped) this.timer = window.setTimeout(this.flush, wait)
  }

  /** Returns how long to wait before the next round; 0 when the outbox is empty. */
  private async sendAll(): Promise<number> {
    const { store, key, recheck } = this.options
    if (!(await this.takeLease())) {
      await recheck()
      return (await store.outbox(key)).length > 0 ? waitForLeaseMs : 0
    }
    const letters = await store.outbox(key)
    if (letters.length === 0) await recheck()
    const renewing = setInterval(() => this.takeLease(), renewMs)
    try {
      let wait = 0
      for (const letter of letters) wait = Math.max(wait, await this.sendOne(letter))
      return wait
    } finally {
      clearInterval(renewing)
      await store.release(this.options.key, this.owner)
    }
  }

  private async sendOne(letter: OutboxLetter): Promise<number> {
    const { store, attempt, settle } = this.options
    const outcome = await attempt(letter)
    if (outcome.kind !== "later") {
      await settle(letter, outcome)
      return 0
    }
    const tried = { ...letter, attempts: letter.attempts + 1 }
    await store.noteAttempt(letter.id, tried.attempts)
    await settle(tried, outcome)
    return delayBefore(tried.attempts, outcome.afterMs)
  }

  private takeLease(): Promise<boolean> {
    const now = Date.now()
    return this.options.store.lease(this.options.key, this.owner, now, now + leaseMs)
  }
}
