import type { PostgresPool } from "kysely"
import type { Pool, PoolClient } from "pg"
import { failureOf } from "./failure.ts"

/** `postgres://user@one:5432,two:5432/db`, as libpq writes several servers, becomes one address for each. */
export function addressesOf(databaseUrl: string): string[] {
  const [, before = "", hosts = "", after = ""] =
    /^(\w+:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/s.exec(databaseUrl) ?? []
  if (!hosts.includes(",")) return [databaseUrl]
  return hosts.split(",").map((host) => `${before}${host}${after}`)
}

/**
 * One pool a server, of which the one that takes writes is used. When it is lost the next is asked: a standby that
 * was promoted is found without anybody telling us.
 */
export async function poolOverHosts(databaseUrl: string): Promise<PostgresPool> {
  const { default: pg } = await import("pg")
  const pools = addressesOf(databaseUrl).map((connectionString) => {
    const pool = new pg.Pool({
      connectionString,
      max: 8,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      verify: refuseStandby,
    })
    // A lost connection is replaced by the pool; without listeners the event would end the process.
    pool.on("error", () => undefined)
    pool.on("connect", (client) => client.on("error", () => undefined))
    return pool
  })
  let current = 0
  return {
    async connect() {
      let last: unknown
      for (let turn = 0; turn < pools.length; turn++) {
        const at = (current + turn) % pools.length
        try {
          const client = await connectTo(pools[at])
          current = at
          return client
        } catch (error) {
          last = error
          if (failureOf(error) !== "unreachable") throw error
        }
      }
      throw last
    },
    async end() {
      await Promise.all(pools.map((pool) => pool.end()))
    },
  }
}

function connectTo(pool: Pool | undefined): Promise<PoolClient> {
  if (pool === undefined) throw new TypeError("DATABASE_URL: names no server")
  return pool.connect()
}

const recovering = "select pg_is_in_recovery() as standby"

function refuseStandby(client: PoolClient, done: (error?: Error) => void): void {
  client.query<{ standby: boolean }>(recovering).then(
    ({ rows }) => done(rows[0]?.standby === true ? new StandbyError("is a standby") : undefined),
    (error: Error) => done(error),
  )
}

class StandbyError extends Error {
  override readonly name = "StandbyError"
  readonly code = "25006"
}
