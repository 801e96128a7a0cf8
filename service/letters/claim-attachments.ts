import type { LetterInput } from "../contract.ts"
import { invalid } from "../http/api-error.ts"
import type { Mailbox } from "../mailbox.ts"
import type { Trx } from "../store/writer.ts"

/** Ties uploaded files to their letter; a file that is not there refuses the letter. */
export async function claimAttachments(
  mailbox: Mailbox,
  trx: Trx,
  letter: string,
  attachments: LetterInput["attachments"],
): Promise<void> {
  for (const [position, { sha256, name }] of attachments.entries()) {
    const { numUpdatedRows } = await trx
      .updateTable("upload")
      .set({ state: "claimed" })
      .where("site", "=", mailbox.site)
      .where("sha256", "=", sha256)
      .where("state", "!=", "purged")
      .executeTakeFirst()
    if (Number(numUpdatedRows) !== 1) throw invalid({ attachments: "附件尚未上传完成，请重新添加附件。" })
    await trx
      .insertInto("attachment")
      .values({ site: mailbox.site, letter, position, sha256, name })
      .execute()
  }
}
