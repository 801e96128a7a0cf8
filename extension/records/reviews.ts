import { touchRecords } from "../storage.ts"
import { withDatabase } from "./database.ts"
import type { Review, Signature } from "./records.ts"

export async function readReview(url: string): Promise<Review> {
  const known = await withDatabase((database) => database.get("reviews", url))
  return known ?? { url, signatures: [] }
}

/** A step signed again takes the place of its first signature. */
export async function sign(url: string, signature: Signature): Promise<Review> {
  const review = await withDatabase(async (database) => {
    const known = (await database.get("reviews", url))?.signatures ?? []
    const others = known.filter(({ step }) => step !== signature.step)
    const next = { url, signatures: [...others, signature] }
    await database.put("reviews", next)
    return next
  })
  await touchRecords()
  return review
}

/** What was published is in the log; the next text at this address begins anew. */
export async function closeReview(url: string): Promise<void> {
  await withDatabase((database) => database.delete("reviews", url))
  await touchRecords()
}
