import type { ExpressionBuilder } from "kysely"
import { addDays, beijingDate } from "../../rules/index.ts"
import { likeOf } from "../letters/read-archive.ts"
import { hasRole, type Staff } from "../letters/staff.ts"
import type { LetterState } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type { LetterRow, Tables } from "../store/tables.ts"
import { type ListKey, readListKey, writeListKey } from "./list-key.ts"
import { groups, isByDue, type ListQuery, noUnit } from "./list-query.ts"
import { searchInPieces } from "./search-in-pieces.ts"

/** As much of the mailbox as the list needs. */
type Reader = Pick<Mailbox, "db" | "site" | "now" | "calendar">

export interface LetterList {
  readonly letters: readonly LetterRow[]
  /** At most `mostCounted`: nobody reads on to the end of more. */
  readonly total: number
  /** Where the pages before and after this one begin; absent where there is none. */
  readonly before?: string
  readonly after?: string
}

export const pageSize = 30
export const mostCounted = 10_000

/** One page of the letters this person may see. */
export async function readList(mailbox: Reader, staff: Staff, query: ListQuery): Promise<LetterList> {
  const { keys, total } = query.q?.trim()
    ? await searchKeys(mailbox, staff, query)
    : await readKeys(mailbox, staff, query)
  const page = keys.slice(0, pageSize)
  const more = keys.length > pageSize
  const back = query.before !== undefined
  if (back) page.reverse()
  const rows = await lettersOf(mailbox, page)
  const letters = page.flatMap(({ serial }) => rows.find((row) => row.serial === serial) ?? [])
  const [first, last] = [page.at(0), page.at(-1)]
  return {
    letters,
    total,
    ...(first !== undefined && (back ? more : query.after !== undefined)
      ? { before: writeListKey(first) }
      : {}),
    ...(last !== undefined && (back || more) ? { after: writeListKey(last) } : {}),
  }
}

interface Found {
  /** From the page on, in the direction of reading; at least one more than the page when there is more. */
  readonly keys: readonly ListKey[]
  readonly total: number
}

/** The keys come from the index alone; a page is found by the last key before it, not by counting up to it. */
async function readKeys(mailbox: Reader, staff: Staff, query: ListQuery): Promise<Found> {
  const start = startOf(query)
  let matching = ordered(mailbox, staff, query)
  if (start !== undefined) {
    const { due_on, serial } = start
    const past = isDescending(query) ? "<" : ">"
    matching = matching.where(({ eb, or, and }) =>
      isByDue(query)
        ? or([eb("due_on", past, due_on), and([eb("due_on", "=", due_on), eb("serial", past, serial)])])
        : eb("serial", past, serial),
    )
  }
  const [keys, total] = await Promise.all([
    matching.limit(pageSize + 1).execute(),
    countOf(mailbox, staff, query),
  ])
  return { keys, total }
}

/** Words are looked for in the letters themselves, which takes long enough to do it once for page and total. */
async function searchKeys(mailbox: Reader, staff: Staff, query: ListQuery): Promise<Found> {
  const matching = select(mailbox, staff, query).select(["serial", "due_on"])
  const found =
    isByDue(query) || isSerial(query.q ?? "")
      ? await matching.limit(mostCounted + 1).execute()
      : await searchInPieces(mailbox, matching, mostCounted + 1)
  const start = startOf(query)
  const place = (key: ListKey) => (isByDue(query) ? writeListKey(key) : key.serial)
  const sign = isDescending(query) ? -1 : 1
  const keys = found
    .filter((key) => start === undefined || compare(place(key), place(start)) === sign)
    .sort((a, b) => sign * compare(place(a), place(b)))
  return { keys, total: found.length }
}

function compare(one: string, other: string): -1 | 0 | 1 {
  return one === other ? 0 : one < other ? -1 : 1
}

function ordered(mailbox: Reader, staff: Staff, query: ListQuery) {
  const direction = isDescending(query) ? "desc" : "asc"
  const matching = select(mailbox, staff, query).select(["serial", "due_on"])
  return (isByDue(query) ? matching.orderBy("due_on", direction) : matching).orderBy("serial", direction)
}

