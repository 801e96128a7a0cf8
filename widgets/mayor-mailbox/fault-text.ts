import { limits } from "../../service/contract.ts"
import { fill } from "../internal/language.ts"
import type { FaultKey } from "./check-letter.ts"
import type { LetterFields } from "./letter-record.ts"
import type { MailboxWords } from "./strings.ts"

/** The sentence beside the field and in the summary, with the numbers filled in. */
export function faultText(words: MailboxWords, key: FaultKey, fields: LetterFields): string {
  if (key === "titleLength") return fill(words[key], { ...limits.title, n: fields.title.trim().length })
  if (key === "bodyLength") return fill(words[key], { ...limits.body, n: fields.body.trim().length })
  return words[key]
}
