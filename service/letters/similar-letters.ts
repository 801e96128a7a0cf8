import type { Mailbox } from "../mailbox.ts"
import type { LetterRow } from "../store/tables.ts"
import type { Staff } from "./staff.ts"
import { hasRole } from "./staff.ts"

export interface SimilarLetter {
  readonly serial: string
  readonly title: string
  readonly answeredOn: string
  readonly reply: string
}

const mostRead = 4000
const mostShown = 3
/** Shared pairs of characters; below this two titles merely belong to the same city. */
export const likeness = 0.35

/** Letters like this one that have been answered, for whoever drafts: the newest few thousand this person may see. */
export async function similarLetters(
  mailbox: Mailbox,
  staff: Staff,
  letter: LetterRow,
): Promise<SimilarLetter[]> {
  let select = mailbox.db
    .selectFrom("letter")
    .select(["id", "serial", "title", "answered_on", "answered_rev"])
    .where("site", "=", mailbox.site)
    .where("state", "in", ["answered", "closed"])
    .where("answered_rev", ">", 0)
    .where("id", "!=", letter.id)
  if (!hasRole(staff, "clerk")) select = select.where("unit", "=", staff.unit)
  const rows = await select.orderBy("received_on", "desc").limit(mostRead).execute()
  const own = pairsOf(letter.title)
  const best = rows
    .map((row) => ({ row, score: dice(own, pairsOf(row.title)) }))
    .filter(({ score }) => score >= likeness)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown)
  return Promise.all(
    best.map(async ({ row }) => ({
      ...row,
      answeredOn: row.answered_on,
      reply: await replyOf(mailbox, row),
    })),
  )
}

async function replyOf(
  mailbox: Mailbox,
  { id, answered_rev }: Pick<LetterRow, "id" | "answered_rev">,
): Promise<string> {
  const row = await mailbox.db
    .selectFrom("reply")
    .select("body")
    .where("site", "=", mailbox.site)
    .where("letter", "=", id)
    .where("rev", "=", answered_rev)
    .executeTakeFirst()
  return row?.body ?? ""
}

export function pairsOf(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
export function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return (2 * shared) / (one.size + other.size)
}
