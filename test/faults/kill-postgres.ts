import { join } from "node:path"
import { findPostgres } from "../service/support/postgres.ts"
import { checkStore, postgresStore } from "./support/check.ts"
import { beginLoad, newLedger } from "./support/load.ts"
import { startMailbox } from "./support/mailbox-process.ts"
import { createPostgres, urlOf } from "./support/postgres-server.ts"
import { noTally, type Scenario, type Tally, until } from "./support/scenario.ts"

/** In turns the service and the whole database die by `kill -9`; the service outlives its database. */
export const killPostgres: Scenario = {
  name: "kill-postgres",
  title: "写信高峰时轮流 kill -9 服务和整个数据库（PostgreSQL）",
  missing: () => (findPostgres() === undefined ? "PostgreSQL is not installed" : undefined),
  async run({ folder, postgresRounds, finally: undo }) {
    const database = await createPostgres(findPostgres() ?? "", join(folder, "pg"))
    undo(() => database.stop())
    await database.start()
    const settings = { CIVIC_DATA: join(folder, "data"), DATABASE_URL: urlOf(database) }
    const store = postgresStore(settings.CIVIC_DATA, settings.DATABASE_URL)
    const ledger = newLedger()
    const outages: number[] = []
    let tally: Tally = noTally
    for (let round = 1; round <= postgresRounds; round++) {
      const mailbox = await startMailbox(settings)
      undo(() => mailbox.kill())
      const load = beginLoad(mailbox.url, ledger, 12)
      const more = (count: number) => {
        const enough = ledger.accepted.size + count
        return until(() => ledger.accepted.size >= enough, 30_000)
      }
      await more(1 + Math.floor(Math.random() * 120))
      if (round % 2 === 0) {
        await database.kill()
        await database.start()
        const begun = Date.now()
        if (!(await more(20))) throw new Error("the service did not find its database again")
        outages.push(Date.now() - begun)
      }
      await mailbox.kill()
      await load.stop()
      tally = await checkStore(store, ledger)
      if (round % 10 === 0) console.log(`  round ${round}: ${ledger.accepted.size} letters`)
    }
    const longest = Math.max(0, ...outages)
    const words = `${ledger.accepted.size} 封得到回执，${ledger.retried} 封重发；${outages.length} 轮杀的是数据库，重启后最多 ${longest} 毫秒又能收信`
    return { ...tally, rounds: postgresRounds, words }
  },
}
