import type { Receipt } from "../../service/contract.ts"
import { newLetterId, newQueryCode } from "./letter-ids.ts"
import type { Draft, OutboxLetter, SentLetter } from "./letter-record.ts"

/** A letter on its way back to the form. Consent is given for each sending anew. */
export function draftOf({ key, fields, files }: OutboxLetter): Draft {
  return { key, fields: { ...fields, consent: false }, files, savedAt: Date.now() }
}

/** A draft on its way out; one that has been on its way before keeps its id and code. */
export function letterOf({ id, code, key, fields, files }: Draft): OutboxLetter {
  return {
    id: id ?? newLetterId(),
    code: code ?? newQueryCode(),
    key,
    fields,
    files,
    composedAt: new Date().toISOString(),
    attempts: 0,
  }
}

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
