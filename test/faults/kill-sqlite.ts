import { checkStore, sqliteStore } from "./support/check.ts"
import { beginLoad, newLedger } from "./support/load.ts"
import { startMailbox } from "./support/mailbox-process.ts"
import { type Scenario, until } from "./support/scenario.ts"

/** The service dies by `kill -9` in the middle of its work, again and again. */
export const killSqlite: Scenario = {
  name: "kill-sqlite",
  title: "kill -9 under load, SQLite",
  async run({ folder, rounds, finally: undo }) {
    const store = sqliteStore(folder)
    const ledger = newLedger()
    for (let round = 1; round <= rounds; round++) {
      const mailbox = await startMailbox({ CIVIC_DATA: folder })
      undo(() => mailbox.kill())
      const load = beginLoad(mailbox.url, ledger, 12)
      const enough = ledger.accepted.size + 1 + Math.floor(Math.random() * 120)
      await until(() => ledger.accepted.size >= enough, 10_000)
      await mailbox.kill()
      await load.stop()
      await checkStore(store, ledger)
      if (round % 10 === 0) console.log(`  round ${round}: ${ledger.accepted.size} letters`)
    }
    return `${rounds} rounds, ${ledger.accepted.size} letters and ${ledger.supplements.size} supplements acknowledged, ${ledger.retried} sent again`
  },
}
