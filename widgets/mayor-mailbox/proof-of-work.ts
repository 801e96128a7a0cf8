import { sha256 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"
import type { Challenge } from "../../service/contract.ts"

/** Short enough that typing, scrolling and the screen reader never wait for us, even on a six times slower phone. */
const sliceMs = 12

/**
 * Finds a nonce such that SHA-256(challenge + nonce) begins with `bits` zero bits. Works in slices on the main
 * thread: a worker would need a second script address, and `crypto.subtle` is missing on plain http.
 */
export async function solveChallenge({ challenge, bits }: Challenge, signal?: AbortSignal): Promise<string> {
  const begun = sha256.create().update(utf8ToBytes(challenge))
  for (let nonce = 0; ; ) {
    const end = Date.now() + sliceMs
    while (Date.now() < end) {
      for (let i = 0; i < 64; i++, nonce++) {
        const hash = begun
          .clone()
          .update(utf8ToBytes(String(nonce)))
          .digest()
        if (hasLeadingZeroBits(hash, bits)) return String(nonce)
      }
    }
    if (signal?.aborted === true) throw new Error("proof of work: aborted")
    await pause()
  }
}

export function hasLeadingZeroBits(hash: Uint8Array, bits: number): boolean {
  let left = bits
  for (const byte of hash) {
    if (left <= 0) return true
    if (left < 8) return byte >> (8 - left) === 0
    if (byte !== 0) return false
    left -= 8
  }
  return left <= 0
}

/** A message instead of a timer: nested timers are held back to 4 ms and, in hidden tabs, to a second. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })
}
