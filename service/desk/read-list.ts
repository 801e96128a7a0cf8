import { addDays, beijingDate } from "../../rules/index.ts"
import { likeOf } from "../letters/read-archive.ts"
import { hasRole, type Staff } from "../letters/staff.ts"
import { finalStates, type LetterState, openStates } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type { LetterRow } from "../store/tables.ts"

/** What stands in the list's address. */
export interface ListQuery {
  readonly group?: string
  readonly unit?: string
  readonly due?: string
  readonly q?: string
  readonly page?: string
}

export interface LetterList {
  readonly letters: readonly LetterRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export const pageSize = 30

/** States by what somebody has to do about them. */
export const groups: Readonly<
  Record<string, { readonly word: string; readonly states: readonly LetterState[] }>
> = {
  open: { word: "全部在办", states: openStates },
  waiting: { word: "待分办", states: ["received", "triaged", "returned"] },
  units: { word: "单位办理中", states: ["forwarded", "accepted", "drafting", "sent_back", "reopened"] },
  review: { word: "待审签", states: ["review1", "review2", "review3"] },
  done: { word: "已办结", states: finalStates },
}

/** One page of the letters this person may see, the most urgent first. */
export async function readList(mailbox: Mailbox, staff: Staff, query: ListQuery): Promise<LetterList> {
  const matching = select(mailbox, staff, query)
  const { count } = await matching.select(({ fn }) => fn.countAll().as("count")).executeTakeFirstOrThrow()
  const total = Number(count)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(pages, Math.max(1, Number.parseInt(query.page ?? "1", 10) || 1))
  const newestFirst = query.group === "done"
  const letters = await matching
    .selectAll()
    .orderBy(newestFirst ? "received_on" : "due_on", newestFirst ? "desc" : "asc")
    .orderBy("serial", newestFirst ? "desc" : "asc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { letters, total, page, pages }
}

/** How many are in each group, how many are late, and how many near the three months that cost the site its pass. */
export async function readCounts(mailbox: Mailbox, staff: Staff): Promise<Readonly<Record<string, number>>> {
  const today = beijingDate(mailbox.now())
  const states = await select(mailbox, staff, { group: "all" })
    .where("state", "in", [...openStates])
    .select(["state", ({ fn }) => fn.countAll().as("count")])
    .groupBy("state")
    .execute()
  const sum = (wanted: readonly LetterState[]) =>
    states.reduce((total, { state, count }) => total + (wanted.includes(state) ? Number(count) : 0), 0)
  const overdue = await countOf(select(mailbox, staff, { due: "overdue" }))
  const veto = await countOf(select(mailbox, staff, {}).where("received_on", "<", addDays(today, -60)))
  const byGroup = Object.entries(groups).map(([group, { states: wanted }]) => [group, sum(wanted)])
  return { ...Object.fromEntries(byGroup), overdue, veto }
}

/** The most urgent open letter besides this one; "" when there is none. */
export async function readNext(mailbox: Mailbox, staff: Staff, letter: LetterRow): Promise<string> {
  const row = await select(mailbox, staff, {})
    .select("serial")
    .where("serial", "!=", letter.serial)
    .orderBy("due_on")
    .orderBy("serial")
    .limit(1)
    .executeTakeFirst()
  return row?.serial ?? ""
}

async function countOf(matching: ReturnType<typeof select>): Promise<number> {
  const { count } = await matching.select(({ fn }) => fn.countAll().as("count")).executeTakeFirstOrThrow()
  return Number(count)
}

export function select(mailbox: Mailbox, staff: Staff, query: ListQuery) {
  const today = beijingDate(mailbox.now())
  let letters = mailbox.db.selectFrom("letter").where("site", "=", mailbox.site)
  const group = groups[query.group ?? "open"]
  if (group !== undefined) letters = letters.where("state", "in", [...group.states])
  if (!hasRole(staff, "clerk")) letters = letters.where("unit", "=", seesUnit(staff))
  if (query.unit) letters = letters.where("unit", "=", query.unit)
  if (query.due === "overdue")
    letters = letters.where("state", "in", [...openStates]).where("due_on", "<", today)
  if (query.due === "soon") {
    const soon = mailbox.calendar.current.addWorkingDays(today, 1).date
    letters = letters
      .where("state", "in", [...openStates])
      .where("due_on", ">=", today)
      .where("due_on", "<=", soon)
  }
  if (query.q?.trim()) {
    const like = likeOf(query.q)
    letters = letters.where(({ eb, or }) =>
      or([
        eb("serial", "like", like),
        eb(eb.fn<string>("lower", ["title"]), "like", like),
        eb(eb.fn<string>("lower", ["body"]), "like", like),
      ]),
    )
  }
  return letters
}

/** An administrator alone sees no letters: no unit has this name. */
function seesUnit(staff: Staff): string {
  return hasRole(staff, "unit") || hasRole(staff, "head") ? staff.unit : "-"
}
