import type { Mailbox } from "../mailbox.ts"
import type { Trx } from "../store/writer.ts"

export interface NewJob {
  /** Names the work, so that it is never planned twice. */
  readonly id: string
  readonly kind: "accept" | "close"
  readonly letter: string
  readonly run_at: string
}

/** Plans work in the transaction that makes it due: it exists exactly when the act does. */
export async function addJob(mailbox: Mailbox, trx: Trx, job: NewJob): Promise<void> {
  await trx
    .insertInto("job")
    .values({ site: mailbox.site, ...job, attempts: 0, lease_until: "", error: "" })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
