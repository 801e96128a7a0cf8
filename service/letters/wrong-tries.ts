import { randomUUID } from "node:crypto"
import { type Mailbox, timeOf } from "../mailbox.ts"

/** So many at once, and as many again in so many hours. */
interface TryRule {
  readonly burst: number
  readonly hours: number
}

const perPrefix: TryRule = { burst: 5, hours: 1 }
// Above what one network may try: otherwise a stranger could lock every writer out by guessing at serials.
const perSerial: TryRule = { burst: 30, hours: 1 }

/** Wrong codes are counted in the store: neither a restart nor a second process gives new tries. */
export interface WrongTries {
  /** Seconds to wait before another try; 0 for none. */
  wait(): Promise<number>
  count(): Promise<void>
}

export function wrongTries(mailbox: Mailbox, name: string, prefix: string): WrongTries {
  const { site, keys } = mailbox
  // Keyed by a hash: neither serials nor addresses are kept in clear.
  const rules = [
    { key: keys.mac("session", "try", name, prefix), rule: perPrefix },
    { key: keys.mac("session", "try", name), rule: perSerial },
  ]
  const since = (rule: TryRule) => new Date(mailbox.now() - rule.hours * 3_600_000).toISOString()
  return {
    async wait() {
      const waits = rules.map(async ({ key, rule }) => {
        const tries = await mailbox.db
          .selectFrom("wrong_try")
          .select("at")
          .where("site", "=", site)
          .where("key", "=", key)
          .where("at", ">", since(rule))
          .orderBy("at", "desc")
          .limit(rule.burst)
          .execute()
        const oldest = tries.length < rule.burst ? undefined : tries.at(-1)
        if (oldest === undefined) return 0
        return Math.max(1, Math.ceil((Date.parse(oldest.at) + rule.hours * 3_600_000 - mailbox.now()) / 1000))
      })
      return Math.max(...(await Promise.all(waits)))
    },
    async count() {
      const at = timeOf(mailbox)
      await mailbox.write(async (trx) => {
        for (const { key } of rules) {
          const row = { site, key, at, id: randomUUID() }
          await trx.insertInto("wrong_try").values(row).execute()
        }
      })
    },
  }
}
