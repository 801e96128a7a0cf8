import { newLetterId } from "./letter-ids.ts"
import type { OutboxLetter } from "./letter-record.ts"
import type { LetterStore } from "./letter-store.ts"
import { delayAfter, type Outcome } from "./outcome.ts"

export interface OutboxOptions {
  readonly store: LetterStore
  /** Which mailbox's letters to send. */
  readonly key: string
  readonly attempt: (letter: OutboxLetter) => Promise<Outcome>
  /** Brings the store in line with the outcome and shows it; resolves when both are done. */
  readonly settle: (letter: OutboxLetter, outcome: Outcome) => Promise<void>
  /** What waits now, and which of it another tab is sending at this moment. */
  readonly looked: (letters: readonly OutboxLetter[], elsewhere: ReadonlySet<string>) => Promise<void>
}

const leaseMs = 20_000
const renewMs = 5000
/** While anything waits: how often to look whether it is due, or another tab has sent it. */
const lookAgainMs = 1500

/**
 * Sends what lies in the outbox. Tabs share it letter by letter: each is leased to the tab that is sending it and to
 * nobody between two attempts, and when the next attempt is due stands in the letter's own record. So no tab waits for
 * another's letters, and a tab that dies or sleeps holds up one letter for seconds.
 */
export class Outbox {
  private readonly options: OutboxOptions
  private readonly sending = new Set<string>()
  private readonly begun = new Map<string, number>()
  /** Until when this tab's leases are certainly its own; after that they are anybody's. */
  private readonly leased = new Map<string, number>()
  private lineBackAt = 0
  private running = false
  private stopped = false
  private timer = 0

  constructor(options: OutboxOptions) {
    this.options = options
    addEventListener("online", this.lineIsBack)
    addEventListener("pagehide", this.releaseAll)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    removeEventListener("online", this.lineIsBack)
    removeEventListener("pagehide", this.releaseAll)
  }

  /** The device was cleared: what comes back of letters on their way must not be written to it. */
  forget(): void {
    this.sending.clear()
  }

  /** The letter on the screen: at once, beside whatever else is on its way. */
  async send(id: string): Promise<void> {
    if (!this.sending.has(id) && !(await this.sendOne(id))) await this.look(new Set([id]))
    await this.flush()
  }

  /** Whatever is due. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer)
    if (this.running || this.stopped) return
    this.running = true
    const left = await this.sendDue().catch(() => 1)
    this.running = false
    if (left > 0 && !this.stopped) this.timer = window.setTimeout(this.flush, lookAgainMs)
  }

  private readonly lineIsBack = (): Promise<void> => {
    this.lineBackAt = Date.now()
    return this.flush()
  }

  /** The page that comes next need not wait until the leases of one that is gone run out. */
  private readonly releaseAll = (): void => {
    this.leased.forEach((_, id) => {
      this.release(id)
    })
  }

  private release(id: string): void {
    if ((this.leased.get(id) ?? 0) > Date.now()) this.options.store.release(id)
    this.leased.delete(id)
  }

  /** A letter that was last tried before the line came back waits no longer, were it being tried at that moment. */
  private isDue({ id, dueAt = 0 }: OutboxLetter): boolean {
    return dueAt <= Date.now() || (this.begun.get(id) ?? 0) < this.lineBackAt
  }

  /** One round, each letter at most once in it; returns how many are left. */
  private async sendDue(): Promise<number> {
    const seen = new Set<string>()
    const elsewhere = new Set<string>()
    for (;;) {
      const letters = await this.look(elsewhere)
      const [next] = letters
        .filter((letter) => this.isDue(letter) && !seen.has(letter.id) && !this.sending.has(letter.id))
        .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
      if (next === undefined || this.stopped) return letters.length
      seen.add(next.id)
      if (!(await this.sendOne(next.id))) elsewhere.add(next.id)
    }
  }

  private async look(elsewhere: ReadonlySet<string>): Promise<readonly OutboxLetter[]> {
    const letters = await this.options.store.outbox(this.options.key)
    if (!this.stopped) await this.options.looked(letters, elsewhere)
    return letters
  }

  /** False when another tab is sending it. */
  private async sendOne(id: string): Promise<boolean> {
    const { store, key } = this.options
    const owner = newLetterId()
    const lease = async () => {
      const until = Date.now() + leaseMs
      const ours = await store.lease(id, owner, Date.now(), until)
      if (ours && this.sending.has(id)) this.leased.set(id, until)
      return ours
    }
    this.sending.add(id)
    const renewing = setInterval(lease, renewMs)
    this.begun.set(id, Date.now())
    try {
      const ours = await lease()
      // Only now: until the lease was ours another tab may have sent it.
      const letter = (await store.outbox(key)).filter((waiting) => waiting.id === id)[0]
      if (ours && letter !== undefined) await this.attempt(letter)
      return ours
    } finally {
      clearInterval(renewing)
      this.sending.delete(id)
      this.release(id)
    }
  }

  private async attempt(letter: OutboxLetter): Promise<void> {
    const { store, attempt, settle } = this.options
    const outcome = await attempt(letter)
    // A page on its way out breaks its requests off before it says so, and has no next task. What it began to write here,
    // and never ended, would take with it what it writes on leaving.
    if (outcome.kind === "later" && outcome.reason === "offline")
      await new Promise((next) => setTimeout(next))
    if (!this.sending.has(letter.id)) return
    const attempts = letter.attempts + 1
    const tried = { ...letter, attempts, dueAt: Date.now() + delayAfter(attempts, outcome) }
    if (outcome.kind !== "delivered") await store.noteAttempt(tried)
    await settle(tried, outcome)
  }
}
