import { checkStore, sqliteStore } from "./support/check.ts"
import { beginLoad, newLedger } from "./support/load.ts"
import { startMailbox } from "./support/mailbox-process.ts"
import { noTally, type Scenario, type Tally, until } from "./support/scenario.ts"

/** The service dies by `kill -9` in the middle of its work, again and again. */
export const killSqlite: Scenario = {
  name: "kill-sqlite",
  title: "写信高峰时 kill -9 服务（SQLite）",
  async run({ folder, rounds, finally: undo }) {
    const store = sqliteStore(folder)
    const ledger = newLedger()
    let tally: Tally = noTally
    for (let round = 1; round <= rounds; round++) {
      const mailbox = await startMailbox({ CIVIC_DATA: folder })
      undo(() => mailbox.kill())
      const load = beginLoad(mailbox.url, ledger, 12)
      const enough = ledger.accepted.size + 1 + Math.floor(Math.random() * 120)
      await until(() => ledger.accepted.size >= enough, 10_000)
      await mailbox.kill()
      await load.stop()
      tally = await checkStore(store, ledger)
      if (round % 10 === 0) console.log(`  round ${round}: ${ledger.accepted.size} letters`)
    }
    const words = `${ledger.accepted.size} 封来信、${ledger.supplements.size} 条补充得到回执，${ledger.retried} 封因断线重发`
    return { ...tally, rounds, words }
  },
}
