import type { Receipt } from "../../service/contract.ts"
import type { OutboxLetter, SentLetter } from "./letter-record.ts"

/** What is kept of a letter that has arrived; an existing back end may have given no receipt. */
export function sentOf(letter: OutboxLetter, receipt: Receipt | null): SentLetter {
  const { id, key, code, fields } = letter
  const { serial, receivedAt, dueOn, dueProvisional } = receipt ?? {
    serial: "",
    receivedAt: new Date().toISOString(),
    dueOn: "",
    dueProvisional: false,
  }
  return { id, key, code, serial, title: fields.title.trim(), receivedAt, dueOn, dueProvisional }
}
