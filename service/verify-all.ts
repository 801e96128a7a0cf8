import { type ChainReport, verifyChains } from "./letters/verify-chain.ts"
import type { Mailbox } from "./mailbox.ts"
import { verifySurveys } from "./surveys/verify-surveys.ts"

/** Every chain of records: of the letters and of the surveys. */
export async function verifyAll(mailbox: Mailbox): Promise<ChainReport> {
  const { letters, events, faults } = await verifyChains(mailbox)
  const surveys = await verifySurveys(mailbox)
  return { letters, events: events + surveys.events, faults: [...faults, ...surveys.faults] }
}
