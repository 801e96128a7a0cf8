/** What the client makes before anything is sent, so that the receipt exists off line and a replay is recognised. */

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Random UUID (version 4). `crypto.randomUUID` is missing on plain-http portals, `getRandomValues` is not. */
export function newLetterId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  let hex = ""
  for (const byte of bytes) hex += (byte + 0x100).toString(16).slice(1)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

/** Query code of 12 characters. 256 is a multiple of 32, so the low five bits of a byte are evenly spread. */
export function newQueryCode(): string {
  let code = ""
  for (const byte of crypto.getRandomValues(new Uint8Array(12))) code += crockford.charAt(byte & 31)
  return code
}
