import { limits, type ServiceInfo } from "../../service/contract.ts"
import { fill } from "../internal/language.ts"
import { checkLetter, type FaultKey, type FieldName } from "./check-letter.ts"
import type { LetterFields } from "./letter-record.ts"
import type { MailboxWords } from "./strings.ts"

/** What is wrong with the letter, by field, in the words of the page. */
export function faultsOf(
  words: MailboxWords,
  fields: LetterFields,
  box: ServiceInfo | undefined,
): ReadonlyMap<FieldName, string> {
  const faults = new Map<FieldName, string>()
  checkLetter(fields, box).forEach((key, field) => {
    faults.set(field, faultText(words, key, fields))
  })
  return faults
}

/** The sentence beside the field and in the summary, with the numbers filled in. */
function faultText(words: MailboxWords, key: FaultKey, fields: LetterFields): string {
  if (key === "titleLength") return fill(words[key], { ...limits.title, n: fields.title.trim().length })
  if (key === "bodyLength") return fill(words[key], { ...limits.body, n: fields.body.trim().length })
  return words[key]
}
