import Database from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"
import { expect, it } from "vitest"
import { openCalendarBook } from "../../service/clock/calendar-book.ts"
import type { ListQuery } from "../../service/desk/list-query.ts"
import { readCounts, readList } from "../../service/desk/read-list.ts"
import type { Staff } from "../../service/letters/staff.ts"
import { migrate } from "../../service/store/migrations.ts"
import type { Tables } from "../../service/store/tables.ts"

const clerk: Staff = {
  id: "1",
  username: "clerk",
  name: "值守人员",
  unit: "office",
  roles: ["clerk"],
  mustChange: false,
}
const unit: Staff = { ...clerk, roles: ["unit"] }

/** How SQLite reads the letters for a page and for the numbers above it. */
async function plans(staff: Staff, query: ListQuery): Promise<string[]> {
  const file = new Database(":memory:")
  const asked: string[] = []
  const dialect = new SqliteDialect({ database: file })
  const db = new Kysely<Tables>({ dialect, log: ({ query: { sql } }) => void asked.push(sql) })
  await migrate(db, "2026-11-20T01:00:00Z")
  const calendar = await openCalendarBook(db, "default")
  const mailbox = { db, site: "default", now: () => Date.parse("2026-11-20T01:00:00Z"), calendar }
  asked.length = 0
  await readList(mailbox, staff, query)
  await readCounts(mailbox, staff)
  return asked.map((sql) => {
    const steps = file.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    return steps
      .all(Array<string>((sql.match(/\?/g) ?? []).length).fill(""))
      .map(({ detail }) => detail)
      .join("; ")
  })
}

it.each<[string, Staff, ListQuery]>([
  ["the open letters", clerk, {}],
  ["a unit's letters", unit, {}],
  ["a later page", clerk, { after: "2026-11-20.2026-000123" }],
  ["what is overdue", clerk, { due: "overdue" }],
  ["what waits for the desk", clerk, { group: "waiting" }],
  ["what is done", clerk, { group: "done" }],
  [
    "what a unit has done, backwards",
    clerk,
    { group: "done", unit: "health", before: "2026-11-20.2026-000123" },
  ],
])("reads %s from the index alone", async (_, staff, query) => {
  for (const plan of await plans(staff, query)) expect(plan).toContain("USING COVERING INDEX letter_by_done")
})

it("reads the archive in its order without sorting it", async () => {
  for (const query of [{ group: "done" }, { group: "all" }]) {
    const [page = ""] = await plans(clerk, query)
    expect(page).toMatch(/SEARCH letter USING (COVERING )?INDEX/)
    expect(page).not.toContain("TEMP B-TREE")
  }
})
