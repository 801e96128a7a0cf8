/** The only door to the mailbox service. */
import { join, resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { openCalendarBook } from "./clock/calendar-book.ts"
import { resetPassword } from "./desk/accounts.ts"
import { findByName } from "./desk/log-in.ts"
import { createApp } from "./http/app.ts"
import { keepBuckets, readBuckets } from "./http/kept-buckets.ts"
import { type LetterLimits, usualLimits } from "./http/letter-limits.ts"
import { createLimiter } from "./http/limiter.ts"
import { repeatJobs } from "./jobs/repeat-jobs.ts"
import { runJobs } from "./jobs/run-jobs.ts"
import { createJudge } from "./letters/judge.ts"
import type { ChainReport } from "./letters/verify-chain.ts"
import { type Log, logToStderr } from "./log.ts"
import type { Mailbox } from "./mailbox.ts"
import type { NoticeSettings } from "./notices/notice-settings.ts"
import { loadKeys, makeDataFolder } from "./secrets/keys.ts"
import { type FirstAccount, prepareSite } from "./seed/first-start.ts"
import { parseSettings } from "./settings.ts"
import { migrate } from "./store/migrations.ts"
import { openDatabase } from "./store/open-database.ts"
import { createWriter } from "./store/writer.ts"
import { verifyAll } from "./verify-all.ts"

export interface ServiceOptions {
  /** Folder of the database, the secret and the attachments; made when missing. Default `./data`. */
  readonly dataDir?: string
  /** PostgreSQL instead of the folder's SQLite. */
  readonly databaseUrl?: string
  readonly site?: string
  readonly now?: () => number
  readonly log?: Log
  /** Difficulty of the proof of work; 0 for none. */
  readonly powBits?: number
  readonly limits?: Partial<LetterLimits>
  /** Milliseconds between rounds of jobs. */
  readonly jobsEvery?: number
  /** Believe `X-Forwarded-For`: only behind a proxy that sets it. */
  readonly trustProxy?: boolean
  readonly notices?: NoticeSettings
  /** Program that looks for viruses in a file named as its last argument: 0 clean, 1 infected. */
  readonly scanCommand?: string
}

export interface Service {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
  /** What it answers to, as patterns. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** Only when it has just been made: the password is nowhere in clear. */
  readonly firstAccount?: FirstAccount
  /** Does what has become due; the service does so itself every half minute. */
  runJobs(): Promise<void>
  /** Recomputes every letter's and survey's chain of records and compares it with the rows. */
  verify(): Promise<ChainReport>
  /** A new password for a person who has lost theirs; undefined when there is no such account. */
  resetPassword(username: string): Promise<string | undefined>
  close(): Promise<void>
}

export async function createService(options: ServiceOptions = {}): Promise<Service> {
  const now = options.now ?? Date.now
  const folder = resolve(options.dataDir ?? "data")
  const site = options.site ?? "default"
  makeDataFolder(folder)
  makeDataFolder(join(folder, "uploads"))
  const database = await openDatabase(folder, options.databaseUrl)
  try {
    const keys = loadKeys(folder)
    await migrate(database.db, new Date(now()).toISOString())
    const firstAccount = await prepareSite(database.db, site, keys, new Date(now()).toISOString())
    const row = await database.db
      .selectFrom("site")
      .selectAll()
      .where("site", "=", site)
      .executeTakeFirstOrThrow()
    let settings = parseSettings(row.settings)
    const calendar = await openCalendarBook(database.db, site)
    const mailbox: Mailbox = {
      site,
      siteName: row.name,
      db: database.db,
      write: createWriter(database.db),
      keys,
      calendar,
      settings: () => settings,
      async reloadOffice() {
        const { settings: json } = await database.db
          .selectFrom("site")
          .select("settings")
          .where("site", "=", site)
          .executeTakeFirstOrThrow()
        settings = parseSettings(json)
        await calendar.reload()
      },
      limiter: createLimiter(
        now,
        (name) => keys.mac("session", "bucket", name),
        await readBuckets(database.db, site),
      ),
      judge: createJudge(),
      now,
      log: options.log ?? logToStderr,
      powBits: options.powBits ?? 16,
      uploads: join(folder, "uploads"),
      trustProxy: options.trustProxy ?? false,
      notices: options.notices ?? {},
      scanCommand: options.scanCommand ?? "",
    }
    const jobs = repeatJobs(mailbox, options.jobsEvery ?? 30_000)
    const app = createApp(mailbox, { ...usualLimits, ...options.limits })
    return {
      fetch: (request, env) => app.fetch(request, typeof env === "object" && env !== null ? env : {}),
      routes: app.routes.map(({ method, path }) => ({ method, path })),
      ...(firstAccount === undefined ? {} : { firstAccount }),
      runJobs: () => runJobs(mailbox),
      verify: () => verifyAll(mailbox),
      async resetPassword(username) {
        const staff = await findByName(mailbox, username)
        return staff === undefined ? undefined : resetPassword(mailbox, staff.id)
      },
      async close() {
        await jobs.stop()
        // A store that cannot be written to must not keep the service from ending.
        await Promise.race([
          keepBuckets(mailbox).catch(() => undefined),
          pause(1000, undefined, { ref: false }),
        ])
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
