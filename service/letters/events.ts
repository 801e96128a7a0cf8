import { type Mailbox, timeOf } from "../mailbox.ts"
import { insertRow } from "../store/kept-query.ts"
import type { EventRow } from "../store/tables.ts"
import type { Trx } from "../store/writer.ts"

export type EventData = Readonly<Record<string, string | number>>

export interface NewEvent {
  /** Staff id, `citizen` or `system`. */
  readonly actor: string
  readonly kind: string
  readonly data: EventData
}

/** Appends to a letter's chain; every link is sealed with the secret key over all before it. */
export async function appendEvent(
  mailbox: Mailbox,
  trx: Trx,
  place: { readonly letter: string; readonly seq: number; readonly prev: string },
  event: NewEvent,
): Promise<string> {
  const row = {
    site: mailbox.site,
    letter: place.letter,
    seq: place.seq,
    at: timeOf(mailbox),
    actor: event.actor,
    kind: event.kind,
    data: JSON.stringify(event.data),
    prev: place.prev,
  }
  const hash = hashOf(mailbox, row)
  await insertRow(trx, "event", { ...row, hash })
  return hash
}

export function hashOf(mailbox: Pick<Mailbox, "keys">, row: Omit<EventRow, "hash">): string {
  const { site, letter, seq, at, actor, kind, data, prev } = row
  return mailbox.keys.mac("event", site, letter, String(seq), at, actor, kind, data, prev)
}

/** The hash of a letter's newest event. */
export async function lastHash(mailbox: Mailbox, trx: Trx, letter: string, seq: number): Promise<string> {
  const last = await trx
    .selectFrom("event")
    .select("hash")
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .where("seq", "=", seq)
    .executeTakeFirst()
  return last?.hash ?? ""
}
