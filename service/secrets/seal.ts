import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

/** What the writer gave to be reached by; kept apart from the letter and encrypted. */
export interface Contact {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly address: string
}

/** AES-256-GCM, bound to its letter so that a row cannot be moved under another one. */
export function sealContact(key: Buffer, letter: string, contact: Contact): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(letter))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(contact), "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64")
}

export function openContact(key: Buffer, letter: string, sealed: string): Contact {
  const bytes = Buffer.from(sealed, "base64")
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(letter)).setAuthTag(bytes.subarray(12, 28))
  const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8")
  const contact: Partial<Contact> = JSON.parse(text)
  return {
    name: contact.name ?? "",
    phone: contact.phone ?? "",
    email: contact.email ?? "",
    address: contact.address ?? "",
  }
}
