import { type Mailbox, timeOf } from "../mailbox.ts"
import { runJobs } from "./run-jobs.ts"

/** Runs the jobs again and again, one round at a time; `stop` waits for the round under way. */
export function repeatJobs(mailbox: Mailbox, every: number): { stop(): Promise<void> } {
  let round: Promise<void> | undefined
  const timer = setInterval(() => {
    round ??= runJobs(mailbox)
      .catch((error: unknown) => {
        mailbox.log({ at: timeOf(mailbox), level: "error", what: "jobs failed", error: nameOf(error) })
      })
      .finally(() => {
        round = undefined
      })
  }, every)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await round
    },
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown"
}
