import { sql } from "kysely"
import { describe, expect, it } from "vitest"
import { migrate } from "../../service/store/migrations.ts"
import { openPostgres } from "../../service/store/postgres.ts"
import { findPostgres, startPostgres } from "./support/postgres.ts"

const bin = findPostgres()

describe.runIf(bin !== undefined)("an empty PostgreSQL that many services find at once", () => {
  it("is brought to the newest version by all of them together, each step once", async () => {
    const server = await startPostgres(bin ?? "")
    try {
      for (let round = 0; round < 5; round++) {
        const open = () => openPostgres(server.url)
        const first = await open()
        const services = [first, ...(await Promise.all([open(), open(), open(), open(), open()]))]
        await Promise.all(services.map(({ db }) => migrate(db, "2026-11-20T01:00:00Z")))
        const { db } = first
        const steps = await db.selectFrom("migration").select("version").orderBy("version").execute()
        expect(steps.length).toBeGreaterThan(5)
        expect(steps.map(({ version }) => version)).toEqual(steps.map((_, at) => at + 1))
        await sql`drop schema public cascade`.execute(db)
        await sql`create schema public`.execute(db)
        for (const service of services) await service.close()
      }
    } finally {
      await server.stop()
    }
  }, 60_000)
})
