import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto"

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const period = 30_000

/** 160 bits in base 32, as authenticator apps take them. */
export function newTotpSecret(): string {
  return [...randomBytes(32)].map((byte) => alphabet[byte & 31]).join("")
}

/** RFC 6238 with SHA-1, six digits, thirty seconds: what every app knows. */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac("sha1", fromBase32(secret)).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

/**
 * The step a code belongs to, one step of clock drift either way; undefined for a wrong code and for one that is not
 * younger than the last one used.
 */
export function stepOfCode(secret: string, code: string, now: number, lastStep: number): number | undefined {
  const current = Math.floor(now / period)
  const digits = Buffer.from(code.replace(/\s/g, "").padEnd(6).slice(0, 6))
  return [current - 1, current, current + 1].find(
    (step) => step > lastStep && timingSafeEqual(digits, Buffer.from(totpAt(secret, step))),
  )
}

/** For the app: scanned or typed in. */
export function totpAddress(issuer: string, username: string, secret: string): string {
  const label = encodeURIComponent(`${issuer}:${username}`)
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

/** The secret in the row is of no use to who has only the database, and not under another account. */
export function sealSecret(key: Buffer, staff: string, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(`totp/${staff}`))
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64")
}

export function openSecret(key: Buffer, staff: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64")
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(`totp/${staff}`)).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8")
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((one) => alphabet.indexOf(one).toString(2).padStart(5, "0")).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
