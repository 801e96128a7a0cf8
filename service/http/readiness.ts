import { randomUUID } from "node:crypto"
import type { Mailbox } from "../mailbox.ts"

const longestAnswer = 2000
const remembered = 1000

/**
 * Could a letter be accepted now? Asked by writing: a full disk, or a primary that waits for a lost standby, still
 * reads well. The answer holds for a second, so that asking often costs nothing.
 */
export function createReadiness(mailbox: Mailbox): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY
  let answer: Promise<boolean> = Promise.resolve(false)
  return () => {
    if (performance.now() - asked > remembered) {
      asked = performance.now()
      answer = Promise.race([canWrite(mailbox), late()])
    }
    return answer
  }
}

// More than the longest letter takes, or a nearly full disk would say yes and then refuse the letter.
const ballast = "0".repeat(64 * 1024)

async function canWrite(mailbox: Mailbox): Promise<boolean> {
  const job = { site: mailbox.site, id: `ready/${randomUUID()}`, kind: "accept", letter: "" } as const
  const never = { run_at: "9999", attempts: 0, lease_until: "" }
  try {
    await mailbox.write(async (trx) => {
      await trx
        .insertInto("job")
        .values({ ...job, ...never, error: ballast })
        .execute()
      await trx.deleteFrom("job").where("site", "=", mailbox.site).where("id", "=", job.id).execute()
    })
    return true
  } catch {
    return false
  }
}

function late(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), longestAnswer).unref())
}
