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

async function canWrite(mailbox: Mailbox): Promise<boolean> {
  const row = { site: mailbox.site, name: "ready", value: Math.floor(mailbox.now() / 1000) % 1_000_000 }
  try {
    await mailbox.write((trx) =>
      trx
        .insertInto("counter")
        .values(row)
        .onConflict((conflict) => conflict.columns(["site", "name"]).doUpdateSet({ value: row.value }))
        .execute(),
    )
    return true
  } catch {
    return false
  }
}

function late(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), longestAnswer).unref())
}
