import type { Kysely } from "kysely"
import type { CalendarBook } from "./clock/calendar-book.ts"
import type { Limiter } from "./http/limiter.ts"
import type { Judge } from "./letters/judge.ts"
import type { Log } from "./log.ts"
import type { NoticeSettings } from "./notices/notice-settings.ts"
import type { Keys } from "./secrets/keys.ts"
import type { Settings } from "./settings.ts"
import type { Tables } from "./store/tables.ts"
import type { Write } from "./store/writer.ts"

/** What every part of the service works with. */
export interface Mailbox {
  readonly site: string
  readonly siteName: string
  readonly db: Kysely<Tables>
  readonly write: Write
  readonly keys: Keys
  readonly calendar: CalendarBook
  readonly settings: () => Settings
  /** Reads settings and calendar again: another process may have changed them. */
  readonly reloadOffice: () => Promise<void>
  readonly limiter: Limiter
  readonly judge: Judge
  readonly now: () => number
  readonly log: Log
  readonly powBits: number
  /** Folder of the attachments' files. */
  readonly uploads: string
  readonly trustProxy: boolean
  readonly notices: NoticeSettings
  /** Virus scanner to ask about attachments; "" for none. */
  readonly scanCommand: string
}

/** The service's time as it is stored. */
export function timeOf(mailbox: Mailbox): string {
  return new Date(mailbox.now()).toISOString()
}
