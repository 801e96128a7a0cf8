import type { Mailbox } from "../mailbox.ts"
import type { Bucket } from "./limiter.ts"

/**
 * The emptiest buckets are kept in the store, so that a restart gives nobody a fresh allowance. Kept between the
 * rounds of jobs and at the end, not with every request: a killed process forgets half a minute at most, and a flood
 * costs the disk nothing. Names are hashed, since they hold networks.
 */
export async function keepBuckets(mailbox: Mailbox): Promise<void> {
  const { site, limiter } = mailbox
  const since = mailbox.now() - longest
  const worth = limiter.emptiest(most).filter(({ tokens, at }) => tokens < mostTokens && at >= since)
  const rows = worth.map(({ key, tokens, at }) => {
    const kept = { tokens: Math.floor(1000 * tokens), at: new Date(at).toISOString() }
    return { site, key, ...kept }
  })
  const old = new Date(since).toISOString()
  await mailbox.write(async (trx) => {
    await trx.deleteFrom("bucket").where("site", "=", site).where("at", "<", old).execute()
    for (const row of rows) {
      const { tokens, at } = row
      await trx
        .insertInto("bucket")
        .values(row)
        .onConflict((conflict) => conflict.columns(["site", "key"]).doUpdateSet({ tokens, at }))
        .execute()
    }
  })
}

/** Every bucket of ours is full again after that. */
const longest = 3_600_000
const most = 500
/** Thousandths of more do not fit PostgreSQL's integer, and nobody is kept waiting by such a bucket. */
const mostTokens = 1_000_000

export async function readBuckets(db: Mailbox["db"], site: string): Promise<ReadonlyMap<string, Bucket>> {
  const rows = await db.selectFrom("bucket").selectAll().where("site", "=", site).execute()
  return new Map(rows.map(({ key, tokens, at }) => [key, { tokens: tokens / 1000, at: Date.parse(at) }]))
}
