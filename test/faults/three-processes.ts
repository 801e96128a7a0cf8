import { join } from "node:path"
import { findPostgres } from "../service/support/postgres.ts"
import { checkStore, postgresStore } from "./support/check.ts"
import { checkJobs, routeSome } from "./support/jobs.ts"
import { beginLoad, type Ledger, newLedger } from "./support/load.ts"
import { type MailboxProcess, startMailbox } from "./support/mailbox-process.ts"
import { createPostgres, urlOf } from "./support/postgres-server.ts"
import { balance } from "./support/round-robin.ts"
import { type Place, type Scenario, until } from "./support/scenario.ts"

/** Three services started at once on an empty database, behind a load balancer; one of them dies. */
export const threeProcesses: Scenario = {
  name: "three-processes",
  title: "三个服务共用一个 PostgreSQL，轮流分发，其中一个被杀",
  missing: () => (findPostgres() === undefined ? "PostgreSQL is not installed" : undefined),
  async run(place) {
    const { folder } = place
    const database = await createPostgres(findPostgres() ?? "", join(folder, "pg"))
    place.finally(() => database.stop())
    await database.start()
    const settings = { CIVIC_DATA: join(folder, "data"), DATABASE_URL: urlOf(database) }
    const { services, front } = await startThree(place, settings)
    const ledger = newLedger()
    const load = beginLoad(front.url, ledger, 18)
    await grow(ledger, 150)
    const routed = await routeSome(front.url, services, ledger, 20)
    await services[2]?.kill()
    await grow(ledger, 100)
    await load.stop()
    const jobs = await checkJobs(settings.DATABASE_URL, routed)
    for (const one of services) await one.kill()
    await front.close()
    const tally = await checkStore(postgresStore(settings.CIVIC_DATA, settings.DATABASE_URL), ledger)
    const words = `三个服务各接 ${front.shares.join("、")} 次请求，${jobs} 件定时事务各做一次`
    return { ...tally, rounds: 1, words }
  },
}

export async function startThree(place: Place, settings: Readonly<Record<string, string>>) {
  const start = async () => {
    const mailbox = await startMailbox({ ...settings, CIVIC_JOBS_SECONDS: "0.5" })
    place.finally(() => mailbox.kill())
    return mailbox
  }
  const services: MailboxProcess[] = await Promise.all([start(), start(), start()])
  const front = await balance(services.map(({ url }) => url))
  place.finally(() => front.close())
  return { services, front }
}

export async function grow(ledger: Ledger, count: number): Promise<void> {
  const enough = ledger.accepted.size + count
  if (!(await until(() => ledger.accepted.size >= enough, 60_000))) {
    throw new Error(`only ${ledger.accepted.size} of ${enough} letters were accepted within a minute`)
  }
}
