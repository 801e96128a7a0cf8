import type { Mailbox } from "../mailbox.ts"
import type { Contact } from "../secrets/seal.ts"
import { openContact } from "../secrets/seal.ts"
import type { Trx } from "../store/writer.ts"

/** Personal data left in a public copy. */
export interface PublicFinding {
  readonly field: "title" | "question" | "answer"
  readonly must: boolean
  readonly text: string
  readonly message: string
}

const fieldNames = ["title", "question", "answer"] as const

/**
 * Runs the privacy rules over a public copy, and looks for what this very writer gave as contact: a name no
 * pattern knows is still known to the letter.
 */
export async function findingsOfPublication(
  mailbox: Mailbox,
  db: Pick<Trx, "selectFrom">,
  letter: string,
  texts: Readonly<Record<PublicFinding["field"], string>>,
): Promise<PublicFinding[]> {
  const contact = await readContact(mailbox, db, letter)
  return fieldNames.flatMap((field) => [
    ...mailbox.judge.privacy(texts[field]).map(({ severity, text, message }) => {
      // An office may name its own telephone; a citizen's words hold nobody's.
      return { field, must: field !== "answer" || severity === "must", text, message }
    }),
    ...contactIn(texts[field], contact).map(([word, text]) => {
      return { field, must: true, text, message: `公开稿中出现了来信人填写的${word}，请隐去。` }
    }),
  ])
}

export function openMusts(findings: readonly PublicFinding[]): PublicFinding[] {
  return findings.filter(({ must }) => must)
}

export async function readContact(
  mailbox: Mailbox,
  db: Pick<Trx, "selectFrom">,
  letter: string,
): Promise<Contact | undefined> {
  const row = await db
    .selectFrom("contact")
    .select("cipher")
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .executeTakeFirst()
  return row === undefined ? undefined : openContact(mailbox.keys.contact, letter, row.cipher)
}

function contactIn(text: string, contact: Contact | undefined): (readonly [string, string])[] {
  if (contact === undefined) return []
  const given = [
    ["姓名", contact.name],
    ["联系电话", contact.phone],
    ["电子邮箱", contact.email],
    ["联系地址", contact.address],
  ] as const
  // One character is a surname at most and stands in every text.
  return given.filter(([, value]) => value.length > 1 && text.includes(value))
}

/** A first public copy: the writer's own words with everything known masked. */
export function maskAll(mailbox: Mailbox, text: string, contact: Contact | undefined): string {
  let masked = mailbox.judge.mask(text)
  for (const [, value] of contactIn(masked, contact))
    masked = masked.replaceAll(value, `${value.slice(0, 1)}**`)
  return masked
}
