import { randomBytes } from "node:crypto"
import { sameText } from "../letters/challenge.ts"
import type { Mailbox } from "../mailbox.ts"

/** What a plain form gets instead of a script: everything the client would otherwise make. */
export interface FormIdentity {
  readonly id: string
  readonly code: string
  readonly idem: string
}

const lifetime = 7 * 86_400_000
/** Nobody fills a form in faster. */
export const fastest = 2_000
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

export function makeFormToken(mailbox: Mailbox): string {
  const facts = `${mailbox.now()}.${randomBytes(16).toString("hex")}`
  return `${facts}.${mailbox.keys.mac("form", facts)}`
}

/**
 * The letter's identity follows from the token, so that a form sent twice gives the same receipt with the same
 * code. Undefined when the token is forged, too old, or sent back faster than anybody can write.
 */
export function readFormToken(
  mailbox: Mailbox,
  token: string,
  age: { readonly least: number; readonly most: number } = { least: fastest, most: lifetime },
): FormIdentity | undefined {
  const [issued = "", salt = "", signature = ""] = token.split(".")
  if (!sameText(signature, mailbox.keys.mac("form", `${issued}.${salt}`))) return undefined
  const old = mailbox.now() - Number(issued)
  if (old < age.least || old > age.most) return undefined
  const hex = mailbox.keys.mac("form", "id", salt)
  const id = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  const bytes = Buffer.from(mailbox.keys.mac("form", "code", salt), "hex")
  const code = [...bytes.subarray(0, 12)].map((byte) => crockford[byte & 31]).join("")
  return { id: id.join("-"), code, idem: `form-${salt}` }
}
