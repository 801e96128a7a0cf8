import { logInAs } from "../../service/support/desk-client.ts"
import type { Ledger } from "./load.ts"
import type { MailboxProcess } from "./mailbox-process.ts"

/** Sends some letters to a unit, which plans a job for each: "counts as accepted after a working day". */
export async function routeSome(
  url: string,
  services: readonly MailboxProcess[],
  ledger: Ledger,
  count: number,
): Promise<string[]> {
  const account = services.map((one) => one.account).find((one) => one !== undefined)
  if (account === undefined) throw new Error("no service has made the first account")
  const desk = await logInAs(url, account)
  const serials = [...ledger.accepted.values()].slice(0, count)
  for (const serial of serials) {
    const page = await desk.get(`/desk/letters/${serial}`)
    if (page.status !== 200) throw new Error(`${serial}: ${page.status}`)
    const routed = await desk.submit("/acts/route", { unit: "transport" })
    if (routed.status !== 200) throw new Error(`${serial}: ${routed.status} ${routed.text.slice(0, 200)}`)
  }
  return serials
}

/** Makes the jobs due at once for all processes, and counts what they did. */
export async function checkJobs(databaseUrl: string, serials: readonly string[]): Promise<number> {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("update job set run_at = '2020-01-01T00:00:00.000Z' where kind = 'accept'")
    const waiting = async () =>
      Number((await client.query("select count(*) as n from job where kind = 'accept'")).rows[0].n)
    for (let turn = 0; turn < 600 && (await waiting()) > 0; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const { rows } = await client.query<{ serial: string; n: string }>(
      `select serial, (select count(*) from event where event.letter = letter.id and kind = 'accepted') as n
       from letter where serial = any($1)`,
      [serials],
    )
    const wrong = rows.filter(({ n }) => Number(n) !== 1)
    if (wrong.length > 0) throw new Error(`jobs: ${JSON.stringify(wrong.slice(0, 3))}`)
    return rows.length
  } finally {
    await client.end()
  }
}
