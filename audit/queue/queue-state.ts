import { createHash } from "node:crypto"
import { sql } from "kysely"
import { type CrawlState, parseVisit, type Visit } from "../crawl/crawl-state.ts"
import type { QueueDatabase } from "./open-queue.ts"

/** Another auditor has taken the site over: what this one still finds is not wanted. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost"
}

export interface Holder {
  readonly owner: string
  readonly leaseSeconds: number
}

const batch = 100

/** The visits of one site as rows. They are walked in the order they were saved, so a few at a time are read ahead. */
export class QueueState implements CrawlState {
  readonly #db: QueueDatabase
  readonly #ordinal: number
  readonly #holder: Holder | undefined
  readonly #ahead = new Map<string, Visit>()
  #after = "0"
  #isRead = false

  /** Without a holder the visits are only read. */
  constructor(db: QueueDatabase, ordinal: number, holder?: Holder) {
    this.#db = db
    this.#ordinal = ordinal
    this.#holder = holder
  }

  async take(_site: string, url: string): Promise<Visit | undefined> {
    if (this.#ahead.size === 0 && !this.#isRead) await this.#readAhead()
    const key = keyOf(url)
    const visit = this.#ahead.get(key)
    this.#ahead.delete(key)
    if (visit !== undefined || this.#isRead) return visit
    const row = await this.#db
      .selectFrom("civicbridge_census_visit")
      .select("visit")
      .where("ordinal", "=", this.#ordinal)
      .where("key", "=", key)
      .executeTakeFirst()
    return row === undefined ? undefined : parseVisit(row.visit)
  }

  /** One statement: the visit is kept only while the site is ours. */
  async save(visit: Visit): Promise<void> {
    if (this.#holder === undefined) throw new TypeError("QueueState: opened for reading only")
    const { owner, leaseSeconds } = this.#holder
    const { numAffectedRows = 0n } = await sql`with held as (
        update civicbridge_census_site
        set attempts = 0, lease_until = now() + make_interval(secs => ${leaseSeconds})
        where ordinal = ${this.#ordinal} and owner = ${owner} and state = 'leased' returning ordinal)
      insert into civicbridge_census_visit (ordinal, key, visit)
      select ordinal, ${keyOf(visit.url)}, ${JSON.stringify(visit)} from held
      on conflict do nothing`.execute(this.#db)
    if (numAffectedRows === 0n) throw new LeaseLost(visit.site)
  }

  async #readAhead(): Promise<void> {
    const rows = await this.#db
      .selectFrom("civicbridge_census_visit")
      .select(["seq", "key", "visit"])
      .where("ordinal", "=", this.#ordinal)
      .where("seq", ">", this.#after)
      .orderBy("seq")
      .limit(batch)
      .execute()
    for (const { key, visit } of rows) {
      const parsed = parseVisit(visit)
      if (parsed !== undefined) this.#ahead.set(key, parsed)
    }
    this.#after = rows.at(-1)?.seq ?? this.#after
    this.#isRead = rows.length < batch
  }
}

/** Addresses may be longer than an index takes. */
function keyOf(url: string): string {
  return createHash("sha256").update(url).digest("base64url")
}
