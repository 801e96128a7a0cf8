import type { Stats, StatsLine } from "../contract.ts"
import type { Mailbox } from "../mailbox.ts"
import type { LetterRow } from "../store/tables.ts"

type Counted = Pick<
  LetterRow,
  "unit" | "kind" | "theme" | "state" | "received_on" | "answered_on" | "due_on"
> & { readonly unit_name: string | null; readonly score: number | null }

export const kindWords = { consult: "咨询", complaint: "投诉", suggestion: "建议", help: "求助" } as const

/** The letters received in a month (`2026-11`), as the monthly table of a portal counts them. */
export async function readStats(mailbox: Mailbox, month: string, today: string): Promise<Stats> {
  const rows = await lettersOf(mailbox, month)
  const line = (name: string, some: readonly Counted[]) => lineOf(mailbox, name, some, today)
  const by = (nameOf: (row: Counted) => string) =>
    [...groupBy(rows, nameOf)].map(([name, some]) => line(name, some)).sort((a, b) => b.received - a.received)
  return {
    month,
    total: line("合计", rows),
    byUnit: by((row) => row.unit_name ?? "尚未派单"),
    byKind: by((row) => kindWords[row.kind]),
    byTheme: by((row) => row.theme || "未归类"),
  }
}

function lettersOf(mailbox: Mailbox, month: string): Promise<Counted[]> {
  return mailbox.db
    .selectFrom("letter")
    .leftJoin("unit", (join) =>
      join.onRef("unit.site", "=", "letter.site").onRef("unit.id", "=", "letter.unit"),
    )
    .leftJoin("rating", (join) =>
      join
        .onRef("rating.site", "=", "letter.site")
        .onRef("rating.letter", "=", "letter.id")
        .onRef("rating.round", "=", "letter.reopened"),
    )
    .select(["letter.unit", "letter.kind", "letter.theme", "letter.state", "letter.received_on"])
    .select(["letter.answered_on", "letter.due_on", "unit.name as unit_name", "rating.score"])
    .where("letter.site", "=", mailbox.site)
    .where("letter.received_on", ">=", `${month}-01`)
    .where("letter.received_on", "<=", `${month}-31`)
    .where("letter.state", "!=", "withdrawn")
    .execute()
}

function lineOf(mailbox: Mailbox, name: string, rows: readonly Counted[], today: string): StatsLine {
  const answered = rows.filter((row) => row.answered_on !== "")
  const owed = rows.filter(
    (row) => row.answered_on === "" && row.state !== "rejected" && row.state !== "merged",
  )
  const rated = rows.filter((row) => row.score !== null)
  const days = answered.map((row) =>
    mailbox.calendar.current.workingDaysBetween(row.received_on, row.answered_on),
  )
  return {
    name,
    received: rows.length,
    answered: answered.length,
    onTime: answered.filter((row) => row.answered_on <= row.due_on).length,
    overdue: owed.filter((row) => row.due_on < today).length,
    medianDays: median(days),
    rated: rated.length,
    satisfied: rated.filter((row) => (row.score ?? 0) >= 2).length,
  }
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return null
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

function groupBy(rows: readonly Counted[], nameOf: (row: Counted) => string): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>()
  for (const row of rows) {
    const group = groups.get(nameOf(row))
    if (group === undefined) groups.set(nameOf(row), [row])
    else group.push(row)
  }
  return groups
}
