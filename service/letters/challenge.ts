import { createHash, randomBytes, timingSafeEqual } from "node:crypto"
import type { Challenge, LetterInput } from "../contract.ts"
import { ApiError } from "../http/api-error.ts"
import type { Mailbox } from "../mailbox.ts"

const lifetime = 10 * 60_000

/** A signed question the client's processor must spend a moment on; nothing is stored until it is answered. */
export function makeChallenge(mailbox: Mailbox, bits = mailbox.powBits): Challenge {
  const expires = mailbox.now() + lifetime
  const facts = `${expires}.${bits}.${randomBytes(12).toString("hex")}`
  const challenge = `${facts}.${mailbox.keys.mac("challenge", facts)}`
  return { challenge, bits, expiresAt: new Date(expires).toISOString() }
}

/** Checks an answer; returns what must be remembered so that it cannot be used again. */
export function checkProof(
  mailbox: Mailbox,
  proof: LetterInput["proof"],
): { readonly proof: string; readonly expires_at: string } | undefined {
  if (mailbox.powBits === 0 && proof === undefined) return undefined
  if (proof === undefined) throw new ApiError(422, "proof_required", "缺少安全校验，请刷新页面后重试。")
  const [expires = "", bits = "", salt = "", signature = ""] = proof.challenge.split(".")
  const expected = mailbox.keys.mac("challenge", `${expires}.${bits}.${salt}`)
  if (!sameText(signature, expected)) throw new ApiError(422, "proof_invalid", "安全校验无效，请重试。")
  if (Number(expires) < mailbox.now()) throw new ApiError(422, "proof_expired", "安全校验已过期，请重试。")
  if (!solves(proof.challenge + proof.nonce, Number(bits))) {
    throw new ApiError(422, "proof_invalid", "安全校验无效，请重试。")
  }
  return { proof: signature, expires_at: new Date(Number(expires)).toISOString() }
}

/** Does SHA-256 of the text begin with so many zero bits? */
export function solves(text: string, bits: number): boolean {
  const hash = createHash("sha256").update(text).digest()
  const whole = bits >> 3
  for (let at = 0; at < whole; at++) if (hash[at] !== 0) return false
  return (hash[whole] ?? 0) >> (8 - (bits & 7)) === 0
}

export function sameText(given: string, expected: string): boolean {
  const one = Buffer.from(given)
  const other = Buffer.from(expected)
  return one.length === other.length && timingSafeEqual(one, other)
}
