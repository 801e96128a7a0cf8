import { randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { kindByName, safeName } from "../files/file-kind.ts"
import { sendPage } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { ActError } from "../letters/act-error.ts"
import { readContact } from "../letters/check-publication.ts"
import { VersionConflict } from "../letters/move-letter.ts"
import { performAct } from "../letters/perform-act.ts"
import { mayReveal, maySee, type Staff } from "../letters/staff.ts"
import { findTransition } from "../letters/transitions.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import type { LetterRow, ViewRow } from "../store/tables.ts"
import { letterPage } from "./letter-page.ts"
import { readLetter } from "./read-letter.ts"
import { readNext } from "./read-list.ts"
import { type DeskContext, newDesk, readOwnForm } from "./session.ts"

/** One letter: reading it, acting on it, its attachments, and who wrote it. */
export function letterRoutes(mailbox: Mailbox) {
  const app = newDesk()

  app.get("/letters/:serial{\\d+-\\d+}", async (c) => {
    const session = c.get("session")
    const letter = await findLetter(mailbox, c)
    await recordView(mailbox, session.staff, letter, "letter", "")
    const word = findTransition(c.req.query("done") ?? "")?.word
    const next = await readNext(mailbox, session.staff, letter)
    const view = { session, next, ...(word === undefined ? {} : { done: `已完成：${word}。` }) }
    return sendPage(c, letterPage(mailbox, await readLetter(mailbox, letter, c.get("session").staff), view))
  })

  app.post("/letters/:serial{\\d+-\\d+}/acts/:act", async (c) => {
    const { staff } = c.get("session")
    const letter = await findLetter(mailbox, c)
    const act = c.req.param("act")
    const fields = await readOwnForm(c)
    const version = Number(fields["version"])
    try {
      await performAct(mailbox, { act, who: staff, letter: letter.id, version, fields })
    } catch (error) {
      return refused(mailbox, c, error, { ...fields, act })
    }
    // A letter handed back leaves the unit's sight.
    const to = act === "return" ? "/desk" : `/desk/letters/${letter.serial}?done=${act}`
    return c.redirect(to, 303)
  })

  app.post("/letters/:serial{\\d+-\\d+}/contact", async (c) => {
    const session = c.get("session")
    const letter = await findLetter(mailbox, c)
    const { why = "" } = await readOwnForm(c)
    if (!mayReveal(session.staff, letter))
      throw new ApiError(403, "forbidden", "未经信箱办公室允许，不能查看联系方式。")
    if (why.trim().length < 2) return refused(mailbox, c, new ActError(422, "请填写查看理由。"), {})
    // Written down before it is shown: a look that could not be recorded does not happen.
    await recordView(mailbox, session.staff, letter, "contact", why.trim().slice(0, 200))
    const contact = (await readContact(mailbox, mailbox.db, letter.id)) ?? null
    return sendPage(
      c,
      letterPage(mailbox, await readLetter(mailbox, letter, c.get("session").staff), { session, contact }),
    )
  })

  app.get("/letters/:serial{\\d+-\\d+}/attachments/:position{\\d}", async (c) => {
    const letter = await findLetter(mailbox, c)
    const file = await findAttachment(mailbox, letter.id, Number(c.req.param("position")))
    if (file === undefined) throw new ApiError(404, "not_found", "没有这个附件。")
    await recordView(mailbox, c.get("session").staff, letter, "attachment", file.name.slice(0, 200))
    const kind = kindByName(file.kind)
    const stream = Readable.toWeb(createReadStream(join(mailbox.uploads, file.sha256)))
    // Whatever the bytes are, no browser may run or show them in our name.
    return c.body(stream as ReadableStream, 200, {
      "content-type": kind.type,
      "content-length": String(file.size),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(safeName(file.name, kind))}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    })
  })

  return app
}

/** A letter one may not see and one that does not exist look the same. */
export async function findLetter(mailbox: Mailbox, c: DeskContext): Promise<LetterRow> {
  const letter = await mailbox.db
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("serial", "=", c.req.param("serial") ?? "")
    .executeTakeFirst()
  if (letter === undefined || !maySee(c.get("session").staff, letter)) {
    throw new ApiError(404, "not_found", "没有这封来信，或不属于您的单位。")
  }
  return letter
}

/** Shows the letter as it is now, with what was typed, so that no draft is lost to a conflict. */
async function refused(mailbox: Mailbox, c: DeskContext, error: unknown, entered: Record<string, string>) {
  const conflict = error instanceof VersionConflict
  if (!conflict && !(error instanceof ActError)) throw error
  const wrong = conflict
    ? "这封来信刚被他人处理过，页面已更新，请核对后重新提交。您填写的内容仍在。"
    : error.message
  const letter = await findLetter(mailbox, c)
  const view = { session: c.get("session"), wrong, entered }
  return sendPage(
    c,
    letterPage(mailbox, await readLetter(mailbox, letter, c.get("session").staff), view),
    conflict ? 409 : error.status,
  )
}

async function recordView(
  mailbox: Mailbox,
  staff: Staff,
  letter: LetterRow,
  what: ViewRow["what"],
  why: string,
): Promise<void> {
  const row = {
    site: mailbox.site,
    id: randomUUID(),
    letter: letter.id,
    staff: staff.id,
    what,
    at: timeOf(mailbox),
    why,
  }
  await mailbox.write((trx) => trx.insertInto("view_log").values(row).execute())
}

function findAttachment(mailbox: Mailbox, letter: string, position: number) {
  return mailbox.db
    .selectFrom("attachment")
    .innerJoin("upload", (join) =>
      join.onRef("upload.site", "=", "attachment.site").onRef("upload.sha256", "=", "attachment.sha256"),
    )
    .select(["attachment.name", "upload.sha256", "upload.size", "upload.kind"])
    .where("attachment.site", "=", mailbox.site)
    .where("attachment.letter", "=", letter)
    .where("attachment.position", "=", position)
    .where("upload.state", "!=", "purged")
    .executeTakeFirst()
}
