/** Why the store cannot take anything just now; undefined for errors that are not the store's. */
export type Failure = "full" | "unwritable" | "unreachable" | "busy"

/** Thrown to those who have waited long enough; what they asked for may still happen. */
export class StoreBusy extends Error {
  override readonly name = "StoreBusy"
}

const byCode: Readonly<Record<string, Failure>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  SQLITE_FULL: "full",
  "53100": "full", // disk_full
  EFBIG: "unwritable",
  EROFS: "unwritable",
  EACCES: "unwritable",
  EPERM: "unwritable",
  EIO: "unwritable",
  ECONNREFUSED: "unreachable",
  ECONNRESET: "unreachable",
  EPIPE: "unreachable",
  ETIMEDOUT: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  "25006": "unreachable", // read_only_sql_transaction: a standby, or a primary that was demoted under us
  "53300": "unreachable", // too_many_connections
  "57P01": "unreachable", // admin_shutdown
  "57P02": "unreachable", // crash_shutdown
  "57P03": "unreachable", // cannot_connect_now
}

/** What `pg` says in words only. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a conn)/

export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof StoreBusy) return "busy"
  if (error instanceof AggregateError) return failureOf(error.errors[0])
  if (!(error instanceof Error)) return undefined
  const code = codeOf(error)
  if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_IOERR")) return "unwritable"
  if (code.startsWith("SQLITE_CANTOPEN")) return "unwritable"
  if (/^08\w{3}$/.test(code) || lostConnection.test(error.message)) return "unreachable"
  return byCode[code]
}

/** Serialization failure, deadlock, and a key another process took in the same moment. */
export function isContention(error: unknown): boolean {
  return ["40001", "40P01", "23505", "SQLITE_BUSY"].includes(codeOf(error))
}

// Primary result codes of SQLite, which Node's own driver gives as numbers.
const sqliteCodes = new Map([
  [5, "SQLITE_BUSY"],
  [8, "SQLITE_READONLY"],
  [10, "SQLITE_IOERR"],
  [13, "SQLITE_FULL"],
  [14, "SQLITE_CANTOPEN"],
])

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ""
  if ("errcode" in error) return sqliteCodes.get(Number(error.errcode) & 0xff) ?? ""
  return "code" in error ? String(error.code) : ""
}
