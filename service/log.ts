/** One structured line. Holds no name, text, code, address or query: personal data never reaches the log. */
export interface LogEntry {
  readonly at: string
  readonly level: "info" | "warn" | "error"
  readonly what: string
  readonly [fact: string]: string | number | boolean
}

export type Log = (entry: LogEntry) => void

export function logToStderr(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}
