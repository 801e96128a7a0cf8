import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto"

const cost = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** scrypt with its own salt; N = 2^15 takes ~80 ms, slow enough to guess, quick enough to log in. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString("hex")}$${(await derive(password, salt)).toString("hex")}`
}

export async function checkPassword(password: string, stored: string): Promise<boolean> {
  const [, salt = "", hash = ""] = stored.split("$")
  const given = await derive(password, Buffer.from(salt, "hex"))
  const expected = Buffer.from(hash, "hex")
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

// Without look-alikes: people type it from a paper once.
const letters = "23456789abcdefghjkmnpqrstuvwxyz"

/** Four groups of four, 79 bits. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")
  return [group(), group(), group(), group()].join("-")
}
