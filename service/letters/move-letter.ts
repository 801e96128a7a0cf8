import type { Mailbox } from "../mailbox.ts"
import { planNotices } from "../notices/plan-notices.ts"
import type { LetterRow } from "../store/tables.ts"
import type { Trx } from "../store/writer.ts"
import { appendEvent, lastHash, type NewEvent } from "./events.ts"
import { finalStates } from "./states.ts"

/** Somebody else has changed the letter since it was read. */
export class VersionConflict extends Error {
  override readonly name = "VersionConflict"
}

/**
 * The only way a letter changes: compare-and-set on its version, and one link of the chain, in one transaction.
 * The chain's link carries the new state, so that a state changed behind our back shows.
 */
export async function moveLetter(
  mailbox: Mailbox,
  trx: Trx,
  letter: LetterRow,
  event: NewEvent,
  set: Partial<LetterRow> = {},
): Promise<LetterRow> {
  const state = set.state ?? letter.state
  const change = { ...set, version: letter.version + 1, done: finalStates.includes(state) ? 1 : 0 }
  const next: LetterRow = { ...letter, ...change }
  const { numUpdatedRows } = await trx
    .updateTable("letter")
    .set(change)
    .where("site", "=", mailbox.site)
    .where("id", "=", letter.id)
    .where("version", "=", letter.version)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1)
    throw new VersionConflict(`${letter.serial}: version ${letter.version} is past`)
  const prev = await lastHash(mailbox, trx, letter.id, letter.version)
  const data = { ...event.data, state: next.state, publication: next.publication }
  await appendEvent(mailbox, trx, { letter: letter.id, seq: next.version, prev }, { ...event, data })
  await planNotices(mailbox, trx, next, event.kind)
  return next
}
