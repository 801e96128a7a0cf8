import { rm } from "node:fs/promises"
import { join } from "node:path"
import { beijingDate } from "../../rules/index.ts"
import { moveLetter } from "../letters/move-letter.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import type { LetterRow } from "../store/tables.ts"
import type { Trx } from "../store/writer.ts"
import { purgeResponses } from "../surveys/purge-responses.ts"

/** Throws away what has had its time: sessions, used proofs, uploads nobody claimed, and old letters' personal data. */
export async function sweep(mailbox: Mailbox): Promise<void> {
  const now = timeOf(mailbox)
  const { site } = mailbox
  await mailbox.write(async (trx) => {
    await trx.deleteFrom("session").where("site", "=", site).where("expires_at", "<", now).execute()
    const anHourAgo = new Date(mailbox.now() - 3_600_000).toISOString()
    await trx.deleteFrom("wrong_try").where("site", "=", site).where("at", "<", anHourAgo).execute()
    await trx.deleteFrom("used_proof").where("site", "=", site).where("expires_at", "<", now).execute()
  })
  await dropStaged(mailbox)
  for (const letter of await pastRetention(mailbox)) await mailbox.write((trx) => purge(mailbox, trx, letter))
  await purgeResponses(mailbox)
  await removeFiles(mailbox)
}

/** An upload waits a day for its letter. */
async function dropStaged(mailbox: Mailbox): Promise<void> {
  const before = new Date(mailbox.now() - 86_400_000).toISOString()
  await mailbox.write((trx) =>
    trx
      .updateTable("upload")
      .set({ state: "purged" })
      .where("site", "=", mailbox.site)
      .where("state", "=", "staged")
      .where("at", "<", before)
      .execute(),
  )
}

function pastRetention(mailbox: Mailbox): Promise<LetterRow[]> {
  return mailbox.db
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("purged", "=", 0)
    .where("purge_on", "<", beijingDate(mailbox.now()))
    .where("done", "=", 1)
    .limit(50)
    .execute()
}

/** 个人信息保护法 第十九条: the shortest time needed. The public copy, the chain and the figures stay. */
async function purge(mailbox: Mailbox, trx: Trx, letter: LetterRow): Promise<void> {
  const ofLetter = { site: mailbox.site, letter: letter.id }
  const attachments = await trx
    .selectFrom("attachment")
    .select("sha256")
    .where("site", "=", ofLetter.site)
    .where("letter", "=", ofLetter.letter)
    .execute()
  for (const table of ["contact", "supplement", "attachment"] as const) {
    await trx
      .deleteFrom(table)
      .where("site", "=", ofLetter.site)
      .where("letter", "=", ofLetter.letter)
      .execute()
  }
  for (const { sha256 } of attachments) await dropUnused(mailbox, trx, sha256)
  const set = { body: "", title: "（已按期清除）", purged: 1 }
  await moveLetter(mailbox, trx, letter, { actor: "system", kind: "purged", data: {} }, set)
}

/** Two letters may carry the same file: it goes with the last of them. */
async function dropUnused(mailbox: Mailbox, trx: Trx, sha256: string): Promise<void> {
  const other = await trx
    .selectFrom("attachment")
    .select("letter")
    .where("site", "=", mailbox.site)
    .where("sha256", "=", sha256)
    .executeTakeFirst()
  if (other !== undefined) return
  await trx
    .updateTable("upload")
    .set({ state: "purged" })
    .where("site", "=", mailbox.site)
    .where("sha256", "=", sha256)
    .execute()
}

/** First the file, then its row: a crash in between leaves a row that is tried again. */
async function removeFiles(mailbox: Mailbox): Promise<void> {
  const rows = await mailbox.db
    .selectFrom("upload")
    .select("sha256")
    .where("site", "=", mailbox.site)
    .where("state", "=", "purged")
    .limit(100)
    .execute()
  for (const { sha256 } of rows) {
    await rm(join(mailbox.uploads, sha256), { force: true })
    await mailbox.write((trx) =>
      trx
        .deleteFrom("upload")
        .where("site", "=", mailbox.site)
        .where("sha256", "=", sha256)
        .where("state", "=", "purged")
        .execute(),
    )
  }
}
