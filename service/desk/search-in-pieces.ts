import { setImmediate as breathe } from "node:timers/promises"
import type { SelectQueryBuilder } from "kysely"
import type { Mailbox } from "../mailbox.ts"
import type { Tables } from "../store/tables.ts"
import type { ListKey } from "./list-key.ts"

const piece = 5000

/**
 * The newest of the matching letters, without an index for words. SQLite answers while everything else waits, so a
 * hundred thousand letters are read in pieces: a letter that arrives meanwhile is taken in between two of them.
 */
export async function searchInPieces(
  mailbox: Pick<Mailbox, "db" | "site">,
  matching: SelectQueryBuilder<Tables, "letter", ListKey>,
  most: number,
): Promise<ListKey[]> {
  const found: ListKey[] = []
  let below: string | undefined
  while (found.length < most) {
    const from = await startOfPiece(mailbox, below)
    let part = matching
    if (from !== undefined) part = part.where("serial", ">=", from)
    if (below !== undefined) part = part.where("serial", "<", below)
    found.push(
      ...(await part
        .orderBy("serial", "desc")
        .limit(most - found.length)
        .execute()),
    )
    if (from === undefined) break
    below = from
    await breathe()
  }
  return found
}

/** The serial so many letters before this one; undefined when there are not so many. */
async function startOfPiece(
  { db, site }: Pick<Mailbox, "db" | "site">,
  below: string | undefined,
): Promise<string | undefined> {
  let serials = db.selectFrom("letter").select("serial").where("site", "=", site)
  if (below !== undefined) serials = serials.where("serial", "<", below)
  const row = await serials
    .orderBy("serial", "desc")
    .offset(piece - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.serial
}
