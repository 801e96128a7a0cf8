import Database from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"
import { beforeEach, expect, it } from "vitest"
import { migrate } from "../../service/store/migrations.ts"
import type { Tables } from "../../service/store/tables.ts"
import { createWriter, type Trx } from "../../service/store/writer.ts"

let db: Kysely<Tables>
let asked: string[]

beforeEach(async () => {
  const dialect = new SqliteDialect({ database: new Database(":memory:") })
  db = new Kysely<Tables>({ dialect, log: ({ query }) => void asked.push(query.sql) })
  asked = []
  await migrate(db, "2026-11-20T01:00:00Z")
  asked = []
})

function count(name: string): (trx: Trx) => Promise<string> {
  return async (trx) => {
    await trx.insertInto("counter").values({ site: "default", name, value: 1 }).execute()
    return name
  }
}

function refuse(name: string): (trx: Trx) => Promise<string> {
  return async (trx) => {
    await count(name)(trx)
    throw new RangeError(`no ${name}`)
  }
}

const names = async () =>
  (await db.selectFrom("counter").select("name").orderBy("name").execute()).map(({ name }) => name)
const commits = () => asked.filter((sql) => sql === "commit").length

it("writes what arrives together in one transaction, in the order of arrival", async () => {
  const write = createWriter(db)
  const order: string[] = []
  const work = ["a", "b", "c", "d"].map(async (name) => order.push(await write(count(name))))
  await Promise.all(work)
  expect(order).toEqual(["a", "b", "c", "d"])
  expect(commits()).toBe(1)
  expect(asked.some((sql) => sql.startsWith("savepoint"))).toBe(false)
})

it("answers nobody before the commit", async () => {
  const write = createWriter(db)
  const done = ["a", "b"].map((name) => write(count(name)).then(() => commits()))
  expect(await Promise.all(done)).toEqual([1, 1])
})

it("writes the neighbours of one that is refused in a single transaction, and nothing of the one", async () => {
  const write = createWriter(db)
  const work = [
    write(count("a")),
    write(refuse("b")),
    write(count("c")),
    write(refuse("d")),
    write(count("e")),
  ]
  const ends = await Promise.allSettled(work)
  expect(ends.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "rejected",
    "fulfilled",
  ])
  await expect(work[1]).rejects.toThrow("no b")
  expect(await names()).toEqual(["a", "c", "e"])
  expect(commits()).toBe(1)
})

it("refuses what a neighbour in the same transaction has just taken", async () => {
  const write = createWriter(db)
  const once = async (trx: Trx) => {
    const taken = await trx.selectFrom("counter").select("name").where("name", "=", "a").executeTakeFirst()
    if (taken !== undefined) throw new RangeError("taken")
    return count("a")(trx)
  }
  const ends = await Promise.allSettled([write(once), write(once), write(count("b"))])
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
  expect(await names()).toEqual(["a", "b"])
})

it("tells everybody when the store itself fails, and writes nothing", async () => {
  const write = createWriter(db)
  const full = async () => Promise.reject(Object.assign(new Error("full"), { code: "SQLITE_FULL" }))
  const ends = await Promise.allSettled([write(count("a")), write(full), write(count("b"))])
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"])
  expect(await names()).toEqual([])
})
