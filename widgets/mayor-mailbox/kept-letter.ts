import { newLetterId, newQueryCode } from "./letter-ids.ts"
import type { Draft, DraftName, OutboxLetter } from "./letter-record.ts"

/** Without an id: a letter nobody has written before. */
export function nameIn(mailbox: string, id = newLetterId(), code = newQueryCode()): DraftName {
  return { key: mailbox + " " + id, id, code }
}

/** A letter on its way back to the form, as it is or as another. Consent is given for each sending anew. */
export function draftOf({ fields, files }: OutboxLetter, name: DraftName): Draft {
  return { ...name, fields: { ...fields, consent: false }, files, savedAt: Date.now() }
}

/** A draft on its way out. */
export function letterOf({ id, code, fields, files }: Draft, mailbox: string): OutboxLetter {
  return { id, code, key: mailbox, fields, files, composedAt: new Date().toISOString(), attempts: 0 }
}