function startOf({ before, after }: ListQuery): ListKey | undefined {
  return readListKey(before ?? after ?? "")
}

/** A page before another is read from that one backwards. */
function isDescending(query: ListQuery): boolean {
  return isByDue(query) === (query.before !== undefined)
}

async function lettersOf(mailbox: Reader, keys: readonly ListKey[]): Promise<LetterRow[]> {
  if (keys.length === 0) return []
  return mailbox.db
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where(
      "serial",
      "in",
      keys.map(({ serial }) => serial),
    )
    .execute()
}

async function countOf(mailbox: Reader, staff: Staff, query: ListQuery): Promise<number> {
  const some = select(mailbox, staff, query)
    .select("serial")
    .limit(mostCounted + 1)
  const { count } = await mailbox.db
    .selectFrom(some.as("some"))
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many are in each group, how many are late, and how many near the three months that cost the site its pass. */
export async function readCounts(mailbox: Reader, staff: Staff): Promise<Readonly<Record<string, number>>> {
  const today = beijingDate(mailbox.now())
  const rows = await select(mailbox, staff, {})
    .select(["state", ({ fn }) => fn.countAll().as("count")])
    .select(({ eb, fn }) => [
      fn.sum(eb.case().when("due_on", "<", today).then(1).else(0).end()).as("overdue"),
      fn.sum(eb.case().when("received_on", "<", addDays(today, -60)).then(1).else(0).end()).as("veto"),
    ])
    .groupBy("state")
    .execute()
  const sum = (column: "count" | "overdue" | "veto", wanted?: readonly LetterState[]) =>
    rows.reduce(
      (total, row) => total + (wanted === undefined || wanted.includes(row.state) ? Number(row[column]) : 0),
      0,
    )
  const byGroup = Object.entries(groups).map(([group, { states }]) => [group, sum("count", states)])
  return { ...Object.fromEntries(byGroup), overdue: sum("overdue"), veto: sum("veto") }
}

/** The most urgent open letter besides this one; "" when there is none. */
export async function readNext(mailbox: Reader, staff: Staff, letter: LetterRow): Promise<string> {
  const row = await select(mailbox, staff, {})
    .select("serial")
    .where("serial", "!=", letter.serial)
    .orderBy("due_on")
    .orderBy("serial")
    .limit(1)
    .executeTakeFirst()
  return row?.serial ?? ""
}

export function select(mailbox: Reader, staff: Staff, query: ListQuery) {
  const today = beijingDate(mailbox.now())
  let letters = mailbox.db.selectFrom("letter").where("site", "=", mailbox.site)
  const group = groups[query.group ?? "open"]
  if (group !== undefined) letters = letters.where("done", "=", group.done)
  if (group?.states !== undefined) letters = letters.where("state", "in", [...group.states])
  if (!hasRole(staff, "clerk")) letters = letters.where("unit", "=", seesUnit(staff))
  if (query.unit) letters = letters.where("unit", "=", query.unit)
  if (query.due === "overdue") letters = letters.where("done", "=", 0).where("due_on", "<", today)
  if (query.due === "soon") {
    const soon = mailbox.calendar.current.addWorkingDays(today, 1).date
    letters = letters.where("done", "=", 0).where("due_on", ">=", today).where("due_on", "<=", soon)
  }
  return query.q?.trim() ? letters.where((eb) => has(eb, query.q ?? "")) : letters
}

/** A whole serial is looked up; anything else may stand anywhere. */
function has(eb: ExpressionBuilder<Tables, "letter">, words: string) {
  if (isSerial(words)) return eb("serial", "=", words.trim())
  const like = likeOf(words)
  return eb.or([
    eb("serial", "like", like),
    eb(eb.fn<string>("lower", ["title"]), "like", like),
    eb(eb.fn<string>("lower", ["body"]), "like", like),
  ])
}

/** An administrator alone sees no letters. */
function seesUnit(staff: Staff): string {
  return hasRole(staff, "unit") || hasRole(staff, "head") ? staff.unit : noUnit
}

function isSerial(words: string): boolean {
  return /^\d{4}-\d{6}$/.test(words.trim())
}
