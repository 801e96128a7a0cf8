import { createHmac, hkdfSync, randomBytes } from "node:crypto"
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"

/** One key per purpose, all derived from the secret file, so that no key serves two ends. */
export interface Keys {
  /** Hex HMAC-SHA-256 under the purpose's key; parts cannot run into one another. */
  mac(purpose: Purpose, ...parts: readonly string[]): string
  /** 32 bytes for AES-256-GCM over contact data. */
  readonly contact: Buffer
}

export type Purpose =
  | "code"
  | "body"
  | "event"
  | "challenge"
  | "form"
  | "csrf"
  | "session"
  | "check"
  | "survey"

/** Reads `secret.key` of the data folder, making it at the first start (mode 600, written through to the disk). */
export function loadKeys(folder: string): Keys {
  const secret = readSecret(join(folder, "secret.key"))
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", secret, "civicbridge", `mailbox/${purpose}`, 32))
  const derived = new Map<Purpose, Buffer>()
  return {
    contact: derive("contact"),
    mac(purpose, ...parts) {
      const key = derived.get(purpose) ?? derive(purpose)
      derived.set(purpose, key)
      return createHmac("sha256", key).update(JSON.stringify(parts)).digest("hex")
    },
  }
}

function readSecret(path: string): Buffer {
  if (!existsSync(path)) writeSecret(path)
  const secret = Buffer.from(readFileSync(path, "utf8").trim(), "hex")
  if (secret.length !== 32) throw new Error(`${path}: expected 64 hexadecimal digits`)
  return secret
}

/**
 * Under another name first: a start that is cut off must not leave half a secret. Linked, not renamed, so that of
 * several processes starting on one folder the first one's secret stays.
 */
function writeSecret(path: string): void {
  const partial = `${path}.${process.pid}`
  const handle = openSync(partial, "w", 0o600)
  writeSync(handle, `${randomBytes(32).toString("hex")}\n`)
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(partial, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(partial)
  }
}

/** Makes the data folder for its owner only. */
export function makeDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}
