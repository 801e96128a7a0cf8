import type { DeskOptions } from "./desk-options.ts"
import { draftOf, nameIn } from "./kept-letter.ts"
import type { LetterDesk } from "./letter-desk.ts"
import type { OutboxLetter } from "./letter-record.ts"
import { Outbox } from "./outbox.ts"
import type { Outcome } from "./outcome.ts"
import { refusalIn } from "./refusal.ts"
import { sentOf } from "./sent-letter.ts"

/**
 * Between the outbox and the desk. Tabs send each other's letters too, but a desk shows only what becomes of its own.
 * Loaded while the citizen still writes.
 */
export class LetterSender {
  private readonly desk: LetterDesk
  private readonly options: DeskOptions
  private readonly outbox: Outbox

  constructor(desk: LetterDesk, options: DeskOptions) {
    this.desk = desk
    this.options = options
    const { store, key, attempt } = options
    this.outbox = new Outbox({
      store,
      key,
      attempt: (letter) => attempt(letter, (share) => this.isShown(letter) && desk.setProgress(share)),
      settle: this.settle,
      looked: this.looked,
    })
  }

  stop(): void {
    this.outbox.stop()
  }

  forget(): void {
    this.outbox.forget()
  }

  /** The letter on the screen first. */
  send(): Promise<void> {
    const { waiting } = this.desk
    return waiting === undefined ? this.outbox.flush() : this.outbox.send(waiting.id)
  }

  private isShown(letter: OutboxLetter): boolean {
    return this.desk.waiting?.id === letter.id
  }

  private readonly settle = async (letter: OutboxLetter, outcome: Outcome): Promise<void> => {
    const { desk, options } = this
    if (outcome.kind === "delivered") {
      const sent = sentOf(letter, outcome.receipt)
      await options.store.confirm(sent)
      if (this.isShown(letter)) desk.show(sent)
    } else if (this.isShown(letter)) {
      if (outcome.kind === "later") desk.postponed(letter, outcome.reason)
      else
        await desk.putBack(letter, draftOf(letter, nameIn(letter.key)), refusalIn(options.language, outcome))
    }
    // Refused and not on the screen, it waits until it is: a form being filled in is not taken from under anybody.
    const { id } = letter
    if (outcome.kind === "delivered") {
      options.tell("civic-letter-sent", { id, serial: outcome.receipt?.serial ?? "" })
    } else {
      const reason = outcome.kind === "later" ? outcome.reason : outcome.kind
      options.tell("civic-letter-error", { id, reason })
    }
  }

  private readonly looked = async (
    letters: readonly OutboxLetter[],
    elsewhere: ReadonlySet<string>,
  ): Promise<void> => {
    const { desk, options } = this
    const shown = desk.waiting
    desk.setOthers(letters.filter((letter) => letter.id !== shown?.id).length)
    if (shown === undefined) return
    if (letters.some(({ id }) => id === shown.id)) {
      if (elsewhere.has(shown.id)) desk.postponed(shown, "elsewhere")
      return
    }
    const sent = await options.store.sentById(shown.id)
    if (desk.waiting?.id !== shown.id) return
    if (sent !== undefined) desk.show(sent)
    else await desk.restore()
  }
}
