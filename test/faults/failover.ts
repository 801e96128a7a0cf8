import { join } from "node:path"
import { findPostgres } from "../service/support/postgres.ts"
import { checkStore, postgresStore } from "./support/check.ts"
import { checkJobs, routeSome } from "./support/jobs.ts"
import { beginLoad, newLedger } from "./support/load.ts"
import { createPostgres, urlOf } from "./support/postgres-server.ts"
import type { Scenario } from "./support/scenario.ts"
import { grow, startThree } from "./three-processes.ts"

/** The primary dies under load; its synchronous standby is promoted; nobody touches the services. */
export const failover: Scenario = {
  name: "failover",
  title: "主库被杀，同步备库接管（服务无人过问）",
  missing: () => (findPostgres() === undefined ? "PostgreSQL is not installed" : undefined),
  async run(place) {
    const { folder } = place
    const primary = await createPostgres(findPostgres() ?? "", join(folder, "one"))
    place.finally(() => primary.stop())
    await primary.start()
    const standby = await primary.copyTo(join(folder, "two"))
    place.finally(() => standby.stop())
    await standby.start()
    await primary.stop()
    await primary.start(["synchronous_standby_names=*"])
    const settings = { CIVIC_DATA: join(folder, "data"), DATABASE_URL: urlOf(primary, standby) }
    const { services, front } = await startThree(place, settings)
    const ledger = newLedger()
    const load = beginLoad(front.url, ledger, 18)
    await grow(ledger, 150)
    const routed = await routeSome(front.url, services, ledger, 20)
    await primary.kill()
    const killed = Date.now()
    const away = await Promise.all(services.map(({ url }) => isReady(url)))
    standby.promote()
    const promoted = Date.now()
    await grow(ledger, 1)
    const again = Date.now()
    await grow(ledger, 150)
    const back = await Promise.all(services.map(({ url }) => isReady(url)))
    await load.stop()
    if (away.includes(true)) throw new Error("readyz said yes without a database")
    if (back.includes(false)) throw new Error("readyz says no although letters are accepted")
    const jobs = await checkJobs(urlOf(standby), routed)
    for (const one of services) await one.kill()
    await front.close()
    const tally = await checkStore(postgresStore(settings.CIVIC_DATA, urlOf(standby)), ledger)
    const words = `${ledger.retried} 封重发；备库提升后 ${again - promoted} 毫秒（主库被杀后 ${again - killed} 毫秒）又能收信，${jobs} 件定时事务各做一次`
    return { ...tally, rounds: 1, words }
  },
}

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).ok
}
