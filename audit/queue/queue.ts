import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import { sql } from "kysely"
import type { Unasked } from "../crawl/crawl.ts"
import type { CrawlState } from "../crawl/crawl-state.ts"
import { UsageError } from "../usage-error.ts"
import { openQueue, type QueueDatabase } from "./open-queue.ts"
import { QueueState } from "./queue-state.ts"

export interface Lease {
  readonly ordinal: number
  readonly url: string
  readonly state: CrawlState
}

export interface QueuedSite {
  readonly ordinal: number
  readonly url: string
  readonly state: "waiting" | "leased" | "done" | "failed"
  readonly unasked: Unasked | undefined
}

/** Times a site may bring its auditor down before a page of it is read; then it is told instead of tried. */
const mostAttempts = 3

/** The sites of one census, shared by several auditors. A site belongs to one of them as long as its lease lives. */
export class Queue {
  readonly #db: QueueDatabase
  readonly #census: string
  readonly #leaseSeconds: number
  readonly #owner = `${hostname()}-${randomUUID()}`

  private constructor(db: QueueDatabase, census: string, leaseSeconds: number) {
    this.#db = db
    this.#census = census
    this.#leaseSeconds = leaseSeconds
  }

  static async open(url: string, census: string, leaseSeconds: number): Promise<Queue> {
    return new Queue(await openQueue(url), census, leaseSeconds)
  }

  close(): Promise<void> {
    return this.#db.destroy()
  }

  /** The first auditor settles date and limits for all; one who wants other limits is turned away. */
  async join(settings: string, today: string): Promise<string> {
    const name = this.#census
    await this.#db
      .insertInto("civicbridge_census")
      .values({ name, settings, today })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const row = await this.#db
      .selectFrom("civicbridge_census")
      .selectAll()
      .where("name", "=", name)
      .executeTakeFirstOrThrow()
    if (row.settings !== settings) {
      throw new UsageError(
        `--census ${name}: 这次普查已按其他方案、词表或抓取范围开始，请用同样的选项，或另起 --census 名称（started with other options）`,
      )
    }
    return row.today
  }

  async add(urls: readonly string[]): Promise<void> {
    const rows = [...new Set(urls)].map((url) => ({
      census: this.#census,
      url,
      state: "waiting" as const,
      attempts: 0,
    }))
    for (let from = 0; from < rows.length; from += 500) {
      await this.#db
        .insertInto("civicbridge_census_site")
        .values(rows.slice(from, from + 500))
        .onConflict((conflict) => conflict.columns(["census", "url"]).doNothing())
        .execute()
    }
  }

  /** The next free site, or one whose auditor has not been heard of since its lease ran out. */
  async take(): Promise<Lease | undefined> {
    const census = this.#census
    await sql`update civicbridge_census_site set state = 'failed'
      where census = ${census} and state = 'leased' and lease_until < now() and attempts >= ${mostAttempts}`.execute(
      this.#db,
    )
    const { rows } = await sql<{ ordinal: number; url: string }>`update civicbridge_census_site
      set state = 'leased', owner = ${this.#owner}, attempts = attempts + 1,
        lease_until = now() + make_interval(secs => ${this.#leaseSeconds})
      where ordinal = (select ordinal from civicbridge_census_site
        where census = ${census} and (state = 'waiting' or (state = 'leased' and lease_until < now()))
        order by ordinal limit 1 for update skip locked)
      returning ordinal, url`.execute(this.#db)
    const [row] = rows
    if (row === undefined) return undefined
    const holder = { owner: this.#owner, leaseSeconds: this.#leaseSeconds }
    return { ...row, state: new QueueState(this.#db, row.ordinal, holder) }
  }

  /** False when the site has gone to another auditor. */
  async renew({ ordinal }: Lease): Promise<boolean> {
    const { numAffectedRows = 0n } = await sql`update civicbridge_census_site
      set lease_until = now() + make_interval(secs => ${this.#leaseSeconds})
      where ordinal = ${ordinal} and owner = ${this.#owner} and state = 'leased'`.execute(this.#db)
    return numAffectedRows > 0n
  }

  async finish({ ordinal }: Lease, unasked: Unasked): Promise<void> {
    await this.#settle(ordinal, { state: "done", unasked: JSON.stringify(unasked) })
  }

  /** An auditor that is asked to stop gives its site back at once. */
  async giveBack({ ordinal }: Lease): Promise<void> {
    await this.#settle(ordinal, { state: "waiting", owner: null, attempts: 0 })
  }

  async sites(): Promise<QueuedSite[]> {
    const rows = await this.#db
      .selectFrom("civicbridge_census_site")
      .select(["ordinal", "url", "state", "unasked"])
      .where("census", "=", this.#census)
      .orderBy("ordinal")
      .execute()
    return rows.map(({ unasked, ...row }) => ({ ...row, unasked: unaskedIn(unasked) }))
  }

  replay(ordinal: number): CrawlState {
    return new QueueState(this.#db, ordinal)
  }

  async #settle(ordinal: number, values: Readonly<Record<string, string | number | null>>): Promise<void> {
    await this.#db
      .updateTable("civicbridge_census_site")
      .set(values)
      .where("ordinal", "=", ordinal)
      .where("owner", "=", this.#owner)
      .where("state", "=", "leased")
      .execute()
  }
}

function unaskedIn(text: string | null): Unasked | undefined {
  const unasked: Unasked | null = text === null ? null : JSON.parse(text)
  return unasked ?? undefined
}
