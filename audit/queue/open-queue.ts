import { type Generated, Kysely, PostgresDialect, sql } from "kysely"
import { UsageError } from "../usage-error.ts"

export interface QueueTables {
  readonly civicbridge_census: {
    readonly name: string
    /** What all auditors of the census must agree on. */
    readonly settings: string
    readonly today: string
  }
  readonly civicbridge_census_site: {
    readonly census: string
    readonly ordinal: Generated<number>
    readonly url: string
    readonly state: "waiting" | "leased" | "done" | "failed"
    readonly owner: string | null
    readonly lease_until: Date | null
    /** Times it was taken since the last page came of it. */
    readonly attempts: number
    readonly unasked: string | null
  }
  readonly civicbridge_census_visit: {
    readonly seq: Generated<string>
    readonly ordinal: number
    readonly key: string
    readonly visit: string
  }
}

export type QueueDatabase = Kysely<QueueTables>

/** Opens the database of `--queue` and makes its tables when it has none. Throws `UsageError`, never with the password. */
export async function openQueue(url: string): Promise<QueueDatabase> {
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new UsageError(
      "--queue: 应为 postgres://用户@主机:端口/数据库 形式的地址（expected a PostgreSQL address）",
    )
  }
  const db = new Kysely<QueueTables>({ dialect: new PostgresDialect({ pool: await poolFor(url) }) })
  try {
    await createTables(db)
    return db
  } catch (error) {
    await db.destroy()
    const { host, pathname } = new URL(url)
    throw new UsageError(`--queue ${host}${pathname}: 用不了（cannot use）：${messageOf(error)}`)
  }
}

async function poolFor(connectionString: string) {
  try {
    const { default: pg } = await import("pg")
    const pool = new pg.Pool({ connectionString, max: 4, connectionTimeoutMillis: 10_000, keepAlive: true })
    // A lost connection is replaced by the pool; without a listener the event would end the process.
    pool.on("error", () => undefined)
    return pool
  } catch (error) {
    throw new UsageError(`--queue: 没有安装 pg（npm install pg）：${messageOf(error)}`)
  }
}

/** Two auditors that start at once must not both create: the second waits for the lock. */
async function createTables(db: QueueDatabase): Promise<void> {
  await db.transaction().execute(async (step) => {
    await sql`select pg_advisory_xact_lock(hashtext('civicbridge_census'))`.execute(step)
    await sql`create table if not exists civicbridge_census (
      name text primary key, settings text not null, today text not null)`.execute(step)
    await sql`create table if not exists civicbridge_census_site (
      ordinal serial primary key, census text not null references civicbridge_census, url text not null,
      state text not null default 'waiting', owner text, lease_until timestamptz,
      attempts integer not null default 0, unasked text, unique (census, url))`.execute(step)
    await sql`create table if not exists civicbridge_census_visit (
      seq bigserial primary key, ordinal integer not null references civicbridge_census_site,
      key text not null, visit text not null, unique (ordinal, key))`.execute(step)
    await sql`create index if not exists civicbridge_census_visit_order
      on civicbridge_census_visit (ordinal, seq)`.execute(step)
  })
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return messageOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
